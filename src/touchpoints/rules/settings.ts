import type { Refusal } from '#platform/outcome.ts'
import type { RegisterSettings } from '../terms/settings.ts'
import { mayDo } from './permissions.ts'

/** What somebody wants the register to be run by, and which version of the settings they had read. */
export interface SettingsChange extends Omit<RegisterSettings, 'version'> {
  seen: number
  /** What could not be read in the list of abbreviations. */
  unread?: readonly Refusal[]
}

const MONTHS = { least: 1, most: 60 }

/** Why the settings may not be changed so; an empty list means they may. Only an administrator lets people include their own. @clause M5 */
export function whyNotChanged(stands: RegisterSettings, change: SettingsChange, roles: readonly string[]): Refusal[] {
  const refusals: Refusal[] = []
  if (change.ownAllowed !== stands.ownAllowed && !mayDo('own-inclusion.allow', roles))
    refusals.push({ field: 'ownAllowed', why: 'Это меняет только администратор' })
  const { silentMonths, unread = [] } = change
  if (!Number.isInteger(silentMonths) || silentMonths < MONTHS.least || silentMonths > MONTHS.most)
    refusals.push({ field: 'silentMonths', why: `Напишите число месяцев от ${MONTHS.least} до ${MONTHS.most}` })
  refusals.push(...unread)
  if (change.seen !== stands.version) refusals.push(OVERTAKEN)
  return refusals
}

export const OVERTAKEN: Refusal = {
  field: 'version',
  why: 'Пока вы читали, настройки изменил другой человек. Что стоит теперь, показано выше; ваше в форме цело. Если верно ваше, сохраните ещё раз',
}

/** What of the settings changed, for the audit. */
export const changedSettings = (stands: RegisterSettings, change: SettingsChange): string[] => {
  const { version: _, ...before } = stands
  return (Object.keys(before) as (keyof typeof before)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(change[field]),
  )
}
