import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { personBehind, type Work } from '#platform/work.ts'
import { contoursOf } from '../rules/permissions.ts'
import type { Errand } from '../terms/errands.ts'
import { notAbout } from './not-about.ts'
import { appealTables } from './tables.ts'

export interface ErrandSearch {
  state: 'open' | 'done' | 'cancelled' | 'all'
  /** Of whoever asks, and of their unit. */
  isMine: boolean
  isOverdue: boolean
  personId?: string | undefined
  unitId?: string | undefined
  /** The last one of the sheet before. */
  after?: { dueOn: Temporal.PlainDate; id: string } | undefined
}

export type ListedErrand = Errand & { year: number; number: number }

/** Errands of appeals that whoever asks works, and their own, the nearest date first; none of a complaint about them. @clause K2.3, M18b */
export async function listErrands(work: Work, sought: ErrandSearch, most: number): Promise<ListedErrand[]> {
  const { state, isMine, isOverdue, personId, unitId, after } = sought
  const contours = contoursOf(work.by.roles)
  const person = personBehind(work.by)
  const unit = work.by.unitId
  return appealTables(work)
    .selectFrom('appeals.errand as e')
    .innerJoin('appeals.appeal as a', 'a.id', 'e.appeal_id')
    .select(['e.id', 'e.appeal_id as appealId', 'e.unit_id as unitId', 'e.person_id as personId', 'e.words'])
    .select(['e.due_on as dueOn', 'e.source', 'e.made_at as madeAt', 'e.made_by as madeBy', 'e.done_at as doneAt'])
    .select(['e.done_by as doneBy', 'e.report', 'e.cancelled_at as cancelledAt', 'a.year', 'a.number'])
    .where(notAbout(work, 'a'))
    .where(({ or, eb, and }) => {
      const isTheirs = [
        sql<boolean>`e.person_id::text = ${person}`,
        ...(unit ? [and([eb('e.person_id', 'is', null), eb('e.unit_id', '=', unit)])] : []),
      ]
      return or(isMine || contours.length === 0 ? isTheirs : [...isTheirs, eb('a.contour', 'in', contours)])
    })
    .$if(state === 'open', (query) => query.where('e.done_at', 'is', null).where('e.cancelled_at', 'is', null))
    .$if(state === 'done', (query) => query.where('e.done_at', 'is not', null))
    .$if(state === 'cancelled', (query) => query.where('e.cancelled_at', 'is not', null))
    .$if(isOverdue, (query) =>
      query
        .where('e.done_at', 'is', null)
        .where('e.cancelled_at', 'is', null)
        .where(sql<boolean>`e.due_on < ${work.today.toString()}::date`),
    )
    .$if(personId !== undefined, (query) => query.where('e.person_id', '=', personId ?? ''))
    .$if(unitId !== undefined, (query) => query.where('e.unit_id', '=', unitId ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(e.due_on, e.id) > (${String(after?.dueOn)}::date, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy('e.due_on')
    .orderBy('e.id')
    .limit(most)
    .execute()
}
