import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import { isEarlier, readMoment } from './typed.ts'

export interface RegistrationWish {
  /** On the clocks of the body; empty: now. */
  registeredAt: string
  unitId: string
}

export interface RegistrationFacts {
  now: Temporal.Instant
  timeZone: string
  receivedAt: Temporal.Instant
  unitIds: ReadonlySet<string>
  againstUnitId: string | null
}

/**
 * Why it may not be registered so: the moment is real, after receipt and not ahead; the unit stands and the complaint is
 * not about it.
 *
 * @clause K2.4, M15c
 */
export function whyNotRegistered(wish: RegistrationWish, facts: RegistrationFacts): Refusal[] {
  const refusals: Refusal[] = []
  const at = registrationMoment(wish, facts)
  if (!at) refusals.push({ field: 'registeredAt', why: 'Укажите день и время регистрации' })
  else if (isEarlier(facts.now, at))
    refusals.push({ field: 'registeredAt', why: 'Это время ещё не наступило. Укажите, когда зарегистрировали на деле' })
  else if (isEarlier(at, minuteOf(facts.receivedAt)))
    refusals.push({
      field: 'registeredAt',
      why: 'Зарегистрировать раньше, чем получили, нельзя. Проверьте день и время',
    })
  if (wish.unitId !== '' && !facts.unitIds.has(wish.unitId))
    refusals.push({ field: 'unitId', why: 'Такого отдела больше нет. Выберите другой' })
  if (wish.unitId !== '' && wish.unitId === facts.againstUnitId)
    refusals.push({ field: 'unitId', why: 'Жалобу не рассматривает отдел, на который она подана (59-ФЗ, ст. 8, ч. 6)' })
  return refusals
}

/** When it was registered: as typed, or now; in the same minute in which it came, at that moment. */
export function registrationMoment(
  { registeredAt }: Pick<RegistrationWish, 'registeredAt'>,
  { now, timeZone, receivedAt }: Pick<RegistrationFacts, 'now' | 'timeZone' | 'receivedAt'>,
): Temporal.Instant | undefined {
  if (registeredAt === '') return now
  const at = readMoment(registeredAt, timeZone)
  return at && isEarlier(at, receivedAt) && !isEarlier(at, minuteOf(receivedAt)) ? receivedAt : at
}

const minuteOf = (at: Temporal.Instant): Temporal.Instant => at.round({ smallestUnit: 'minute', roundingMode: 'floor' })
