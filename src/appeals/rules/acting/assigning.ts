import type { Contour } from '#clients'
import type { Refusal } from '#platform/outcome.ts'
import { contoursOf } from '../permissions.ts'
import { whyTooLong } from './typed.ts'

/** Somebody who works here today. */
export interface Worker {
  id: string
  name: string
  unitId: string | null
  roles: readonly string[]
}

export interface AssignmentWish {
  unitId: string
  personId: string
  why: string
}

export interface AssignmentFacts {
  contour: Contour
  unitIds: ReadonlySet<string>
  people: readonly Worker[]
  againstPersonId: string | null
  againstUnitId: string | null
}

/**
 * Why it may not be assigned so: to a unit or a person that works such appeals, and never to whom the complaint is about.
 *
 * @clause M18b
 */
export function whyNotAssigned({ unitId, personId, why }: AssignmentWish, facts: AssignmentFacts): Refusal[] {
  const refusals: Refusal[] = whyTooLong(why, 'why')
  if (unitId === '' && personId === '') refusals.push({ field: 'personId', why: 'Выберите сотрудника или отдел' })
  if (unitId !== '' && !facts.unitIds.has(unitId))
    refusals.push({ field: 'unitId', why: 'Такого отдела больше нет. Выберите другой' })
  const person = facts.people.find(({ id }) => id === personId)
  if (personId !== '' && !person)
    refusals.push({ field: 'personId', why: 'Этот сотрудник уже не работает. Выберите другого' })
  if (person && !contoursOf(person.roles).includes(facts.contour))
    refusals.push({
      field: 'personId',
      why: `${person.name} не работает с такими обращениями. Выберите другого сотрудника`,
    })
  return [...refusals, ...whyAboutThem({ unitId, person }, facts)]
}

interface Against {
  againstPersonId: string | null
  againstUnitId: string | null
}

/** Whoever the complaint is about does not consider it. 59-FZ, article 8, part 6. @clause M18b */
export function whyAboutThem(to: { unitId: string; person: Worker | undefined }, against: Against): Refusal[] {
  const { againstPersonId, againstUnitId } = against
  const why = 'Жалобу не рассматривает тот, на кого она подана (59-ФЗ, ст. 8, ч. 6). Выберите другого'
  if (to.person && againstPersonId && to.person.id === againstPersonId) return [{ field: 'personId', why }]
  if (!againstUnitId) return []
  if (to.person?.unitId === againstUnitId) return [{ field: 'personId', why }]
  return to.unitId === againstUnitId ? [{ field: 'unitId', why }] : []
}
