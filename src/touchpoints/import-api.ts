import { z } from 'zod'
import { MOST_FILE_BYTES } from '#platform/documents/read/limits.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Given, SentBytes } from '#platform/http/routes.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { dropImport } from './actions/drop-import.ts'
import { includeImport } from './actions/include-import.ts'
import { previewImport } from './actions/preview-import.ts'
import { readImport } from './actions/read-import.ts'
import { takeImport } from './actions/take-import.ts'
import { holdImport } from './hold-import.ts'
import { countsOf, importStateOf } from './rules/exchange/taking.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { stateOf } from './rules/states.ts'
import { listAmendments } from './store/amendments.ts'
import { CHECKS, STATES, type State } from './terms/amendments.ts'
import { contentSchema } from './terms/details.ts'
import { COLUMNS, DOUBTS, FILE_FORMS, IMPORT_STATES, type Import, MARKS } from './terms/imports.ts'

const PATH = '/api/v1/register/imports'
const keys = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]

const importSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    form: z.enum(keys(FILE_FORMS)),
    unitId: z.uuid().nullable().describe('the unit that its amendments are of'),
    state: z.enum(keys(IMPORT_STATES)).describe('read: waits; taken: its amendments are submitted; dropped'),
    madeAt: z.iso.datetime(),
    counts: z
      .object({
        new: z.int(),
        changed: z.int(),
        same: z.int(),
        doubtful: z.int(),
        blocked: z.int().describe('cannot be included before they are mended'),
        stopped: z.int().describe('keep the whole file from being taken'),
      })
      .describe('beside the register as it stands now'),
    rows: z
      .array(
        z.object({
          row: z.int().describe('where it stands in the file'),
          process: z.string(),
          name: z.string(),
          needs: z.string(),
          kind: z.string(),
          mark: z.enum(keys(MARKS)),
          touchpointId: z.uuid().nullable().describe('the entry that stands'),
          changes: z.array(z.enum(keys(COLUMNS))),
          doubts: z.array(z.object({ doubt: z.enum(keys(DOUBTS)), words: z.string().describe('in Russian') })),
          content: contentSchema.describe('what would be proposed'),
        }),
      )
      .describe('none once the file is taken: its amendments say more'),
    lacked: z.array(z.uuid()).describe('entries that stand and are not in the file; nothing is done to them'),
    passedOver: z.array(z.object({ row: z.int(), words: z.string() })).describe('words in the table that are no row'),
    amendments: z.array(z.object({ id: z.uuid(), number: z.int(), row: z.int(), state: z.enum(keys(STATES)) })),
  })
  .describe('a file of the register beside what stands')

const params = z.object({ importId: z.uuid() })
const idIn = (given: Given): string => (given.params as z.output<typeof params>).importId

const bringing = z.object({
  unit: z.uuid().optional().describe('whose amendments its rows will be; without it, of no unit'),
  submit: z.enum(['true', 'false']).default('false').describe('whether it is taken at once, if it can be'),
})

const including = z.object({
  overrides: z
    .array(z.object({ check: z.enum(keys(CHECKS)), reason: z.string().trim().min(1).max(2_000) }))
    .max(20)
    .default([])
    .describe('for each kind of remark one reason why it is passed over'),
})

const may = {
  see: token('import.see', REGISTER_ACTS['import.see']),
  make: token('import.make', REGISTER_ACTS['import.make']),
  submit: token('import.submit', REGISTER_ACTS['import.submit']),
  remove: token('import.remove', REGISTER_ACTS['import.remove']),
  include: token('amendment.include', REGISTER_ACTS['amendment.include']),
}

/** Imports for programs: the same acts as on the pages. */
export const importApi = (): ApiRoute[] => [
  {
    method: 'POST',
    path: PATH,
    may: may.make,
    perMinute: 20,
    summary: 'Reads a file of the form (docx, xlsx, csv, or json of our own export) and shows what it would change',
    query: bringing,
    takes: {
      types: [
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/csv',
        'application/json',
      ],
      mostBytes: MOST_FILE_BYTES,
    },
    reply: importSchema,
    made: 'the file as it was read',
    answer: async (work, given) => {
      const { unit, submit } = given.query as z.output<typeof bringing>
      const { name, bytes } = given.sent as SentBytes
      const id = done(await readImport(work, { file: { name, bytes }, unitId: unit ?? null }))
      if (submit === 'true') done(await takeImport(work, id))
      return importJson(work, id)
    },
  },
  {
    method: 'GET',
    path: `${PATH}/:importId`,
    may: may.see,
    summary: 'A file of the register beside what stands now, or where its amendments stand',
    params,
    reply: importSchema,
    answer: (work, given) => importJson(work, idIn(given)),
  },
  act('submission', may.submit, 'Submits amendments of all that is new or changed in the file, or nothing', takeImport),
  act('removal', may.remove, 'Puts a file aside that was not taken', dropImport),
  {
    ...act('inclusion', may.include, 'Includes all of its amendments that wait, by one decision', async () => ({
      done: undefined,
    })),
    sent: including,
    answer: async (work, given) => {
      const { overrides } = given.sent as z.output<typeof including>
      done(await includeImport(work, idIn(given), overrides))
      return importJson(work, idIn(given))
    },
  },
]

const act = (
  noun: string,
  may: ApiRoute['may'],
  summary: string,
  does: (work: Work, id: string) => Promise<Outcome<void>>,
): ApiRoute => ({
  method: 'POST',
  path: `${PATH}/:importId/${noun}`,
  may,
  summary,
  params,
  reply: importSchema,
  answer: async (work, given) => {
    done(await does(work, idIn(given)))
    return importJson(work, idIn(given))
  },
})

/** @throws Refused, which undoes what this work did before */
function done<T>(outcome: Outcome<T>): T {
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return outcome.done
}

async function importJson(work: Work, id: string): Promise<z.input<typeof importSchema>> {
  const { file, by } = await holdImport(work, id, 'import.see')
  const state = importStateOf(file)
  const preview = state === 'read' ? await previewImport(work, file, by) : NOTHING
  const amendments = state === 'taken' ? await listAmendments(work, { importId: id }) : []
  return {
    ...headOf(file),
    state,
    counts: preview.counts,
    rows: preview.rows.map(({ row, cells, mark, standing, changes, doubts, content }) => ({
      row,
      ...cells,
      mark,
      touchpointId: standing?.touchpointId ?? null,
      changes: [...changes],
      doubts: [...doubts],
      content,
    })),
    lacked: preview.lacked.map(({ touchpointId }) => touchpointId),
    passedOver: [...file.passedOver],
    amendments: amendments.map((one) => ({
      id: one.id,
      number: one.number,
      row: one.importRow ?? 0,
      state: stateOf(one) satisfies State,
    })),
  }
}

/** Of a file that waits no more there is nothing to foresee. */
const NOTHING = { rows: [], lacked: [], counts: countsOf([]) }

const headOf = ({ id, fileName, form, unitId, madeAt }: Import) => ({
  id,
  fileName,
  form,
  unitId,
  madeAt: madeAt.toString(),
})
