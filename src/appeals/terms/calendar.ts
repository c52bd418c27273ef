import { z } from 'zod'
import type { DayKind } from '#platform/calendar/rules/calendar.ts'

export const DAY_KINDS: Readonly<Record<DayKind, string>> = {
  off: 'Выходной',
  short: 'Сокращённый, на час короче',
  working: 'Рабочий',
}

const dates = z.array(z.string().max(30)).max(366)

/** A year as programs give it and get it back. */
export const yearSchema = z.strictObject({
  off: dates.describe('weekdays that are days off, ISO dates'),
  short: dates.describe('days that end an hour earlier'),
  working: dates.describe('Saturdays and Sundays that are worked; one of them may stand in short too'),
})

/** The body's own days of a year, over those of the country. */
export const ownDaysSchema = z.strictObject({
  days: z
    .array(
      z.strictObject({
        day: z.iso.date(),
        kind: z.enum(Object.keys(DAY_KINDS) as [DayKind, ...DayKind[]]).describe('short: it ends an hour earlier'),
        why: z.string().trim().max(200),
      }),
    )
    .max(366),
})

export type SentYear = z.infer<typeof yearSchema>

export const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2200) })
