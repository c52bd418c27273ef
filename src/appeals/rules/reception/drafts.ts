import { Temporal } from 'temporal-polyfill'
import type { Norm } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'

/** How many days an appeal that was begun is kept, with its files. */
export const RECEPTION_DRAFT_DAYS: readonly Norm<number>[] = [{ clause: 'M15e', since: '1970-01-01', value: 7 }]

/** How many a body keeps at once: anybody may begin, and nobody has to prove who they are. Sending is never held up by it. */
export const MOST_DRAFTS = 50_000

export const NO_DRAFT_PLACE: Refusal = {
  field: '',
  why: 'Сейчас сохранено слишком много начатых обращений, это отложить не получится. Отправьте его сейчас или скопируйте текст к себе',
}

/** The last day on which it can be gone on with. @clause M15e */
export const receptionDraftEndsOn = (savedOn: Temporal.PlainDate, days: number): Temporal.PlainDate =>
  savedOn.add({ days })

/** Whether it is to be forgotten. @clause M15e */
export const isReceptionDraftOver = (savedOn: Temporal.PlainDate, days: number, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(today, receptionDraftEndsOn(savedOn, days)) > 0
