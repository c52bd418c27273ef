import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { notAbout } from './not-about.ts'
import { appealTables } from './tables.ts'

export interface ErrandLine {
  id: string
  year: number
  number: number
  words: string
  dueOn: Temporal.PlainDate
  madeAt: Temporal.Instant
  madeBy: string
  personId: string | null
  unitId: string | null
}

/** Errands that are not done, of this person and of their unit, the nearest date first; never about a complaint about them. */
export const myErrands = (work: Work, mine: { personId: string; unitId: string | null }, most: number) =>
  theirs(work, mine)
    .select([
      'e.id',
      'a.year',
      'a.number',
      'e.words',
      'e.due_on as dueOn',
      'e.made_at as madeAt',
      'e.made_by as madeBy',
    ])
    .select(['e.person_id as personId', 'e.unit_id as unitId'])
    .orderBy('e.due_on')
    .orderBy('e.made_at')
    .orderBy('e.id')
    .limit(most)
    .execute() satisfies Promise<ErrandLine[]>

export interface ErrandCounts {
  all: number
  /** Their day has passed, or it is today. */
  burning: number
}

export async function countMyErrands(
  work: Work,
  mine: { personId: string; unitId: string | null },
): Promise<ErrandCounts> {
  const row = await theirs(work, mine)
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('e.due_on', '<=', sql<never>`${work.today.toString()}::date`).as('burning'),
    ])
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), burning: Number(row.burning) }
}

function theirs(work: Work, { personId, unitId }: { personId: string; unitId: string | null }) {
  return appealTables(work)
    .selectFrom('appeals.errand as e')
    .innerJoin('appeals.appeal as a', 'a.id', 'e.appeal_id')
    .where('e.done_at', 'is', null)
    .where('e.cancelled_at', 'is', null)
    .where(({ or, eb }) =>
      or([
        eb('e.person_id', '=', personId),
        ...(unitId ? [eb('e.person_id', 'is', null).and('e.unit_id', '=', unitId)] : []),
      ]),
    )
    .where(notAbout({ by: { ...work.by, id: personId, unitId } }, 'a'))
}
