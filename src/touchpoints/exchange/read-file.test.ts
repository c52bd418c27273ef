import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../rules/kinds.ts'
import { SAMPLE } from '../sample.ts'
import { KINDS } from '../terms.ts'
import { readFormFile } from './read-file.ts'

const fixture = (name: string) => ({
  name,
  bytes: readFileSync(new URL(`./fixtures/${name}`, import.meta.url)),
})

/** The seventeen rows of the order, word for word. */
const ROWS = SAMPLE.flatMap(({ name: process, entries }) =>
  entries.map(({ name, channel, needs }) => ({
    process,
    name,
    needs: needs.map(({ words }) => words).join('\n'),
    kind: KINDS[kindOf(channel)],
  })),
)

describe('App1: the Magadan order', () => {
  test.each(['docx', 'xlsx', 'csv'])('as a %s made in an office program gives its seventeen rows', async (form) => {
    const outcome = await readFormFile(fixture(`appendix-1.${form}`))
    if (!('done' in outcome)) throw new Error(outcome.refused[0]?.why)
    expect(outcome.done.rows.map(({ row: _, ...cells }) => cells)).toEqual(ROWS)
    expect(outcome.done.passedOver).toEqual([])
    expect(outcome.done.form).toBe(form)
  })
})
