import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { changedSettings, OVERTAKEN, type SettingsChange, whyNotChanged } from '../rules/settings.ts'
import { readSettings, saveSettings } from '../store/settings.ts'
import type { RegisterSettings } from '../terms/settings.ts'

/** Changes how the body runs its register; of two who change it at once the second is told. @clause M5 */
export async function changeSettings(work: Work, change: SettingsChange): Promise<Outcome<RegisterSettings>> {
  const forbidden = whyNotPermitted('settings.change', { ...work.by, unitId: null })
  if (forbidden.length > 0) return refuse(...forbidden)
  const stands = await readSettings(work)
  const refusals = whyNotChanged(stands, change, work.by.roles)
  if (refusals.length > 0) return refuse(...refusals)
  const fields = changedSettings(stands, change)
  if (fields.length === 0) return done(stands)

  if (!(await saveSettings(work, change))) return refuse(OVERTAKEN)
  await record(work, 'register-settings.changed', `register:${work.body.id}`, fields)
  return done(await readSettings(work))
}
