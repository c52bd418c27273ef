import type { Temporal } from 'temporal-polyfill'
import { csvRecords, delimiterIn, withoutApostrophe } from '#platform/documents/read/rules/csv-records.ts'
import { KIND_OF_CHANNEL, type Noted, type Through, type WrongLine } from '../../terms/journal.ts'
import { CHANNELS, type Channel } from '../../terms.ts'
import { readCode } from '../codes.ts'
import { channelInWords } from '../exchange/channel-in-words.ts'
import { readDay, readTimes, tidyAddress, whyNotAddress, whyNotOn, whyNotTimes } from './noting.ts'

type Column = 'on' | 'channel' | 'address' | 'times' | 'code'

/** How the columns may be called. */
const HEADINGS: Record<Column, readonly string[]> = {
  on: ['дата', 'день', 'date', 'day', 'on'],
  channel: ['канал', 'channel'],
  address: ['адрес', 'address'],
  times: [
    'число',
    'количество',
    'сколько',
    'число взаимодействий',
    'количество взаимодействий',
    'number',
    'count',
    'times',
  ],
  code: ['код точки', 'код', 'touchpoint', 'code'],
}

/** A channel that means «the address is the short code of a touchpoint». */
const BY_CODE = ['код', 'код точки', 'code', 'touchpoint']

/** Without a line of headings the columns stand so. */
const BARE: Places = { on: 0, channel: 1, address: 2, times: 3, width: 4 }

type Places = Partial<Record<Column, number>> & { width: number }

/** A touchpoint that a short code leads to. */
export interface CodedTouchpoint {
  touchpointId: string
  channel: Channel
}

/** What lines are held against. */
export interface JournalFacts {
  today: Temporal.PlainDate
  byCode: ReadonlyMap<string, CodedTouchpoint>
}

/** A line as it was read: taken, empty of interactions, or wrong. */
export type JournalLine = { noted: Noted } | { nothing: true } | { wrong: WrongLine }

/**
 * The lines of a file of interactions, one by one: date, channel, address, number, or the short code of a touchpoint in place
 * of a channel. Headings may be Russian or English and stand in any sequence. Every wrong line says what is wrong with it.
 *
 * @clause M7, M11
 */
export function* journalLines(text: string, facts: JournalFacts): Generator<JournalLine> {
  const read = lineReading(facts)
  let places: Places | undefined
  for (const { row, cells } of csvRecords(text, delimiterIn(text))) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (!places) {
      places = headingsOf(cells)
      if (!places) {
        yield { wrong: { line: row, why: NO_HEADINGS } }
        return
      }
      if (places !== BARE) continue
    }
    yield read(row, cells, places)
  }
}

const NO_HEADINGS =
  'В первой строке нужны названия столбцов: дата, канал, адрес, число. Вместо канала можно «код точки»'

/** Where each column stands; nothing where they are neither named nor in their usual sequence. */
function headingsOf(cells: readonly string[]): Places | undefined {
  const names = cells.map((cell) =>
    cell
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replaceAll(/[\s\u00a0]+/g, ' ')
      .trim(),
  )
  const places: Places = { width: cells.length }
  for (const column of Object.keys(HEADINGS) as Column[]) {
    const place = names.findIndex((name) => HEADINGS[column].includes(name))
    if (place >= 0) places[column] = place
  }
  const { on, times, channel, code } = places
  if (on !== undefined && times !== undefined && (channel !== undefined || code !== undefined)) return places
  return cells.length === 4 && readDay(cells[0] ?? '') ? BARE : undefined
}

/** Reads one line. Words that come again, days and channels, are read once. */
function lineReading({ today, byCode }: JournalFacts) {
  const days = remembered((written): { on: Temporal.PlainDate } | { why: string } => {
    const on = readDay(written)
    if (!on) return { why: 'Даты пишите так: 05.11.2026 или 2026-11-05' }
    const why = whyNotOn(on, today)
    return why === undefined ? { on } : { why }
  })
  const channels = remembered(readChannel)
  return (line: number, cells: readonly string[], places: Places): JournalLine => {
    const cell = (column: Column) => withoutApostrophe(cells[places[column] ?? -1] ?? '').trim()
    const wrong: string[] = []
    const keep = <T extends object>(read: T | { why: string }): T | undefined => {
      if (!('why' in read)) return read
      wrong.push(read.why)
      return undefined
    }
    if (cells.slice(places.width).some((extra) => extra.trim() !== ''))
      return { wrong: { line, why: 'Ячеек больше, чем столбцов. Возьмите адрес с запятыми в кавычки' } }
    const day = keep(days(cell('on')))
    const times = readTimes(cell('times'))
    const whyTimes = whyNotTimes(times, 0)
    if (whyTimes) wrong.push(`Число: ${whyTimes.charAt(0).toLowerCase()}${whyTimes.slice(1)}`)
    const isCoded = cell('code') !== '' || BY_CODE.includes(cell('channel').toLowerCase())
    const through = keep<Came>(
      isCoded ? coded(cell('code') || cell('address'), byCode) : addressed(channels(cell('channel')), cell('address')),
    )
    if (!day || !through || times === undefined || wrong.length > 0) return { wrong: { line, why: wrong.join('. ') } }
    if (times === 0) return { nothing: true }
    return { noted: { ...through, on: day.on, times } }
  }
}

type Came = Through & Pick<Noted, 'kind'>

function coded(written: string, byCode: JournalFacts['byCode']): Came | { why: string } {
  const code = readCode(written)
  const touchpoint = code === undefined ? undefined : byCode.get(code)
  if (!touchpoint) return { why: `Точки с кодом «${shown(written)}» нет. Код стоит на её странице` }
  return { touchpointId: touchpoint.touchpointId, kind: KIND_OF_CHANNEL[touchpoint.channel] }
}

function addressed(read: { channel: Channel } | { why: string }, written: string): Came | { why: string } {
  const address = tidyAddress(written)
  const why = whyNotAddress(address)
  if ('why' in read) return read
  return why === undefined ? { channel: read.channel, address, kind: KIND_OF_CHANNEL[read.channel] } : { why }
}

/** By its key, by its label, or in plain words. */
function readChannel(written: string): { channel: Channel } | { why: string } {
  const words = written.toLowerCase().trim()
  if (words === '') return { why: 'Канал не назван' }
  const known = (Object.keys(CHANNELS) as Channel[]).find(
    (channel) => channel === words || CHANNELS[channel].label.toLowerCase() === words,
  )
  const { channel } = known ? { channel: known } : channelInWords(written, null)
  return channel
    ? { channel }
    : { why: `Канал «${shown(written)}» не узнали. Назовите его, как в перечне: телефонная связь, электронная почта` }
}

const shown = (written: string) => (written.length > 40 ? `${written.slice(0, 40)}…` : written)

const MOST_REMEMBERED = 5_000

function remembered<T>(read: (written: string) => T): (written: string) => T {
  const known = new Map<string, T>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const now = read(written)
    if (known.size < MOST_REMEMBERED) known.set(written, now)
    return now
  }
}
