import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { NotFound } from '#platform/http/answer.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Given } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { readEntryCard } from './actions/read-entry-card.ts'
import { entryJson, entrySchema } from './entry-json.ts'
import { readAsOf } from './rules/as-of.ts'
import { BECAME, type Became, changesOf, shown } from './rules/changes.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { readDays } from './rules/reading/changed-days.ts'
import { readSought, soughtIn } from './rules/reading/sought.ts'
import { processesOf } from './rules/register.ts'
import { entriesOn } from './store/entries-on.ts'
import { listVersions, listVersionsBetween } from './store/list-versions.ts'
import { directionSchema } from './terms/details.ts'
import { channelSchema, kindSchema, needSchema } from './terms.ts'
import { versionJson, versionSchema } from './version-json.ts'

const MOST = 200
const may = token('register.read', REGISTER_ACTS['register.read'])
const params = z.object({ touchpointId: z.uuid() })
const idIn = (given: Given): string => (given.params as z.output<typeof params>).touchpointId.toLowerCase()

const paging = {
  cursor: z.coerce.number().int().min(0).max(1_000_000).default(0).describe('`next` of the answer before'),
  limit: z.coerce.number().int().min(1).max(MOST).default(MOST),
}

const sought = z.object({
  ...paging,
  q: z.string().max(200).default('').describe('words of names, needs, features, whereabouts'),
  channel: channelSchema.optional(),
  kind: kindSchema.optional(),
  need: needSchema.optional(),
  unit: z.uuid().optional(),
  direction: directionSchema.optional(),
  key: z.literal('1').optional().describe('key touchpoints alone'),
  asOf: z.string().default('').describe('as it was at the end of this day: 2026-03-03; left out: as it stands'),
})

const things = <T extends z.ZodType>(schema: T) =>
  z.object({ things: z.array(schema), next: z.string().nullable().describe('the cursor of what comes after') })

const stateSchema = entrySchema.extend({
  state: z.enum(['stands', 'excluded', 'merged']),
  goneOn: z.iso.date().nullable(),
  successorId: z.uuid().nullable().describe('the entry to turn to now'),
  turnTo: z.string().describe('where to turn now, in the words of the body'),
})

const changeSchema = z.object({
  became: z.enum(Object.keys(BECAME) as [Became, ...Became[]]),
  touchpointId: z.uuid(),
  process: z.string(),
  name: z.string(),
  fields: z.array(z.string()).describe('what differs between the two days'),
  before: versionSchema.nullable(),
  after: versionSchema.nullable(),
  since: z.array(versionSchema).describe('every version included in between'),
})

const days = z.object({
  from: z.string().default('').describe('the end of this day: 2026-03-03; left out: a month before `to`'),
  to: z.string().default('').describe('the end of this day; left out: today'),
  ...paging,
})

/** The register entry by entry, for programs. @clause M4, M6 */
export const registerApi = ({ config: { publicUrl } }: SliceParts): ApiRoute[] => [
  {
    method: 'GET',
    path: '/api/v1/touchpoints',
    may,
    summary: 'Entries of the register, sought and on any day, in its sequence',
    query: sought,
    reply: things(entrySchema),
    answer: async (work, { query }) => {
      const { cursor, limit, asOf, ...which } = query as z.output<typeof sought>
      const entries = await entriesOn(work, dayOf(work, asOf))
      const found = soughtIn(processesOf(entries), readSought(which)).flatMap((process) => process.entries)
      return paged(found, { cursor, limit }, (entry) => entryJson(entry, publicUrl))
    },
  },
  {
    method: 'GET',
    path: '/api/v1/touchpoints/:touchpointId',
    may,
    summary: 'One entry, standing or gone',
    params,
    reply: stateSchema,
    answer: async (work, given) => {
      const card = await readEntryCard(work, idIn(given))
      if (!card) throw new NotFound()
      const { entry, gone } = card
      const state: z.input<typeof stateSchema> = {
        ...entryJson(entry, publicUrl),
        state: gone?.deed ?? 'stands',
        goneOn: gone?.on.toString() ?? null,
        successorId: gone?.successor?.touchpointId ?? null,
        turnTo: gone?.turnTo ?? '',
      }
      return state
    },
  },
  {
    method: 'GET',
    path: '/api/v1/touchpoints/:touchpointId/versions',
    may,
    summary: 'Every version of one entry: who included it, when, why, by which basis',
    params,
    reply: z.object({ things: z.array(versionSchema) }),
    answer: async (work, given) => {
      const versions = await listVersions(work, idIn(given))
      if (versions.length === 0) throw new NotFound()
      return { things: versions.map(versionJson) }
    },
  },
  {
    method: 'GET',
    path: '/api/v1/register/changes',
    may,
    summary: 'What the register became between the ends of two days',
    query: days,
    reply: things(changeSchema),
    answer: async (work, { query }) => {
      const { from, to, cursor, limit } = query as z.output<typeof days>
      const read = readDays(from, to, work.today)
      if ('refused' in read) throw new Refused(read.refused)
      const changes = changesOf(await listVersionsBetween(work, read.done.from, read.done.to), read.done.from)
      return paged(
        changes,
        { cursor, limit },
        (change): z.input<typeof changeSchema> => ({
          became: change.became,
          touchpointId: change.touchpointId,
          process: shown(change).processName,
          name: shown(change).name,
          fields: change.parts.map(({ part }) => part),
          before: change.before ? versionJson(change.before) : null,
          after: change.after ? versionJson(change.after) : null,
          since: change.since.map(versionJson),
        }),
      )
    },
  },
]

function dayOf(work: Work, typed: string): Temporal.PlainDate {
  const asOf = readAsOf(typed, work.today)
  if ('refused' in asOf) throw new Refused(asOf.refused)
  return asOf.done ?? work.today
}

const paged = <T, J>(all: readonly T[], { cursor, limit }: { cursor: number; limit: number }, json: (one: T) => J) => ({
  things: all.slice(cursor, cursor + limit).map(json),
  next: cursor + limit < all.length ? String(cursor + limit) : null,
})
