import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { standingOf, whyNotAdopt } from '../rules/sample.ts'
import { listEntries } from '../store/list-entries.ts'
import { lockRegister } from '../store/lock-register.ts'
import { adoptSampleRows } from '../store/remove-sample.ts'

/** Makes all that is left of the sample the body's own: it stands as it is, with its codes, and cannot be removed whole any more. */
export async function adoptSample(work: Work): Promise<Outcome<void>> {
  const forbidden = whyNotPermitted('sample.adopt', { ...work.by, unitId: null })
  if (forbidden.length > 0) return refuse(...forbidden)
  await lockRegister(work)
  const refusals = whyNotAdopt(standingOf(await listEntries(work)))
  if (refusals.length > 0) return refuse(...refusals)

  await adoptSampleRows(work)
  await record(work, 'sample.adopted', `register:${work.body.id}`)
  return done(undefined)
}
