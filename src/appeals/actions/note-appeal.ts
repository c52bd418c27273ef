import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { whyNotNoted } from '../rules/acting/conversing.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'

/** A note for colleagues. @clause M18b */
export async function noteAppeal(work: Work, appealId: string, { words }: { words: string }): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'note')
  const reasons = [...refusals, ...whyNotNoted(words)]
  if (reasons.length > 0) return refuse(...reasons)

  await changeAppeal(work, appealId, appeal.version, {})
  await writeEvent(work, appealId, 'note', { words: words.trim() })
  await record(work, 'appeal.noted', `appeal:${appealId}`, ['note'])
  return done(undefined)
}
