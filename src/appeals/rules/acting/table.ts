import type { Refusal } from '#platform/outcome.ts'
import { type About, type AppealAct, type Asking, whyNotPermitted } from '../permissions.ts'
import { type AppealState, STATES } from '../states.ts'

const REGISTERED = ['registered', 'assigned', 'waiting', 'paused'] as const
const OPEN = ['received', ...REGISTERED] as const
const ENDED = ['answered', 'redirected', 'left', 'withdrawn'] as const
const ALWAYS = [...OPEN, ...ENDED] as const

interface Line {
  /** What of permissions carries it. */
  may: AppealAct
  /** Where the appeal must stand. */
  states: readonly AppealState[]
  /** Nothing that others did is overwritten by it, so it asks for no version. */
  adds?: boolean
}

/**
 * Every act on an appeal: who may, and in which state. What has ended is not begun again by any of them.
 *
 * @clause K2.3, K5.4, M15c, M18b
 */
export const ACTS_ON = {
  register: { may: 'appeal.register', states: ['received'] },
  requalify: { may: 'appeal.requalify', states: OPEN },
  divide: { may: 'appeal.requalify', states: OPEN },
  move: { may: 'appeal.requalify', states: OPEN },
  link: { may: 'appeal.requalify', states: OPEN },
  'name-touchpoint': { may: 'appeal.take-in', states: ALWAYS },
  assign: { may: 'appeal.assign', states: REGISTERED },
  note: { may: 'appeal.note', states: ALWAYS, adds: true },
  ask: { may: 'appeal.ask', states: OPEN, adds: true },
  pause: { may: 'appeal.pause', states: ['registered', 'assigned'] },
  resume: { may: 'appeal.pause', states: ['paused'] },
  extend: { may: 'appeal.extend', states: REGISTERED },
  'confirm-date': { may: 'appeal.requalify', states: OPEN },
  redirect: { may: 'appeal.redirect', states: ['registered', 'assigned', 'paused'] },
  'redirect-question': { may: 'appeal.redirect', states: ['registered', 'assigned', 'paused'] },
  exclude: { may: 'appeal.redirect', states: OPEN },
  leave: { may: 'appeal.leave', states: REGISTERED },
  'end-correspondence': { may: 'correspondence.end', states: REGISTERED },
  'give-errand': { may: 'errand.make', states: [...OPEN, 'answered'], adds: true },
  'do-errand': { may: 'errand.do', states: ALWAYS, adds: true },
  'cancel-errand': { may: 'errand.make', states: ALWAYS, adds: true },
  'plan-visit': { may: 'visit.plan', states: OPEN, adds: true },
  'draft-answer': { may: 'answer.draft', states: ['registered', 'assigned', 'paused'], adds: true },
  'submit-answer': { may: 'answer.submit', states: ['registered', 'assigned', 'paused'], adds: true },
  'return-answer': { may: 'answer.return', states: ['waiting'], adds: true },
  'approve-answer': { may: 'answer.approve', states: ['waiting'], adds: true },
  'send-answer': { may: 'answer.send', states: ['registered', 'assigned', 'paused'], adds: true },
  'offer-survey': { may: 'appeal.take-in', states: ALWAYS, adds: true },
  'close-visit': { may: 'visit.plan', states: ALWAYS, adds: true },
  'send-notice': { may: 'notice.send', states: ALWAYS, adds: true },
} as const satisfies Record<string, Line>

export type ActOn = keyof typeof ACTS_ON

export const ACTS_ON_KEYS = Object.keys(ACTS_ON) as ActOn[]

const lineOf = (act: ActOn): Line => ACTS_ON[act]

/** Whether the act overwrites what others may have changed meanwhile. */
export const needsVersion = (act: ActOn): boolean => lineOf(act).adds !== true

/** Why the act does not fit where the appeal stands; an empty list means it does. @clause M15c */
export function whyNotNow(act: ActOn, state: AppealState): Refusal[] {
  if (lineOf(act).states.includes(state)) return []
  return [{ field: '', why: `${STATES[state]}: ${AFTER[state]}` }]
}

/** What may be done instead. */
const AFTER: Readonly<Record<AppealState, string>> = {
  received: 'сначала зарегистрируйте обращение',
  registered: 'это делают раньше или позже',
  assigned: 'это делают раньше или позже',
  waiting: 'дождитесь решения руководителя или попросите вернуть ответ',
  paused: 'сначала снимите приостановку срока',
  answered: 'работа закончена. Если клиент пишет снова, это новое обращение',
  redirected: 'отвечает другой орган',
  left: 'решение уже принято',
  withdrawn: 'клиент отозвал обращение',
}

/** Role, contour and state in one answer. @clause K2.3, K5.4, M18b */
export const whyNotActed = (act: ActOn, by: Asking, facts: About & { state: AppealState }) => [
  ...whyNotPermitted(lineOf(act).may, by, facts),
  ...whyNotNow(act, facts.state),
]

/** What this person can do now. */
export const actsOpenTo = (by: Asking, facts: About & { state: AppealState }): ActOn[] =>
  ACTS_ON_KEYS.filter((act) => whyNotActed(act, by, facts).length === 0)
