import { record } from '#audit'
import { fullDay } from '#platform/i18n/dates.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { TOLD } from '../act-words.ru.ts'
import { giveAnew, reckonAnew } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { whyNotConfirmed } from '../rules/acting/confirming.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { readDeadlines } from '../store/give-deadlines.ts'
import { tellClient } from '../tell-client.ts'
import { DEADLINE_KINDS, type DeadlineKind } from '../terms.ts'

const KINDS = Object.keys(DEADLINE_KINDS) as DeadlineKind[]

/**
 * A person gives provisional dates anew by the calendar that has been loaded since. Firm ones stay, and so does every row of those
 * that were given; the client is told if the date of the answer is another one.
 *
 * @clause K2.4, M15c
 */
export async function confirmDate(
  work: Work,
  appealId: string,
  wish: { reason: string },
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'confirm-date', seen)
  const { isProvisional } = appeal
  const isStillMissing = isProvisional && (await reckonAnew(work, appeal)).answer?.provisional === true
  const reasons = [...refusals, ...whyNotConfirmed(wish, { isProvisional, isStillMissing })]
  if (reasons.length > 0) return refuse(...reasons)

  const standing = await readDeadlines(work, appealId)
  const isOpen = (of: DeadlineKind): boolean => {
    const last = standing.findLast(({ kind }) => kind === of)
    return of === 'answer' || (last?.provisional === true && last.metAt === null)
  }
  await changeAppeal(work, appealId, appeal.version, {})
  const { answer } = await giveAnew(work, appeal, { because: 'confirmed', kinds: KINDS.filter(isOpen) })
  const isMoved = answer !== undefined && answer.dueOn.toString() !== appeal.dueOn?.toString()
  const messageId = isMoved
    ? await tellClient(work, appeal, TOLD.confirmed(appeal, { until: fullDay(answer.dueOn) }))
    : undefined
  await writeEvent(work, appealId, 'date-confirmed', {
    ...{ was: appeal.dueOn?.toString(), became: answer?.dueOn.toString(), reason: wish.reason },
    ...(messageId ? { messageId } : {}),
  })
  await record(work, 'appeal.date-confirmed', `appeal:${appealId}`, ['due_on'])
  return done(undefined)
}
