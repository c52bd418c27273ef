import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { QueueKey } from '../rules/desk/queues.ts'
import type { DeskReader } from '../terms/desk.ts'
import { inQueue, mayBeSeen, withPause } from './desk-conditions.ts'
import { appealTables } from './tables.ts'

/** Queues that are counted beside their names; what is over grows for ever and is not. */
export const COUNTED = [
  ...([
    'overdue',
    'today',
    'soon',
    'unregistered',
    'unassigned',
    'waiting',
    'returned',
    'notices',
    'low-ratings',
    'mine',
  ] as const),
  'open',
] as const satisfies readonly QueueKey[]

export type CountedQueue = (typeof COUNTED)[number]

export type QueueCounts = Readonly<Record<CountedQueue, number>>

/** How many there are in each queue. Of the open ones an index holds all that is asked, so no row is read. @clause M18b */
export async function countQueues(work: Work, reader: DeskReader): Promise<QueueCounts> {
  const seen = mayBeSeen(work, reader)
  const of = (queue: QueueKey) => sql`count(*) filter (where ${inQueue(queue, reader)})::int as ${sql.ref(queue)}`
  const apart = (queue: QueueKey) => sql`(select count(*)::int from appeals.appeal a where ${seen}
    and ${inQueue(queue, reader)}) as ${sql.ref(queue)}`
  const { rows } = await sql<QueueCounts>`
    select ${sql.join((['overdue', 'today', 'soon', 'unregistered', 'unassigned', 'mine', 'open'] as const).map(of))},
      ${sql.join((['waiting', 'returned', 'notices', 'low-ratings'] as const).map(apart))}
    from appeals.appeal a ${withPause} where ${seen} and a.ended_at is null`.execute(appealTables(work))
  return rows[0] as QueueCounts
}
