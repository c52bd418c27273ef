import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { changedFields, OVERTAKEN, whyNotSettings } from '../rules/desk/settings.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { readAppealSettings, type StandingSettings, saveAppealSettings } from '../store/settings.ts'
import type { AppealSettings } from '../terms/settings.ts'

/** Changes how the body works its appeals; of two who change it at once the second is told. @clause M18b, M18d */
export async function changeAppealSettings(
  work: Work,
  change: AppealSettings,
  seen: number,
): Promise<Outcome<StandingSettings>> {
  const refusals = [...whyNotPermitted('norms.change', work.by), ...whyNotSettings(change)]
  if (refusals.length > 0) return refuse(...refusals)
  const stands = await readAppealSettings(work)
  if (stands.version !== seen) return refuse(OVERTAKEN)
  const fields = changedFields(stands, change)
  if (fields.length === 0) return done(stands)

  if (!(await saveAppealSettings(work, change, seen))) return refuse(OVERTAKEN)
  await record(work, 'appeal-settings.changed', `appeals:${work.body.id}`, fields)
  return done(await readAppealSettings(work))
}
