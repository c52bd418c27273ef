import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { standingOf, whyNotRemove } from '../rules/sample.ts'
import { haveInteractions } from '../store/interactions.ts'
import { listEntries } from '../store/list-entries.ts'
import { lockRegister } from '../store/lock-register.ts'
import { removeSampleRows } from '../store/remove-sample.ts'

/**
 * Takes the sample out of the register, whole, while nothing hangs on it. Answers that are arriving hold the register, so they are waited for.
 * @param hasAnswers whether somebody answered through one of these touchpoints: known to a slice above
 */
export async function removeSample(
  work: Work,
  hasAnswers: (touchpointIds: readonly string[]) => Promise<boolean>,
): Promise<Outcome<void>> {
  await lockRegister(work)
  const entries = await listEntries(work)
  const ids = entries.filter(({ sampleOf }) => sampleOf !== null).map(({ touchpointId }) => touchpointId)
  const hanging = ids.length > 0 && { interactions: await haveInteractions(work, ids), answers: await hasAnswers(ids) }
  const refusals = whyNotRemove(standingOf(entries), hanging || { interactions: false, answers: false })
  if (refusals.length > 0) return refuse(...refusals)

  await removeSampleRows(work)
  await record(work, 'sample.removed', `register:${work.body.id}`)
  return done(undefined)
}
