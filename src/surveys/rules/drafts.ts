import { Temporal } from 'temporal-polyfill'
import type { Norm } from '#platform/norms.ts'

/** How many days an answer that was begun is kept. */
export const DRAFT_DAYS: readonly Norm<number>[] = [{ clause: 'M15e', since: '1970-01-01', value: 7 }]

/** The last day on which a draft can be gone on with. @clause M15e */
export const draftEndsOn = (savedOn: Temporal.PlainDate, days: number): Temporal.PlainDate => savedOn.add({ days })

/** Whether a draft is to be forgotten. @clause M15e, K4.2 */
export const isDraftOver = (savedOn: Temporal.PlainDate, days: number, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(today, draftEndsOn(savedOn, days)) > 0
