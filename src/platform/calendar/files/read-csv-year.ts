import { readTable } from '../../documents/read/read-table.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { type ListName, sortedYear, type YearLists } from '../rules/given-year.ts'
import type { CalendarYear } from '../rules/years.ts'

const FIELD = 'file'
const WORDS: readonly [RegExp, ListName][] = [
  [/^(выход|нерабоч|праздн|off)/i, 'off'],
  [/^(сокращ|коротк|предпраздн|short)/i, 'short'],
  [/^(рабоч|working)/i, 'working'],
]
const HEADING = /^(дат|ден|date|day)/i
const HOW = 'В строке два столбца: день (2028-01-03 или 03.01.2028) и слово «выходной», «сокращённый» или «рабочий»'

/** A table of days: when, and what the day is. A day that is both worked and short stands in two rows. */
export async function readCsvYear(bytes: Buffer): Promise<Outcome<CalendarYear>> {
  const table = await readTable({ bytes }, FIELD)
  if ('refused' in table) return table
  const rows = table.done.map(({ row, cells }) => ({
    row,
    day: cells[0]?.text.trim() ?? '',
    words: cells[1]?.text.trim() ?? '',
  }))
  const lists: Record<ListName, string[]> = { off: [], short: [], working: [] }
  for (const { row, day, words } of HEADING.test(rows[0]?.day ?? '') ? rows.slice(1) : rows) {
    const [, list] = WORDS.find(([said]) => said.test(words)) ?? []
    const iso = isoOf(day)
    if (!list || !iso) return refuse({ field: FIELD, why: `Строку ${row} мы не поняли. ${HOW}` })
    lists[list].push(iso)
  }
  return withYear(lists)
}

/** The year is that of the days. */
export function withYear(lists: YearLists, told?: number): Outcome<CalendarYear> {
  const first = [...lists.off, ...lists.short, ...lists.working][0]
  const year = told ?? Number(first?.slice(0, 4))
  if (!Number.isInteger(year)) return refuse({ field: FIELD, why: 'В файле нет ни одного дня' })
  return done(sortedYear(year, lists))
}

function isoOf(day: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return day
  const [, date, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(day) ?? []
  return date === undefined ? undefined : `${year}-${month}-${date}`
}
