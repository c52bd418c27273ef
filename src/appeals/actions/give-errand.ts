import { record } from '#audit'
import { openUnits, workingStaff } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type ErrandWish, whyNotGiven } from '../rules/acting/errands.ts'
import { readDay } from '../rules/acting/typed.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { insertErrand } from '../store/errands.ts'
import { writeEvent } from '../store/events.ts'

/** Asks another unit or person to do something for an appeal, by a date of its own. @clause M18b */
export async function giveErrand(work: Work, appealId: string, wish: ErrandWish): Promise<Outcome<string>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'give-errand')
  const unitIds = new Set((await openUnits(work)).map(({ id }) => id))
  const facts = { ...appeal, today: work.today, unitIds, people: await workingStaff(work) }
  const reasons = [...refusals, ...whyNotGiven(wish, facts)]
  if (reasons.length > 0) return refuse(...reasons)

  const dueOn = readDay(wish.dueOn) ?? work.today
  const to = { unitId: wish.unitId || null, personId: wish.personId || null }
  await changeAppeal(work, appealId, appeal.version, {})
  const { id } = await insertErrand(work, { appealId, words: wish.words.trim(), dueOn, ...to })
  await writeEvent(work, appealId, 'errand-made', { errandId: id, ...to, dueOn: dueOn.toString() })
  await record(work, 'errand.made', `appeal:${appealId}`, ['words', 'due_on'])
  return done(id)
}
