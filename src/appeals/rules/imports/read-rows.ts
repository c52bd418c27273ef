import { Temporal } from 'temporal-polyfill'
import type {
  ImportCounts,
  ImportField,
  ImportMessage,
  Mapping,
  ReadRow,
  Sheet,
  SheetRow,
} from '../../terms/imports.ts'
import { stateKey } from './mapping.ts'
import { readMoment } from './moments.ts'

export interface ReadingFacts {
  now: Temporal.Instant
  timeZone: string
  /** Whether a text can be kept as it is. */
  isPlain(text: string): boolean
}

const LONGEST_ID = 100
const LONGEST_LINE = 300
const FARTHEST_YEARS = 5

/** The rows of a file as messages; a number that stands in it twice is one message. @clause K2.4 */
export function readRows({ rows }: Sheet, mapping: Mapping, facts: ReadingFacts): ReadRow[] {
  const first = new Map<string, ReadRow>()
  const between = boundsOf(facts)
  return rows.map((row) => {
    const read = readRow(row, mapping, { ...facts, ...between })
    const before = read.externalId === '' ? undefined : first.get(read.externalId)
    if (!before) {
      first.set(read.externalId, read)
      return read
    }
    const isSame = before.message?.words === read.message?.words
    const told = `Тот же номер стоит в строке ${before.row}`
    return isSame
      ? { ...read, isKnown: true, stops: [], remarks: [`${told}: берём один раз`] }
      : { ...read, stops: [...read.stops, `${told}, а текст другой. Проверьте номер`] }
  })
}

function readRow({ row, cells }: SheetRow, mapping: Mapping, facts: ReadingFacts & Bounds): ReadRow {
  const cell = (field: ImportField) => {
    const place = mapping.columns[field]
    return place === undefined ? '' : (cells[place] ?? '').trim()
  }
  const stops: string[] = []
  const remarks: string[] = []
  const externalId = cell('externalId')
  if (externalId === '') stops.push('Нет номера')
  if (externalId.length > LONGEST_ID) stops.push('Номер длиннее 100 знаков: похоже, выбран не тот столбец')
  const words = [cell('subject'), cell('words')].filter((part) => part !== '').join('\n\n')
  if (cell('words') === '') stops.push('Нет текста')
  if (!cells.every((one) => facts.isPlain(one))) stops.push('В строке есть знаки, которые нельзя сохранить')
  const receivedAt = readMoment(cell('receivedAt'), facts.timeZone)
  stops.push(...whyNotReceived(cell('receivedAt'), receivedAt, facts))
  const state = mapping.states[stateKey(cell('state'))] ?? 'open'
  const endedAt = endOf(cell('endedAt'), receivedAt, facts)
  if (cell('endedAt') !== '' && state !== 'open' && !endedAt)
    remarks.push('День ответа не прочитали или он не подходит: возьмём день загрузки')
  if (cell('answer') !== '' && state === 'open')
    remarks.push('Есть текст ответа, а сообщение ещё в работе: ответ не берём')
  const line = (field: ImportField) => cell(field).slice(0, LONGEST_LINE)
  const told = { name: line('name'), email: emailIn(line('email')), phone: line('phone'), address: line('address') }
  if (cell('email') !== '' && told.email === '') remarks.push('Почту не прочитали: оставим без неё')
  const message: ImportMessage | undefined =
    receivedAt && stops.length === 0
      ? { row, externalId, receivedAt, words, ...told, state, endedAt, answer: state === 'open' ? '' : cell('answer') }
      : undefined
  return { row, externalId: externalId.slice(0, LONGEST_ID), message, stops, remarks, isKnown: false }
}

/** The first moment that is not too early, in milliseconds, and the first that is too late: reckoned once for all rows. */
interface Bounds {
  opens: number
  closes: number
}

function boundsOf({ now, timeZone }: ReadingFacts): Bounds {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const begins = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds
  return { opens: begins(today.subtract({ years: FARTHEST_YEARS })), closes: begins(today.add({ days: 1 })) }
}

function whyNotReceived(written: string, at: Temporal.Instant | undefined, { opens, closes }: Bounds): string[] {
  if (written === '') return ['Нет дня, когда поступило']
  if (!at) return [`День «${written.slice(0, 30)}» не прочитали. Пишите так: 05.11.2026 10:22`]
  if (at.epochMilliseconds >= closes) return ['Поступило позже, чем сегодня: проверьте день']
  if (at.epochMilliseconds < opens) return ['Поступило больше пяти лет назад: проверьте год']
  return []
}

/** Never before it was received, never after now. */
function endOf(written: string, receivedAt: Temporal.Instant | undefined, { now, timeZone }: ReadingFacts) {
  const at = readMoment(written, timeZone)
  if (!at || !receivedAt) return undefined
  if (Temporal.Instant.compare(at, now) > 0) return undefined
  const isSameDay =
    at.toZonedDateTimeISO(timeZone).toPlainDate().toString() ===
    receivedAt.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  if (Temporal.Instant.compare(at, receivedAt) < 0) return isSameDay ? receivedAt : undefined
  return at
}

const emailIn = (typed: string): string => (/^[^\s<>,;@]+@[^\s<>,;@]+$/.test(typed) ? typed : '')

/** How many of them are what. */
export const countsOf = (rows: readonly ReadRow[]): ImportCounts => ({
  new: rows.filter(({ message, isKnown }) => message && !isKnown).length,
  known: rows.filter(({ isKnown }) => isKnown).length,
  ended: rows.filter(({ message, isKnown }) => message && !isKnown && message.state !== 'open').length,
  remarked: rows.filter(({ remarks }) => remarks.length > 0).length,
  stopped: rows.filter(({ stops }) => stops.length > 0).length,
})
