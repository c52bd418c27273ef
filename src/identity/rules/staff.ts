import type { Refusal } from '#platform/outcome.ts'
import { type PersonState, ROLES, type Role } from '../terms.ts'
import { whyNotEmail } from './email.ts'
import { LONGEST, whyNotName } from './naming.ts'

export interface PersonMoments {
  joinedAt: unknown
  leftAt: unknown
}

/** Where a person stands: it follows from what has happened. */
export function personState({ joinedAt, leftAt }: PersonMoments): PersonState {
  if (leftAt) return 'left'
  return joinedAt ? 'working' : 'invited'
}

export interface PersonWish {
  name: string
  roles: readonly string[]
  unitId: string | null
}

/** The unit that was chosen: none was, it is not there, or it may be closed by now. */
export type ChosenUnit = 'none' | 'missing' | 'open' | 'closed'

export const isRole = (word: string): word is Role => Object.hasOwn(ROLES, word)

/** Why a person may not be kept so. @clause M5 M6 */
export const whyNotPerson = (wish: PersonWish, unit: ChosenUnit): Refusal[] => [
  ...whyNotPersonName(wish),
  ...whyNotPlaced(wish, unit),
]

const whyNotPersonName = ({ name }: PersonWish): Refusal[] =>
  whyNotName(name, { field: 'name', empty: 'Напишите фамилию и имя', longest: LONGEST.person })

function whyNotPlaced({ roles }: PersonWish, unit: ChosenUnit): Refusal[] {
  const refusals: Refusal[] = []
  if (unit === 'missing') refusals.push({ field: 'unit', why: 'Такого подразделения нет. Выберите из списка' })
  if (unit === 'closed') refusals.push({ field: 'unit', why: 'Это подразделение закрыли. Выберите другое' })
  if (roles.length === 0) refusals.push({ field: 'roles', why: 'Выберите хотя бы одну роль: без неё нечего открыть' })
  if (!roles.every(isRole)) refusals.push({ field: 'roles', why: 'Такой роли нет. Выберите из списка' })
  return refusals
}

export const EMAIL_TAKEN: Refusal = { field: 'email', why: 'Этот адрес уже занят. Укажите другой' }

/** Why nobody may be invited so. An address belongs to one person in the whole installation. @clause M5 */
export const whyNotInvited = (wish: PersonWish & { email: string }, unit: ChosenUnit, taken: boolean): Refusal[] => [
  ...whyNotPersonName(wish),
  ...whyNotAddress(wish.email, taken),
  ...whyNotPlaced(wish, unit),
]

/** Why nobody may be invited so as the first administrator of a new body. */
export function whyNotFirst({ personName, email }: { personName: string; email: string }, taken: boolean): Refusal[] {
  const empty = 'Напишите фамилию и имя первого администратора'
  return [
    ...whyNotName(personName, { field: 'personName', empty, longest: LONGEST.person }),
    ...whyNotAddress(email, taken),
  ]
}

function whyNotAddress(email: string, taken: boolean): Refusal[] {
  const wrong = whyNotEmail(email)
  return wrong.length === 0 && taken ? [EMAIL_TAKEN] : wrong
}

/** Why no new link may be sent: who works here already needs none. */
export function whyNotInvitedAgain(person: PersonMoments, taken: boolean): Refusal[] {
  const state = personState(person)
  if (state === 'working') return [{ field: '', why: 'Этот сотрудник уже работает: приглашение не нужно' }]
  return state === 'left' && taken
    ? [{ field: '', why: 'Адрес этого сотрудника уже занят. Пригласите его с другим адресом' }]
    : []
}

export interface Administrating extends PersonMoments {
  roles: readonly string[]
}

const LAST_ADMINISTRATOR = 'Это последний работающий администратор органа. Сначала дайте эту роль кому-нибудь ещё'

/** Why what is kept of a person may not be changed: they are not here any more. */
export const whyNotChanged = ({ leftAt }: PersonMoments): Refusal[] =>
  leftAt ? [{ field: '', why: 'Доступ снят. Сначала пригласите снова, потом меняйте' }] : []

const COMMAND = 'npm run -s otklik -- person operator --email АДРЕС'

/** Whoever runs the server gives the mark of the operator and takes it; nobody inside a body can. */
export const IS_OPERATOR = `Это оператор установки. Сначала передайте эту обязанность: на сервере «${COMMAND}» даст её другому сотруднику, а «${COMMAND} --off» снимет с этого`

/**
 * Why access may not be taken away: somebody who can sign in must be left to invite others, and the installation
 * is not to lose its operator unnoticed.
 */
export function whyNotLeft(
  person: Administrating & { operatorSince: unknown },
  others: readonly Administrating[],
): Refusal[] {
  if (person.leftAt) return [{ field: '', why: 'Доступ уже снят' }]
  return [
    ...(isLastAdministrator(person, others) ? [{ field: '', why: LAST_ADMINISTRATOR }] : []),
    ...(person.operatorSince ? [{ field: '', why: IS_OPERATOR }] : []),
  ]
}

/** Why the mark of the operator may not be taken away: without one nobody can open a body. */
export function whyNotUnmarked({ isOperator }: { isOperator: boolean }, operators: number): Refusal[] {
  if (!isOperator) return [{ field: 'email', why: 'Этот сотрудник не оператор установки' }]
  return operators > 1
    ? []
    : [{ field: 'email', why: `Это последний оператор установки. Сначала назначьте другого: ${COMMAND}` }]
}

/** Why the roles may not become these: the last administrator keeps theirs. */
export function whyNotRolesTaken(
  person: Administrating,
  roles: readonly string[],
  others: readonly Administrating[],
): Refusal[] {
  if (roles.includes('administrator') || !isLastAdministrator(person, others)) return []
  return [{ field: 'roles', why: LAST_ADMINISTRATOR }]
}

const isLastAdministrator = (person: Administrating, others: readonly Administrating[]): boolean =>
  administers(person) && !others.some(administers)

// An administrator who was invited but has not come yet cannot help anybody.
const administers = (person: Administrating): boolean =>
  personState(person) === 'working' && person.roles.includes('administrator')
