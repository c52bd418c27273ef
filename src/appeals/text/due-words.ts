import type { Temporal } from 'temporal-polyfill'
import { dayAndMonth, timeOf } from '#platform/i18n/dates.ts'
import { counted } from '#platform/i18n/plural.ts'
import type { DayFacts, DueFacts, Urgency } from '../rules/desk/urgency.ts'

const DAYS = { one: 'день', few: 'дня', many: 'дней' }
const HOURS = { one: 'час', few: 'часа', many: 'часов' }
const MINUTES = { one: 'минуту', few: 'минуты', many: 'минут' }
const HOUR_MINUTES = 60

/** The date as a list tells it: by how much it has passed, until what hour of today, or which day. @clause M15c */
export function dueWords(urgency: Urgency, { dueAt, dueOn }: DueFacts, { now, today }: DayFacts, zone: string): string {
  if (urgency === 'paused') return 'приостановлен'
  if (!dueAt || !dueOn) return 'без срока'
  switch (urgency) {
    case 'over':
      return `на ${lateWords(dueAt, dueOn, now, today)}`
    case 'today':
      return isEndOfDay(dueAt, zone) ? 'сегодня' : `до ${timeOf(dueAt, zone)}`
    default:
      return dayAndMonth(dueOn, today)
  }
}

function lateWords(
  dueAt: Temporal.Instant,
  dueOn: Temporal.PlainDate,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
) {
  const days = today.since(dueOn, { largestUnit: 'days' }).days
  if (days > 0) return counted(days, DAYS)
  const minutes = Math.max(1, Math.floor(now.since(dueAt, { largestUnit: 'minutes' }).minutes))
  return minutes < HOUR_MINUTES ? counted(minutes, MINUTES) : counted(Math.floor(minutes / HOUR_MINUTES), HOURS)
}

function isEndOfDay(at: Temporal.Instant, zone: string): boolean {
  const { hour, minute } = at.toZonedDateTimeISO(zone)
  return hour === 23 && minute === 59
}
