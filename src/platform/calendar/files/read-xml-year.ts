import { readXml } from '../../documents/read/read-xml.ts'
import { UnreadableFile } from '../../documents/read/unreadable-file.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { weekdayOfNumber } from '../rules/day-number.ts'
import { sortedYear } from '../rules/given-year.ts'
import type { CalendarYear } from '../rules/years.ts'

const FIELD = 'file'
const NO_YEAR = 'В файле нет календаря: ждём <calendar year="2028"> с днями <day d="01.01" t="1"/>'
const OFF = '1'
const SHORT = '2'
const WORKING = '3'
const SATURDAY = 6

/**
 * The public XML form: days as month and day, 1 is off, 2 is short, 3 is a weekend day that is worked. A weekend day that is
 * short is worked too; a weekend day that is off needs no word.
 */
export async function readXmlYear(bytes: Buffer): Promise<Outcome<CalendarYear>> {
  let year = ''
  const days: { date: string; kind: string }[] = []
  try {
    await readXml(piecesOf(bytes), {
      open: (name, tag) => {
        if (name === 'calendar') year = tag.attribute('year') ?? ''
        if (name === 'day') days.push({ date: tag.attribute('d') ?? '', kind: tag.attribute('t') ?? '' })
      },
      close: () => {},
      text: () => {},
    })
  } catch (fault) {
    if (fault instanceof UnreadableFile) return refuse({ field: FIELD, why: fault.why })
    throw fault
  }
  if (!/^\d{4}$/.test(year) || days.length === 0) return refuse({ field: FIELD, why: NO_YEAR })
  const unread = days.filter(({ date, kind }) => !isDayOf(year, date) || ![OFF, SHORT, WORKING].includes(kind))
  if (unread.length > 0) {
    const shown = unread.slice(0, 3).map(({ date, kind }) => `d="${date.slice(0, 12)}" t="${kind.slice(0, 4)}"`)
    return refuse({ field: FIELD, why: `Этих дней мы не поняли: ${shown.join(', ')}. Дни пишут так: d="12.31" t="1"` })
  }
  return done(yearOf(Number(year), days))
}

function yearOf(year: number, days: readonly { date: string; kind: string }[]): CalendarYear {
  const those = (kinds: readonly string[], isWeekend: boolean) =>
    days
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ date }) => isoOf(year, date))
      .filter((iso) => weekdayOfNumber(Date.parse(iso) / DAY) >= SATURDAY === isWeekend)
  return sortedYear(year, {
    off: those([OFF], false),
    short: [...those([SHORT], false), ...those([SHORT], true)],
    working: those([SHORT, WORKING], true),
  })
}

const isoOf = (year: number | string, date: string): string => `${year}-${date.replace('.', '-')}`

function isDayOf(year: string, date: string): boolean {
  if (!/^\d\d\.\d\d$/.test(date)) return false
  const at = Date.parse(isoOf(year, date))
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(isoOf(year, date))
}

async function* piecesOf(bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes
}

const DAY = 86_400_000
