import { resolve } from 'node:path'
import { z } from 'zod'
import { MOST_FILE_BYTES } from '#platform/documents/read/limits.ts'
import { filesFolder } from '#platform/files/content.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Given, SentBytes } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS } from '#touchpoints'
import { bringMessages } from './actions/bring-messages.ts'
import { mapMessages } from './actions/map-messages.ts'
import { takeMessages } from './actions/take-messages.ts'
import { holdMessages } from './hold-messages.ts'
import { previewMessages } from './preview-messages.ts'
import { stateKey } from './rules/imports/mapping.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { IMPORT_FIELDS, IMPORT_STATES, type ImportField, type Mapping } from './terms/imports.ts'
import { APPEAL_KINDS, REGIMES } from './terms.ts'

const PATH = '/api/v1/appeals/imports'
const keys = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]
const may = token('import.take', APPEAL_ACTS['import.take'])
const A_MINUTE = 20

const mappingSchema = z.object({
  columns: z
    .partialRecord(z.enum(keys(IMPORT_FIELDS)), z.int().min(0).max(63))
    .describe('which column from the left, counted from 0, holds what'),
  states: z
    .record(z.string().max(200), z.enum(keys(IMPORT_STATES)))
    .default({})
    .describe("what the other system's states mean"),
  regime: z.enum(keys(REGIMES)).default('own'),
  kind: z.enum(keys(APPEAL_KINDS)).optional().describe('without it, by the text of each message'),
  channel: z.enum(keys(CHANNELS)).default('pos'),
})

const importSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    source: z.string(),
    state: z
      .enum(['read', 'taking', 'taken'])
      .describe('taking: rows are left, and they are taken without further asking unless it has stopped'),
    taking: z
      .object({
        rows: z.int(),
        of: z.int(),
        stopped: z.boolean().describe('whoever began it may no more; whoever may goes on by POST …/taking'),
      })
      .nullable()
      .describe('how many rows of the file were gone through'),
    head: z.array(z.string()).describe('the headings of the columns'),
    mapping: mappingSchema.describe('as proposed, as of the last file of this source, or as it was set'),
    counts: z.object({
      new: z.int(),
      known: z.int().describe('taken before, or twice in the file'),
      ended: z.int().describe('of the new ones, those that the other system has ended'),
      remarked: z.int(),
      stopped: z.int().describe('rows that keep the whole file from being taken'),
    }),
    hurdles: z.array(z.string()).describe('why the file cannot be taken as it is, in Russian'),
    rows: z
      .array(
        z.object({
          row: z.int(),
          externalId: z.string(),
          stops: z.array(z.string()),
          remarks: z.array(z.string()),
        }),
      )
      .describe('rows about which there is something to say'),
    outcome: z.object({ taken: z.int(), known: z.int(), ended: z.int() }).nullable(),
  })
  .describe('a file of another system')

const params = z.object({ importId: z.uuid() })
const bringing = z.object({ source: z.string().min(1).max(60).describe('what the other system is called: ПОС') })
const idIn = ({ params: given }: Given): string => String(given['importId'])

/** Files of other systems for programs: the same acts as on the pages. @clause K2.4 */
export function messageImportApi({ config, secrets }: SliceParts): ApiRoute[] {
  const parts = { secrets, filesFolder: filesFolder(resolve(config.OTKLIK_DATA)) }
  const json = (work: Work, id: string) => importJson(work, secrets, id)
  return [
    {
      method: 'POST',
      path: PATH,
      may,
      perMinute: A_MINUTE,
      summary: 'Reads messages of another system out of a table (csv, xlsx) and proposes what its columns hold',
      query: bringing,
      takes: {
        types: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        mostBytes: MOST_FILE_BYTES,
      },
      reply: importSchema,
      made: 'the file as it was read',
      answer: async (work, given) => {
        const { source } = given.query as z.output<typeof bringing>
        return json(work, done(await bringMessages(work, { file: given.sent as SentBytes, source })))
      },
    },
    {
      method: 'GET',
      path: `${PATH}/:importId`,
      may,
      summary: 'What taking the file would do now, or what came of it',
      params,
      reply: importSchema,
      answer: (work, given) => json(work, idIn(given)),
    },
    {
      method: 'PUT',
      path: `${PATH}/:importId/mapping`,
      may,
      summary: 'Sets what the columns and states mean, for this file and the next ones of its source',
      params,
      sent: mappingSchema,
      reply: importSchema,
      answer: async (work, given) => {
        done(await mapMessages(work, idIn(given), mappingIn(given.sent as z.output<typeof mappingSchema>)))
        return json(work, idIn(given))
      },
    },
    {
      method: 'POST',
      path: `${PATH}/:importId/taking`,
      may,
      perMinute: A_MINUTE,
      summary:
        'Takes all messages that are new, each once, if no row is wrong; of a large file the rest is taken after the reply',
      params,
      reply: importSchema,
      answer: async (work, given) => {
        done(await takeMessages(work, parts, idIn(given)))
        return json(work, idIn(given))
      },
    },
  ]
}

const mappingIn = ({ states, ...mapping }: z.output<typeof mappingSchema>): Mapping => ({
  ...mapping,
  columns: mapping.columns as Partial<Record<ImportField, number>>,
  states: Object.fromEntries(Object.entries(states).map(([state, meant]) => [stateKey(state), meant])),
})

/** @throws Refused, which undoes what this work did before */
function done<T>(outcome: Outcome<T>): T {
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return outcome.done
}

async function importJson(
  work: Work,
  secrets: SliceParts['secrets'],
  id: string,
): Promise<z.input<typeof importSchema>> {
  const { file } = await holdMessages(work, id)
  const { id: importId, fileName, source, mapping, sheet, taking, takenAt, outcome } = file
  const preview = takenAt || taking ? NOTHING : await previewMessages(work, secrets, file)
  return {
    ...{ id: importId, fileName, source, outcome },
    state: takenAt ? 'taken' : taking ? 'taking' : 'read',
    taking: taking && { rows: taking.rows, of: taking.of, stopped: taking.isStopped === true },
    head: [...sheet.head],
    mapping: { ...mapping, columns: { ...mapping.columns }, states: { ...mapping.states } },
    counts: preview.counts,
    hurdles: preview.hurdles.map(({ why }) => why),
    rows: preview.rows
      .filter(({ stops, remarks }) => stops.length + remarks.length > 0)
      .map(({ row, externalId, stops, remarks }) => ({ row, externalId, stops: [...stops], remarks: [...remarks] })),
  }
}

/** Of a file that was taken there is nothing to foresee. */
const NOTHING: Pick<Awaited<ReturnType<typeof previewMessages>>, 'rows' | 'counts' | 'hurdles'> = {
  rows: [],
  counts: { new: 0, known: 0, ended: 0, remarked: 0, stopped: 0 },
  hurdles: [],
}
