import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { GivenDeadline } from '../terms/deadlines.ts'
import type { DeadlineKind } from '../terms.ts'
import { appealTables, type DeadlineRow } from './tables.ts'

export type Deadlines = Readonly<Partial<Record<DeadlineKind, GivenDeadline>>>

/** Writes dates down as they are given now; the one of the answer is copied onto the appeal, so that queues find it. */
export async function giveDeadlines(
  work: Work,
  appealId: string,
  because: DeadlineRow['because'],
  deadlines: Deadlines,
): Promise<void> {
  const given = Object.entries(deadlines) as [DeadlineKind, GivenDeadline][]
  if (given.length === 0) return
  await appealTables(work)
    .insertInto('appeals.deadline')
    .values(given.map(([kind, deadline]) => ({ appeal_id: appealId, kind, because, ...rowOf(deadline, work) })))
    .execute()
  const { answer } = deadlines
  if (!answer) return
  await appealTables(work)
    .updateTable('appeals.appeal')
    .set({
      due_at: answer.dueAt.toString(),
      due_on: answer.dueOn.toString(),
      legal_on: answer.legalOn.toString(),
      is_provisional: answer.provisional,
    })
    .where('id', '=', appealId)
    .execute()
}

const rowOf = ({ dueOn, legalOn, dueAt, provisional, steps }: GivenDeadline, work: Work) => ({
  given_at: work.now.toString(),
  due_at: dueAt.toString(),
  due_on: dueOn.toString(),
  legal_on: legalOn.toString(),
  is_provisional: provisional,
  steps: JSON.stringify(steps),
  norm: JSON.stringify(steps.map(({ clause }) => clause).filter((clause) => clause !== '')),
})

/** A date as it was given. */
export interface RecordedDeadline extends GivenDeadline {
  kind: DeadlineKind
  because: DeadlineRow['because']
  givenAt: Temporal.Instant
  metAt: Temporal.Instant | null
}

/** All dates that an appeal was given, the earliest first: the last of a kind holds. */
export async function readDeadlines(work: Work, appealId: string): Promise<RecordedDeadline[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.deadline')
    .selectAll()
    .where('appeal_id', '=', appealId)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    because: row.because,
    givenAt: row.given_at,
    metAt: row.met_at,
    dueAt: row.due_at,
    dueOn: row.due_on,
    legalOn: row.legal_on,
    provisional: row.is_provisional,
    steps: row.steps.map((step) => ({ ...step, on: Temporal.PlainDate.from(step.on) })),
  }))
}

/** By when the last date of each kind is due, of many appeals. */
export async function dueDaysOf(work: Work, appealIds: readonly string[]): Promise<(appealId: string) => DueDays> {
  const rows = await appealTables(work)
    .selectFrom('appeals.deadline')
    .select(['appeal_id', 'kind', 'due_on'])
    .where('appeal_id', 'in', appealIds)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  const days = new Map<string, DueDays>()
  for (const { appeal_id: id, kind, due_on: dueOn } of rows) days.set(id, { ...days.get(id), [kind]: dueOn })
  return (appealId) => days.get(appealId) ?? {}
}

export type DueDays = Readonly<Partial<Record<DeadlineKind, Temporal.PlainDate>>>
