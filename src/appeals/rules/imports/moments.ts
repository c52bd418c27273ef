import { Temporal } from 'temporal-polyfill'

/** Days of spreadsheets are counted from here; they believe that 1900 was a leap year. */
const SPREADSHEET_ZERO = '1899-12-30'
const MINUTES_A_DAY = 1_440

/**
 * A moment as other systems write it: «05.11.2026 10:22», «2026-11-05T10:22:00+03:00», «46331.43» of a spreadsheet. Without a zone it is
 * the body's; without a time it is noon, so that the day is right.
 *
 * @clause K2.4
 */
export function readMoment(written: string, timeZone: string): Temporal.Instant | undefined {
  const text = written.trim().replace(/^(\S+),?\s+в\s+/u, '$1 ')
  try {
    return fromIso(text, timeZone) ?? fromRussian(text, timeZone) ?? fromSpreadsheet(text, timeZone)
  } catch {
    return undefined
  }
}

function fromIso(text: string, timeZone: string): Temporal.Instant | undefined {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(text) ?? []
  if (!day) return undefined
  if (time && zone) return Temporal.Instant.from(`${day}T${padded(time)}${zone}`)
  return local(day, time, timeZone)
}

function fromRussian(text: string, timeZone: string): Temporal.Instant | undefined {
  const [, day, month, year, time] =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:г\.?|\s*г\.)?(?:[,\s]+(\d{1,2}:\d{2}(?::\d{2})?))?$/u.exec(text) ?? []
  if (!day || !month || !year) return undefined
  const full = year.length === 2 ? `20${year}` : year
  return local(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time, timeZone)
}

function fromSpreadsheet(text: string, timeZone: string): Temporal.Instant | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined
  const number = Number(text.replace(',', '.'))
  const days = Math.floor(number)
  const minutes = Math.round((number - days) * MINUTES_A_DAY)
  const day = Temporal.PlainDate.from(SPREADSHEET_ZERO).add({ days })
  const at = day.toPlainDateTime().add(text === String(days) ? { hours: 12 } : { minutes })
  return at.toZonedDateTime(timeZone).toInstant()
}

const local = (day: string, time: string | undefined, timeZone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T${padded(time ?? '12:00')}`, { overflow: 'reject' })
    .toZonedDateTime(timeZone)
    .toInstant()

const padded = (time: string): string =>
  time.padStart(time.length === 4 || time.length === 7 ? time.length + 1 : time.length, '0')
