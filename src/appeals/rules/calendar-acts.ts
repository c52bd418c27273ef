import { Temporal } from 'temporal-polyfill'
import { type BodyDay, type Calendar, type DayKind, kindOfDay } from '#platform/calendar/rules/calendar.ts'
import { dayWords, weekdayWord } from '#platform/calendar/rules/day-words.ts'
import type { Refusal } from '#platform/outcome.ts'
import { DAY_KINDS } from '../terms/calendar.ts'

/**
 * The country's calendar is one for all bodies, so whoever runs the installation loads it; where there is one body, its
 * administrator too.
 */
export function whyNotCountry(
  roles: readonly string[],
  { isOnly, operator }: { isOnly: boolean; operator: string },
): Refusal[] {
  if (roles.includes(operator) || (isOnly && roles.includes('administrator'))) return []
  return [{ field: '', why: 'Календарь страны один на все органы: его загружает оператор установки' }]
}

/** Why a day may not be named the body's own; an empty list means it may. */
export function whyNotBodyDay({ day, kind, why }: BodyDay, calendar: Calendar): Refusal[] {
  const read = dayIn(day)
  const refusals: Refusal[] = []
  if (!read) refusals.push({ field: 'day', why: 'Выберите день' })
  if (!Object.hasOwn(DAY_KINDS, kind)) refusals.push({ field: 'kind', why: 'Выберите, какой это день' })
  if (why.trim() === '') refusals.push({ field: 'why', why: 'Напишите, почему: праздник края, переезд' })
  if (why.length > MOST_WORDS) refusals.push({ field: 'why', why: `Напишите короче: не больше ${MOST_WORDS} знаков` })
  if (!read || refusals.length > 0) return refusals
  if (kindOfDay(calendar, read) !== kind) return []
  return [{ field: 'kind', why: `${dayWords(read)}, ${weekdayWord(read)}: ${DAY_KINDS[kind].toLowerCase()} и так` }]
}

/** Why these are no list of the body's own days of a year: one of another year, one that stands there twice. */
export function whyNotBodyDays(year: number, named: readonly BodyDay[]): Refusal[] {
  const days = named.map(({ day }) => day)
  return days.flatMap((day, place) => {
    const field = `days.${place}.day`
    if (!day.startsWith(`${year}-`)) return [{ field, why: `Это день не ${year} года` }]
    return days.indexOf(day) < place ? [{ field, why: 'Этот день уже назван выше' }] : []
  })
}

const MOST_WORDS = 200

function dayIn(iso: string): Temporal.PlainDate | undefined {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(iso)) return undefined
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' })
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

const OCTOBER = 10

/** From October on: the next year, as long as nobody has loaded it. The Government decides it in autumn. */
export const yearToLoad = ({ years }: Calendar, today: Temporal.PlainDate): number | undefined =>
  today.month >= OCTOBER && !years.has(today.year + 1) ? today.year + 1 : undefined

export const isDayKind = (word: string): word is DayKind => Object.hasOwn(DAY_KINDS, word)
