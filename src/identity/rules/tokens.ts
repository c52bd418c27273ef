import { Temporal } from 'temporal-polyfill'
import { type Norm, normOn } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import { LONGEST, whyNotName } from './naming.ts'
import { isRole } from './staff.ts'

/** How long a token may live at most, and how long by default. A secret that nobody renews is one that nobody remembers. */
export const TOKEN_TERM: readonly Norm<{ years: number; usualDays: number }>[] = [
  { clause: 'K4.2', since: '1970-01-01', value: { years: 1, usualDays: 90 } },
]

/** The last day a token made today may have, and the one it gets unless somebody chooses. */
export function tokenDays(today: Temporal.PlainDate): { most: number; usual: number } {
  const { years, usualDays } = normOn(TOKEN_TERM, today)
  return { most: today.until(today.add({ years }), { largestUnit: 'day' }).days, usual: usualDays }
}

export interface TokenWish {
  name: string
  role: string
  /** How many days it works, today not counted; not a number if the day could not be read. */
  days: number
}

/** Why such a token may not be made: it needs a name, one role and an end within a year. @clause K4.2 */
export function whyNotToken({ name, role, days }: TokenWish, most: number): Refusal[] {
  const refusals = whyNotName(name, {
    field: 'name',
    empty: 'Напишите, какой программе нужен токен',
    longest: LONGEST.token,
  })
  if (!isRole(role)) refusals.push({ field: 'role', why: 'Выберите роль: токен видит то же, что она' })
  if (!Number.isInteger(days)) refusals.push({ field: 'endsOn', why: 'Укажите день, до которого токен работает' })
  else if (days < 1) refusals.push({ field: 'endsOn', why: 'Выберите день позже сегодняшнего' })
  else if (days > most) refusals.push({ field: 'endsOn', why: 'Выберите день не дальше чем через год' })
  return refusals
}

/** The days between today and what was typed; not a number if that is no day. */
export function daysUntil(typed: string, today: Temporal.PlainDate): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return Number.NaN
  try {
    return today.until(Temporal.PlainDate.from(typed, { overflow: 'reject' }), { largestUnit: 'day' }).days
  } catch {
    return Number.NaN
  }
}

/** A token works through its last day, as long as that day lasts where the body is. */
export const tokenEndsAt = (today: Temporal.PlainDate, days: number, timeZone: string): Temporal.Instant =>
  today
    .add({ days: days + 1 })
    .toZonedDateTime(timeZone)
    .toInstant()

export const TOKEN_STATES = { works: 'работает', ended: 'срок вышел', revoked: 'отозван' } as const
export type TokenState = keyof typeof TOKEN_STATES

/** Where a token stands: it follows from what has happened and from the time. */
export function tokenState(token: { endsAt: Temporal.Instant; revokedAt: unknown }, now: Temporal.Instant): TokenState {
  if (token.revokedAt) return 'revoked'
  return Temporal.Instant.compare(token.endsAt, now) > 0 ? 'works' : 'ended'
}

/** Why a token may not be revoked: it is already. */
export const whyNotRevoked = (token: { revokedAt: unknown }): Refusal[] =>
  token.revokedAt ? [{ field: '', why: 'Этот токен уже отозван' }] : []
