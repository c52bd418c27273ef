import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAmendment } from '../hold-amendment.ts'
import { whyNotWithdrawn } from '../rules/drafts.ts'
import { markWithdrawn } from '../store/drafts.ts'

/** Takes an amendment back that is not decided yet; what it said is kept. @clause M6 */
export async function withdrawAmendment(work: Work, id: string): Promise<Outcome<void>> {
  const { amendment, refused } = await holdAmendment(work, id, 'amendment.withdraw')
  const refusals = [...refused, ...whyNotWithdrawn(amendment)]
  if (refusals.length > 0) return refuse(...refusals)

  await markWithdrawn(work, id)
  await record(work, 'amendment.withdrawn', `amendment:${id}`)
  return done(undefined)
}
