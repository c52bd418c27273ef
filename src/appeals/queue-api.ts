import { z } from 'zod'
import { token } from '#platform/http/permission.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { type DeskSheet, deskReader, readDesk } from './actions/read-desk.ts'
import { FILTER_FIELDS } from './desk-filters.ts'
import { askOf } from './desk-view.ts'
import { QUEUE_KEYS, type QueueKey } from './rules/desk/queues.ts'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { STATES, stateOf } from './rules/states.ts'
import { APPEAL_KINDS, REGIMES } from './terms.ts'

const keysOf = <T extends string>(list: Readonly<Record<T, unknown>>) => Object.keys(list) as [T, ...T[]]

const lineSchema = z.object({
  id: z.uuid(),
  number: z.string().describe('«О-142/26»'),
  contour: z.enum(['external', 'internal']),
  way: z.string(),
  channel: z.string(),
  regime: z.enum(keysOf(REGIMES)),
  kind: z.enum(keysOf(APPEAL_KINDS)),
  state: z.enum(keysOf(STATES)),
  author: z.string(),
  beginning: z.string().describe('the first 400 letters of what was said'),
  receivedAt: z.string(),
  dueAt: z.string().nullable(),
  dueOn: z.string().nullable(),
  assigneeId: z.uuid().nullable(),
  unitId: z.uuid().nullable(),
  rating: z.int().nullable(),
})

const deskSchema = z.object({
  appeals: z.array(lineSchema),
  count: z.int().describe('exact up to 1000'),
  moreThanCounted: z.boolean(),
  next: z.string().nullable().describe('the cursor of the next sheet'),
})

const QUERY = z.object({
  queue: z.enum(QUEUE_KEYS as [QueueKey, ...QueueKey[]]).default('all'),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('words, a name, a telephone, an e-mail address or a number in any writing'),
  turn: z.enum(['newest', 'match']).default('newest'),
  cursor: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  ...Object.fromEntries(FILTER_FIELDS.map((field) => [field, z.string().max(120).optional()])),
})

/** The desk for programs: a token sees what its role sees. */
export const queueApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/appeals',
    may: token('appeals.see', APPEAL_ACTS['appeal.see']),
    summary: 'Appeals of a queue, or those that hold all the words sought, newest first',
    query: QUERY,
    reply: deskSchema,
    answer: async (work, { query }) => {
      const { limit, ...typed } = query as { limit: number } & Record<string, string>
      const sheet = await readDesk(work, await deskReader(work), { ...askOf(typed), most: limit })
      return jsonOf(sheet)
    },
  },
]

const jsonOf = ({ rows, count, isMoreThanCounted, next }: DeskSheet): z.input<typeof deskSchema> => ({
  appeals: rows.map((row) => ({
    id: row.id,
    number: numberWords(row),
    contour: row.contour,
    way: row.way,
    channel: row.channel,
    regime: row.regime,
    kind: row.kind,
    state: stateOf(row),
    author: row.author,
    beginning: row.words.slice(0, 400),
    receivedAt: row.receivedAt.toString(),
    dueAt: row.dueAt?.toString() ?? null,
    dueOn: row.dueOn?.toString() ?? null,
    assigneeId: row.assigneeId,
    unitId: row.unitId,
    rating: row.rating,
  })),
  count,
  moreThanCounted: isMoreThanCounted,
  next: next ?? null,
})
