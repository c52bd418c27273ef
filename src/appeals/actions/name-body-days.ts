import type { BodyDay } from '#platform/calendar/rules/calendar.ts'
import { bodyDays } from '#platform/calendar/store/body-days.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotBodyDays } from '../rules/calendar-acts.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { nameBodyDay, takeBodyDayBack } from './name-body-day.ts'

/** The body's own days of one year, the earliest first. */
export const bodyDaysOf = async (work: Work, year: number): Promise<BodyDay[]> =>
  (await bodyDays(work)).filter(({ day }) => day.startsWith(`${year}-`))

/**
 * Replaces the body's own days of a year: those that stand as they are named stay, others are taken back. Whoever is refused one must
 * give up the whole work.
 */
export async function nameBodyDays(work: Work, year: number, named: readonly BodyDay[]): Promise<Outcome<BodyDay[]>> {
  const refusals: Refusal[] = [...whyNotPermitted('calendar.change', work.by), ...whyNotBodyDays(year, named)]
  if (refusals.length > 0) return refuse(...refusals)
  const standing = await bodyDaysOf(work, year)
  const stands = (own: BodyDay, among: readonly BodyDay[]) =>
    among.some(({ day, kind, why }) => day === own.day && kind === own.kind && why.trim() === own.why.trim())
  for (const own of standing) if (!stands(own, named)) await takeBodyDayBack(work, own.day)
  for (const [place, own] of named.entries()) {
    if (stands(own, standing)) continue
    const outcome = await nameBodyDay(work, own)
    if ('refused' in outcome)
      refusals.push(...outcome.refused.map(({ field, why }) => ({ field: `days.${place}.${field}`, why })))
  }
  return refusals.length > 0 ? refuse(...refusals) : done(await bodyDaysOf(work, year))
}
