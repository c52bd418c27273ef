import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { NotFound } from '#platform/http/answer.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, SentBytes } from '#platform/http/routes.ts'
import type { Outcome } from '#platform/outcome.ts'
import { importInteractions } from './actions/import-interactions.ts'
import { undoJournal } from './actions/undo-journal.ts'
import { writeJournal } from './actions/write-journal.ts'
import { MOST_BYTES } from './rules/journal/adding-up.ts'
import { LONGEST_ADDRESS, MOST_AT_ONCE } from './rules/journal/noting.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { INTERACTION_KINDS, type InteractionKind } from './terms/journal.ts'
import { channelSchema } from './terms.ts'

const noting = {
  on: z.iso.date().describe('the local date of the body'),
  kind: z
    .enum(Object.keys(INTERACTION_KINDS) as [InteractionKind, ...InteractionKind[]])
    .optional()
    .describe('left out: as usual for the channel'),
  number: z.int().min(1).max(MOST_AT_ONCE),
}

const interactionsSchema = z.union([
  z.strictObject({ touchpointId: z.uuid(), ...noting }),
  z.strictObject({
    channel: channelSchema,
    address: z.string().max(LONGEST_ADDRESS).default('').describe('as it was told; empty where none was'),
    ...noting,
  }),
])

/** Interactions noted by a program. @clause M7 */
const noteRoute: ApiRoute = {
  method: 'POST',
  path: '/api/v1/interactions',
  may: token('journal.write', REGISTER_ACTS['journal.write']),
  summary: 'Note interactions of a day, through a touchpoint or through a channel and an address',
  sent: interactionsSchema,
  made: 'noted; the id takes it back',
  reply: z.object({ id: z.uuid() }),
  answer: async (work, { sent }) => {
    const { on, kind, number, ...through } = sent as z.output<typeof interactionsSchema>
    const id = randomUUID()
    unrefused(await writeJournal(work, { id, through, on: Temporal.PlainDate.from(on), kind, times: number }))
    return { id }
  },
}

/** Interactions of another system as a file. @clause M11 */
const importRoute: ApiRoute = {
  method: 'POST',
  path: '/api/v1/interactions/imports',
  may: token('journal.write', REGISTER_ACTS['journal.write']),
  summary: 'Take in a file of interactions: date, channel, address, number; all of it or nothing',
  takes: { types: ['text/csv'], mostBytes: MOST_BYTES },
  made: 'taken in; the id takes it back',
  reply: z.object({ id: z.uuid(), rows: z.int(), interactions: z.int() }),
  answer: async (work, { sent }) => {
    const { bytes, name } = sent as SentBytes
    return unrefused(await importInteractions(work, { name: name || 'interactions.csv', bytes }))
  },
}

/** What a program or a person put into the journal is taken back, exactly. */
const undoRoute: ApiRoute = {
  method: 'DELETE',
  path: '/api/v1/interactions/batches/:batchId',
  may: token('journal.undo', REGISTER_ACTS['journal.undo']),
  summary: 'Take back what was noted at once; taken back already, it stays so',
  params: z.object({ batchId: z.uuid() }),
  reply: z.object({ id: z.uuid() }),
  answer: async (work, { params }) => {
    const id = String(params['batchId'])
    const outcome = await undoJournal(work, id)
    if (!outcome) throw new NotFound()
    unrefused(outcome)
    return { id }
  },
}

export const journalApi: readonly ApiRoute[] = [noteRoute, importRoute, undoRoute]

function unrefused<T>(outcome: Outcome<T>): T {
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return outcome.done
}
