import type { Temporal } from 'temporal-polyfill'

/** Where an appeal stands. Nothing stores this word: it follows from what has happened. @clause M15c */
export const STATES = {
  received: 'Получено, ждёт регистрации',
  registered: 'Зарегистрировано, ждёт исполнителя',
  assigned: 'Готовим ответ',
  waiting: 'Ответ на подписи у руководителя',
  paused: 'Срок приостановлен',
  answered: 'Ответ дан',
  redirected: 'Направлено по компетенции',
  left: 'Оставлено без ответа',
  withdrawn: 'Отозвано',
} as const

export type AppealState = keyof typeof STATES

type Moment = Temporal.Instant | null

/** What has happened to an appeal, as far as its state follows from it. */
export interface AppealMoments {
  registeredAt: Moment
  assignedAt: Moment
  answeredAt: Moment
  redirectedAt: Moment
  leftAt: Moment
  withdrawnAt: Moment
  /** A pause is open. */
  isPaused: boolean
  /** An answer waits for the head. */
  isWaiting: boolean
}

/** @clause M15c */
export function stateOf(moments: AppealMoments): AppealState {
  if (moments.withdrawnAt) return 'withdrawn'
  if (moments.answeredAt) return 'answered'
  if (moments.redirectedAt) return 'redirected'
  if (moments.leftAt) return 'left'
  // An answer submitted while the term stands still waits for the head all the same: nobody else can let it go on.
  if (moments.isWaiting) return 'waiting'
  if (moments.isPaused) return 'paused'
  if (moments.assignedAt) return 'assigned'
  return moments.registeredAt ? 'registered' : 'received'
}
