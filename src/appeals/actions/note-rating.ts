import { readCalendar } from '#platform/calendar/read-calendar.ts'
import { addWorkingDays } from '#platform/calendar/rules/calendar.ts'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { isLowWithWords, LOW_RATING_DAYS, lowRatingWords } from '../rules/low-ratings.ts'
import { insertErrand } from '../store/errands.ts'
import { writeEvent } from '../store/events.ts'
import { findAppeal } from '../store/find-appeal.ts'
import { insertRating, type Rating } from '../store/ratings.ts'

/**
 * The mark of an answer comes to its appeal; a low one with words becomes an errand of the unit that answered.
 * Noted twice, it is one.
 *
 * @clause M18d
 */
export async function noteRating(work: Work, rating: Rating): Promise<void> {
  const appeal = await findAppeal(work, rating.appealId)
  if (!appeal || !(await insertRating(work, rating))) return
  await writeEvent(work, appeal.id, 'rated', { ratingId: rating.ratingId, mark: rating.mark, words: rating.words })

  const { most, workingDays } = normOn(LOW_RATING_DAYS, rating.on)
  if (!isLowWithWords(rating.mark, rating.words, most)) return
  const dueOn = addWorkingDays(await readCalendar(work), work.today, workingDays)
  const { id, isNew } = await insertErrand(work, {
    appealId: appeal.id,
    words: lowRatingWords(rating.mark, rating.words),
    dueOn,
    unitId: appeal.unitId,
    personId: appeal.unitId ? null : appeal.assigneeId,
    source: `rating:${rating.ratingId}`,
  })
  if (isNew) await writeEvent(work, appeal.id, 'errand-made', { errandId: id, dueOn: String(dueOn), source: 'rating' })
}
