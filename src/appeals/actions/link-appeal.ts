import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { isLink, whyNotLinked } from '../rules/acting/requalifying.ts'
import { numberWords, readNumber } from '../rules/numbers.ts'
import { contoursOf } from '../rules/permissions.ts'
import { byNumber } from '../store/by-number.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import type { Mark } from '../terms.ts'

export interface LinkWish {
  /** `repeated`, `duplicate`, or `none`: it says it for the first time after all. */
  mark: string
  /** Of the earlier one, as people write it. */
  number: string
}

/** Marks an appeal as said before and leads to the earlier one; taken back as easily. @clause K3.4 */
export async function linkAppeal(work: Work, appealId: string, wish: LinkWish, seen: number): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'link', seen)
  const number = readNumber(wish.number)
  const found = number && (await byNumber(work, number, contoursOf(work.by.roles)))
  const isEarlier = found !== undefined && found.receivedOn.toString() <= appeal.receivedOn.toString()
  const reasons = [...refusals, ...whyNotLinked(wish, { appealId, found: found && { ...found, isEarlier } })]
  if (reasons.length > 0) return refuse(...reasons)

  const others = appeal.marks.filter((mark) => !isLink(mark))
  const marks = wish.mark === 'none' ? others : [...others, wish.mark as Mark]
  const repeats = wish.mark === 'none' ? undefined : found
  await changeAppeal(work, appealId, appeal.version, { marks: [...marks], repeats_id: repeats?.id ?? null })
  await writeEvent(work, appealId, 'requalified', { mark: wish.mark, ...(repeats ? { of: numberWords(repeats) } : {}) })
  await record(work, 'appeal.linked', `appeal:${appealId}`, ['marks', 'repeats'])
  return done(undefined)
}
