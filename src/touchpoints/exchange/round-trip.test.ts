import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { registers } from '#test/register-of.ts'
import { entryJson } from '../entry-json.ts'
import { contentOf } from '../rules/entry-content.ts'
import { matchRows } from '../rules/exchange/matching.ts'
import { atOnce } from '../rules/exchange/steps.ts'
import { formOf } from '../rules/form.ts'
import { cellsOf, kindCell, needsCell } from '../rules/form-cells.ts'
import { processesOf } from '../rules/register.ts'
import type { EntryContent } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import { readFormFile } from './read-file.ts'
import { writeCsv } from './write-csv.ts'
import { writeDocx } from './write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'

const madeAt = Temporal.Instant.from('2026-11-17T09:00:00Z')
const writtenBy = {
  docx: writeDocx,
  xlsx: writeXlsx,
  csv: writeCsv,
}

async function readBack(bytes: Buffer | string, name: string) {
  const outcome = await readFormFile({ name, bytes: Buffer.from(bytes) })
  if ('refused' in outcome) throw new Error(outcome.refused[0]?.why)
  return outcome.done
}

/** What the form would say of what a file proposes. */
const formCells = ({ process, name, needs, kind, features, asWritten }: EntryContent) => ({
  process,
  name,
  needs: asWritten.needs ?? needsCell(needs),
  kind: asWritten.kind ?? kindCell(kind, features),
})

describe('App1: what is exported and brought back is the same', () => {
  test.each(['docx', 'xlsx', 'csv'] as const)('%s: the five columns', (form) =>
    fc.assert(
      fc.asyncProperty(registers, async (entries) => {
        const bytes = await writtenBy[form]({ form: formOf('министерства', entries), madeAt })
        const read = await readBack(bytes, `a.${form}`)
        expect(read.rows.map(({ row: _, ...cells }) => cells)).toEqual(entries.map(cellsOf))
        expect(read.passedOver).toEqual([])
        const { rows, lacked } = atOnce(matchRows(read.rows, entries, []))
        expect(rows.map(({ mark }) => mark)).toEqual(entries.map(() => 'same'))
        expect(lacked).toEqual([])
        // Into a body where nothing stands yet, and exported again there.
        const fresh = atOnce(matchRows(read.rows, [], [])).rows
        expect(fresh.map(({ content }) => formCells(content))).toEqual(entries.map(cellsOf))
      }),
      { numRuns: 60 },
    ),
  )

  test('json: everything', () =>
    fc.assert(
      fc.asyncProperty(registers, async (entries) => {
        const read = await readBack(jsonOf(entries), 'a.json')
        const { rows, lacked } = atOnce(matchRows(read.rows, entries, []))
        expect(rows.map(({ mark, changes }) => [mark, ...changes])).toEqual(entries.map(() => ['same']))
        expect(lacked).toEqual([])
        const fresh = atOnce(matchRows(read.rows, [], [])).rows
        expect(fresh.map(({ content }) => content)).toEqual(entries.map(contentOf))
      }),
      { numRuns: 60 },
    ))
})

const jsonOf = (entries: readonly FullEntry[]): string =>
  JSON.stringify({
    body: { code: 'ozerny', name: 'Министерство' },
    asOf: '2026-11-17',
    processes: processesOf(entries).map(({ number, name, entries: some }) => ({
      number,
      name,
      entries: some.map((entry) => entryJson(entry, 'http://localhost')),
    })),
  })
