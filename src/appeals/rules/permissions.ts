import type { Contour } from '#clients'
import type { Role } from '#identity'
import type { Refusal } from '#platform/outcome.ts'
import { type Actor, personBehind } from '#platform/work.ts'

const WORKING = ['clerk', 'internal-clerk', 'head'] as const
const EVERYBODY = [
  'administrator',
  'registrar',
  'unit-editor',
  'clerk',
  'internal-clerk',
  'analyst',
  'head',
  'employee',
] as const
const WRITING = ['clerk', 'internal-clerk'] as const

/**
 * Who may do what with appeals. A clerk works external ones, an internal clerk those of employees, a head both.
 *
 * @clause K2.3, K5.4, M18b
 */
export const APPEAL_ACTS = {
  'appeal.see': WORKING,
  'appeal.take-in': WORKING,
  'appeal.register': WRITING,
  'appeal.requalify': WRITING,
  'appeal.assign': WORKING,
  'appeal.note': WORKING,
  'appeal.ask': WRITING,
  'appeal.redirect': WRITING,
  'appeal.leave': ['head'],
  'correspondence.end': ['head'],
  'appeal.extend': ['head'],
  'appeal.pause': WRITING,
  'errand.make': WORKING,
  'errand.do': EVERYBODY,
  'visit.plan': WORKING,
  'notice.send': WRITING,
  'answer.draft': WRITING,
  'answer.submit': WRITING,
  'answer.approve': ['head'],
  'answer.return': ['head'],
  'answer.send': WORKING,
  'client.change': WRITING,
  // Other systems hold what clients from outside say.
  'import.take': ['clerk'],
  'internal.write': EVERYBODY,
  'norms.see': ['clerk', 'internal-clerk', 'head', 'administrator'],
  'norms.change': ['administrator'],
  'calendar.change': ['administrator'],
  'topics.see': ['clerk', 'internal-clerk', 'head', 'administrator'],
  'topics.change': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type AppealAct = keyof typeof APPEAL_ACTS

/** What the act is about, as far as it decides who may. */
export interface About {
  contour?: Contour
  /** Whom a complaint is about: that person, or anybody of that unit, sees nothing of it and does nothing with it. */
  againstPersonId?: string | null
  againstUnitId?: string | null
  /** Whose errand it is. */
  errandPersonId?: string | null
}

const SEES: Readonly<Record<Contour, readonly Role[]>> = {
  external: ['clerk', 'head'],
  internal: ['internal-clerk', 'head'],
}

/** Who asks, as far as it decides. */
export type Asking = Pick<Actor, 'id' | 'roles' | 'ownerId' | 'unitId'>

/** Whether one of the roles carries the act at all. */
export const mayDo = (act: AppealAct, roles: readonly string[]): boolean =>
  APPEAL_ACTS[act].some((role) => roles.includes(role))

/** The contours whose appeals these roles work. @clause K2.3, K5.4 */
export const contoursOf = (roles: readonly string[]): Contour[] =>
  (['external', 'internal'] as const).filter((contour) => SEES[contour].some((role) => roles.includes(role)))

/**
 * Why this may not be done by this person or program; an empty list means it may.
 *
 * @clause K2.3, K5.4
 * A complaint never comes to whom it is about: 59-FZ, article 8, part 6.
 */
export function whyNotPermitted(act: AppealAct, by: Asking, about: About = {}): Refusal[] {
  if (!mayDo(act, by.roles)) return [refusal('Ваша роль этого не позволяет. Попросите того, у кого она есть')]
  if (isAboutThem(by, about)) return [refusal('Жалобу не рассматривает тот, на кого она подана (59-ФЗ, ст. 8, ч. 6)')]
  if (act === 'errand.do') {
    return !about.errandPersonId || about.errandPersonId === personBehind(by) || mayDo('errand.make', by.roles)
      ? []
      : [refusal('Это поручение дано не вам')]
  }
  if (about.contour && act !== 'internal.write' && !contoursOf(by.roles).includes(about.contour))
    return [refusal('С этими обращениями работают другие сотрудники')]
  return []
}

/** Whether a complaint is about this person or their unit; a program is one with whoever answers for it. @clause K2.3 */
export const isAboutThem = (by: Omit<Asking, 'roles'>, { againstPersonId, againstUnitId }: About): boolean =>
  (!!againstPersonId && againstPersonId === personBehind(by)) || (!!againstUnitId && againstUnitId === by.unitId)

const refusal = (why: string): Refusal => ({ field: '', why })
