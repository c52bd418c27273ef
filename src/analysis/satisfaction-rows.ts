import type { Temporal } from 'temporal-polyfill'
import type { CsvCell } from '#platform/documents/csv.ts'
import type { KeyedLine, Line } from './rules/satisfaction.ts'
import type { NamedLine, Satisfaction } from './rules/tables.ts'
import { nameOf, periodName, TABLE_TEXT } from './text.ru.ts'

const HEADS = [
  'Таблица',
  'Строка',
  'Процесс',
  'Отбор',
  'Оценок',
  'Затруднились ответить',
  'Доля оценок 4–5, %',
  'От, %',
  'До, %',
  'Средняя',
  'Надёжность',
  'Изменение, п. п.',
  'Изменение от',
  'Изменение до',
  'Вывод об изменении',
]

/** The tables of the page one under another, as a spreadsheet takes them: a figure that is not shown has no number here either. */
export function satisfactionRows(
  { all, tables, parameters, months, reliability }: Satisfaction,
  cut: string,
  today: Temporal.PlainDate,
): CsvCell[][] {
  const row = (table: string, name: string, line: Line, within?: string): CsvCell[] => [
    table,
    name,
    within,
    cut,
    line.figure.n,
    line.hardToSay,
    ...figureCells(line, reliability.share),
    ...changeCells(line),
  ]
  const rows = (table: keyof typeof TABLE_TEXT, lines: readonly NamedLine[] = []) =>
    lines.map((line) => row(TABLE_TEXT[table].title, nameOf(line), line, line.within))
  return [
    HEADS,
    row('Всего', 'Все оценки', all),
    ...rows('touchpoints', tables.touchpoints),
    ...rows('processes', tables.processes),
    ...rows('channels', tables.channels),
    ...rows('parameters', parameters),
    ...months.map((month: KeyedLine) => row(TABLE_TEXT.months.title, periodName(month.key, today), month)),
  ]
}

function figureCells({ figure }: Line, share: number): CsvCell[] {
  if (!('satisfied' in figure)) return [undefined, undefined, undefined, undefined, `меньше ${share} оценок`]
  const { satisfied, mean, says } = figure
  return [
    ...[satisfied.share, satisfied.low, satisfied.high].map(inPercent),
    Math.round(mean * 100) / 100,
    says === 'hint' ? 'ориентир' : 'надёжно',
  ]
}

const SAYS = { rose: 'рост', fell: 'спад', none: 'не показано', incomparable: 'не с чем сравнить' }

function changeCells({ change }: Line): CsvCell[] {
  if (!change) return []
  if (change.says === 'incomparable') return [undefined, undefined, undefined, SAYS[change.says]]
  return [...[change.difference, change.low, change.high].map(inPercent), SAYS[change.says]]
}

const inPercent = (share: number): number => Math.round(share * 1000) / 10
