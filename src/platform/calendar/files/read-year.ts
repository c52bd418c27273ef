import { type Outcome, refuse } from '../../outcome.ts'
import { whyNotYear, type YearLists } from '../rules/given-year.ts'
import type { CalendarYear } from '../rules/years.ts'
import { readCsvYear, withYear } from './read-csv-year.ts'
import { readXmlYear } from './read-xml-year.ts'

export const MOST_YEAR_BYTES = 256 * 1024

/** A year out of a file, whatever its name says: JSON, the public XML form, or a table. It is checked as a whole. */
export async function readYear(bytes: Buffer): Promise<Outcome<CalendarYear>> {
  if (bytes.length === 0) return wrong('Файл пуст. Выберите другой')
  if (bytes.length > MOST_YEAR_BYTES) return wrong('Файл слишком большой для календаря одного года')
  const read = await readAny(bytes)
  if ('refused' in read) return read
  const refusals = whyNotYear(read.done)
  return refusals.length === 0 ? read : refuse(...refusals.map(({ why }) => ({ field: 'file', why })))
}

function readAny(bytes: Buffer): Promise<Outcome<CalendarYear>> | Outcome<CalendarYear> {
  const begins = bytes.subarray(0, 100).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (begins.startsWith('<')) return readXmlYear(bytes)
  return begins.startsWith('{') ? readJsonYear(bytes) : readCsvYear(bytes)
}

const HOW = 'Ждём {"year": 2028, "off": [дни], "short": [дни], "working": [дни]}, дни пишут так: "2028-01-03"'

function readJsonYear(bytes: Buffer): Outcome<CalendarYear> {
  const given = parsed(bytes)
  if (given === undefined) return wrong(`JSON в файле повреждён. ${HOW}`)
  const { year, off = [], short = [], working = [] } = given
  const lists = { off, short, working }
  const isRead = Object.values(lists).every(
    (list) => Array.isArray(list) && list.every((day) => typeof day === 'string'),
  )
  if (!isRead || (year !== undefined && typeof year !== 'number')) return wrong(HOW)
  return withYear(lists as YearLists, year)
}

function parsed(bytes: Buffer): (Record<string, unknown> & { year?: number }) | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const wrong = (why: string): Outcome<never> => refuse({ field: 'file', why })
