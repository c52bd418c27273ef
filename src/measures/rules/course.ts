import type { Temporal } from 'temporal-polyfill'
import type { ToldWord } from './chain.ts'
import { isBefore } from './days.ts'

/** What is known of a problem that somebody's words show, as far as they may be told. */
export interface Followed {
  /** A measure was decided, or that there will be none. */
  isDecided: boolean
  /** Nothing will be done: no change is awaited then. */
  isDeclined: boolean
  /** What people were told, the oldest first. */
  wordsBack: readonly ToldWord[]
}

/** One knot on the citizen's line: what happened, on which day, in which of our words. */
export type CourseKnot =
  | { what: 'heard' | 'decided' | 'changed'; on: Temporal.PlainDate; text: string }
  | { what: 'more'; on: Temporal.PlainDate; texts: readonly string[] }
  | { what: 'change ahead' | 'effect ahead'; by: Temporal.PlainDate | null; isLate: boolean }

/**
 * What people are told of one problem, in the order in which it was released: heard, decided, changed, what was added since, and
 * what is still ahead with the day that was promised. A promise that was not kept is said to be late.
 *
 * @clause K3.7
 */
export function courseOf({ wordsBack, isDeclined }: Followed, today: Temporal.PlainDate): CourseKnot[] {
  const knots = wordsBack.flatMap((word) => (word.number === 1 ? first(word) : [complement(word)]))
  const last = wordsBack.at(-1)
  if (!last) return []
  const hasChanged = wordsBack.some(({ changed }) => changed !== '')
  if (!last.checkOn && (hasChanged || isDeclined)) return knots
  const isLate = last.checkOn !== null && isBefore(last.checkOn, today)
  return [...knots, { what: hasChanged ? 'effect ahead' : 'change ahead', by: last.checkOn, isLate }]
}

function first({ heard, heardOn, decided, decidedOn, changed, changedOn }: ToldWord): CourseKnot[] {
  return [
    { what: 'heard', on: heardOn, text: heard },
    { what: 'decided', on: decidedOn, text: decided },
    ...(changed && changedOn ? [{ what: 'changed' as const, on: changedOn, text: changed }] : []),
  ]
}

const complement = ({ heard, decided, changed, releasedOn }: ToldWord): CourseKnot => ({
  what: 'more',
  on: releasedOn,
  texts: [heard, decided, changed].filter((text) => text !== ''),
})

/** Where somebody's feedback stands, in one word: nothing is promised that nobody has decided. */
export type Standing = 'waiting in the box' | 'counted' | 'considered' | 'decided' | 'answered'

/** @clause K3.7 */
export function standingOf(counted: boolean, followed: readonly Followed[]): Standing {
  if (!counted) return 'waiting in the box'
  if (followed.some(({ wordsBack }) => wordsBack.length > 0)) return 'answered'
  if (followed.some(({ isDecided }) => isDecided)) return 'decided'
  return followed.length > 0 ? 'considered' : 'counted'
}

const MONTHS_A_QUARTER = 3

/** The last day of the quarter: answers are looked through at least once in each. @clause K3.5 */
export function quarterEndsOn(day: Temporal.PlainDate): Temporal.PlainDate {
  const lastMonth = Math.ceil(day.month / MONTHS_A_QUARTER) * MONTHS_A_QUARTER
  return day.with({ month: lastMonth, day: 1 }).add({ months: 1 }).subtract({ days: 1 })
}

/** Whether people were told something since the feedback came: what is older is no answer to it. @clause K3.7 */
export const isNewsTo = ({ wordsBack }: Pick<Followed, 'wordsBack'>, answeredOn: Temporal.PlainDate): boolean =>
  wordsBack.some(({ releasedOn }) => !isBefore(releasedOn, answeredOn))
