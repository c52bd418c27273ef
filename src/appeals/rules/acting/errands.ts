import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import { isAboutThem } from '../permissions.ts'
import { type Worker, whyAboutThem } from './assigning.ts'
import { isBefore, LONGEST, readDay, whyNotText, whyTooLong } from './typed.ts'

export interface ErrandWish {
  words: string
  dueOn: string
  unitId: string
  personId: string
}

export interface ErrandFacts {
  today: Temporal.PlainDate
  /** Open units and working people. */
  unitIds: ReadonlySet<string>
  people: readonly Worker[]
  againstPersonId: string | null
  againstUnitId: string | null
}

/**
 * Why an errand may not be given so: what to do, by when, a unit or a person that works today,
 * and never whom the complaint is about.
 *
 * @clause M18b
 */
export function whyNotGiven(wish: ErrandWish, facts: ErrandFacts): Refusal[] {
  const refusals = whyNotText(wish.words, {
    field: 'words',
    empty: 'Напишите, что нужно сделать',
    longest: LONGEST.words,
  })
  refusals.push(...whyNotAhead(wish.dueOn, facts.today))
  if (wish.unitId === '' && wish.personId === '')
    refusals.push({ field: 'unitId', why: 'Выберите отдел или сотрудника' })
  if (wish.unitId !== '' && !facts.unitIds.has(wish.unitId))
    refusals.push({ field: 'unitId', why: 'Такого отдела больше нет. Выберите другой' })
  const person = facts.people.find(({ id }) => id === wish.personId)
  if (wish.personId !== '' && !person)
    refusals.push({ field: 'personId', why: 'Этот сотрудник уже не работает. Выберите другого' })
  return [...refusals, ...whyAboutThem({ unitId: wish.unitId, person }, facts)]
}

/** A day by which something is to be done: today or later. */
function whyNotAhead(typed: string, today: Temporal.PlainDate, field = 'dueOn'): Refusal[] {
  const day = readDay(typed)
  if (!day) return [{ field, why: 'Укажите день, месяц и год' }]
  return isBefore(day, today) ? [{ field, why: 'Этот день уже прошёл. Укажите день впереди' }] : []
}

interface Closable {
  doneAt: unknown
  cancelledAt: unknown
}

/** Why an errand is not done or cancelled: it was closed before, or nobody says what came of it. @clause M18b */
export function whyNotDone(errand: Closable, report: string): Refusal[] {
  return [
    ...whyClosed(errand),
    ...whyNotText(report, { field: 'report', empty: 'Напишите, что сделано', longest: LONGEST.words }),
  ]
}

export function whyClosed({ doneAt, cancelledAt }: Closable): Refusal[] {
  if (doneAt) return [{ field: '', why: 'Это уже отмечено сделанным' }]
  return cancelledAt ? [{ field: '', why: 'Это уже отменено' }] : []
}

export interface VisitWish {
  plannedOn: string
  whereabouts: string
  why: string
}

/** Why a visit may not be planned so: a day ahead and a place. @clause M18b */
export const whyNotPlanned = ({ plannedOn, whereabouts, why }: VisitWish, today: Temporal.PlainDate): Refusal[] => [
  ...whyNotAhead(plannedOn, today, 'plannedOn'),
  ...whyNotText(whereabouts, { field: 'whereabouts', empty: 'Напишите, куда поедете', longest: LONGEST.line }),
  ...whyTooLong(why, 'why'),
]

/** Why a visit is not closed: it was before, or nobody says what it gave. @clause M18b */
export const whyNotVisited = (visit: Closable, outcome: string): Refusal[] => [
  ...whyClosed(visit),
  ...whyNotText(outcome, { field: 'outcome', empty: 'Напишите, что дал выезд', longest: LONGEST.words }),
]

/** Whether the errand is of this person or of their unit; whom the complaint is about, person or unit, sees nothing of it. @clause K2.3, M18b */
export function seesErrand(
  errand: { unitId: string | null; personId: string | null },
  against: { againstPersonId: string | null; againstUnitId: string | null },
  reader: { id: string; ownerId?: string | undefined; unitId: string | null },
): boolean {
  if (isAboutThem(reader, against)) return false
  return errand.personId === reader.id || (errand.unitId !== null && errand.unitId === reader.unitId)
}
