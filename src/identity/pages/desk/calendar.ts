import type { Temporal } from 'temporal-polyfill'
import { dateAndTime, dayOf } from '#platform/i18n/dates.ts'

/** What a page needs to say when something was. */
export interface Calendar {
  today: Temporal.PlainDate
  timeZone: string
  now: Temporal.Instant
}

export const momentIn = ({ today, timeZone }: Calendar, at: Temporal.Instant): string =>
  dateAndTime(at, timeZone, today)

export const dayIn = ({ today, timeZone }: Calendar, at: Temporal.Instant): string =>
  dayOf(at.toZonedDateTimeISO(timeZone).toPlainDate(), today)
