import type { Refusal } from '#platform/outcome.ts'
import type { AppealSettings, Letterhead } from '../../terms/settings.ts'

export const OVERTAKEN: Refusal = {
  field: 'version',
  why: 'Пока вы меняли настройки, их изменил другой сотрудник. Посмотрите, что стоит сейчас, и сохраните ещё раз',
}

const FIRST_HOUR = 5
const LAST_HOUR = 12

const LONGEST: Readonly<Record<keyof Letterhead, number>> = { name: 300, address: 300, phone: 60, signature: 200 }

/** Why these cannot be the body's settings; an empty list means they can. @clause M18b, M18d */
export function whyNotSettings({ digestHour, letterhead }: AppealSettings): Refusal[] {
  const refusals: Refusal[] = []
  if (!Number.isInteger(digestHour) || digestHour < FIRST_HOUR || digestHour > LAST_HOUR)
    refusals.push({ field: 'digestHour', why: `Выберите час от ${FIRST_HOUR} до ${LAST_HOUR}` })
  for (const [field, most] of Object.entries(LONGEST) as [keyof Letterhead, number][])
    if (letterhead[field].length > most) refusals.push({ field, why: `Сократите до ${most} знаков` })
  return refusals
}

/** Which of them differ, by name: what the audit keeps. */
export function changedFields(stands: AppealSettings, change: AppealSettings): string[] {
  const flat = ({ letterhead, ...rest }: AppealSettings): Record<string, unknown> => ({ ...rest, ...letterhead })
  const [before, after] = [flat(stands), flat(change)]
  return Object.keys(after).filter((name) => name !== 'version' && after[name] !== before[name])
}
