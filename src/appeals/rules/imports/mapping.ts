import type { Refusal } from '#platform/outcome.ts'
import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportState,
  type Mapping,
  NEEDED_FIELDS,
  type Sheet,
} from '../../terms/imports.ts'
import { whyNotRegimeOf } from '../regimes.ts'
import { readMoment } from './moments.ts'

const FIELDS = Object.keys(IMPORT_FIELDS) as ImportField[]

/** How other systems call their columns; the first that fits has it. */
const HEADINGS: readonly (readonly [ImportField, RegExp])[] = [
  ['endedAt', /(?:дата|время|когда).*(?:ответ|закрыт|исполнен|решен|завершен)/],
  ['answer', /^(?:текст |содержание )?ответа?$|^(?:результат|решение)$/],
  [
    'externalId',
    /^(?:№|номер|id|ид|uid|идентификатор)(?:\s|$)|(?:номер|id|№) (?:сообщения|обращения|заявки)|рег.*номер/,
  ],
  ['receivedAt', /(?:дата|время|когда).*(?:поступ|создан|подач|регистр|получ|обращ|сообщ)|^дата(?: и время)?$/],
  ['email', /e-?mail|электронн|^почта$/],
  ['phone', /телефон|^тел\.?$|phone/],
  ['address', /адрес|населенный пункт|место/],
  ['state', /статус|состояние|стадия|этап/],
  ['subject', /тема|категория|подкатегория|факт|рубрика/],
  ['name', /фио|ф\.\s*и\.\s*о|заявитель|автор|отправитель|гражданин|имя/],
  ['words', /текст|содержание|суть|описание|сообщение|обращение|вопрос/],
]

const SAMPLE = 50
const MOST_STATES = 60

/** What the columns seem to hold, by their headings and, where these say nothing, by what stands below. @clause K2.4 */
export function likelyColumns({ head, rows }: Sheet, timeZone: string): Mapping['columns'] {
  const columns: Partial<Record<ImportField, number>> = {}
  for (const [place, heading] of head.entries()) {
    const words = plain(heading)
    const field = HEADINGS.find(([one, said]) => columns[one] === undefined && said.test(words))?.[0]
    if (field) columns[field] = place
  }
  const taken = new Set(Object.values(columns))
  const free = head.map((_, place) => place).filter((place) => !taken.has(place))
  const sample = rows.slice(0, SAMPLE)
  const share = (place: number, holds: (cell: string) => boolean) =>
    sample.filter(({ cells }) => holds(cells[place] ?? '')).length / Math.max(1, sample.length)
  const byContent = (field: ImportField, holds: (cell: string) => boolean) => {
    if (columns[field] !== undefined) return
    const place = free.find((one) => share(one, holds) > 0.8)
    if (place === undefined) return
    columns[field] = place
    free.splice(free.indexOf(place), 1)
  }
  byContent('email', (cell) => /^[^\s@]+@[^\s@]+$/.test(cell.trim()))
  byContent('receivedAt', (cell) => readMoment(cell, timeZone) !== undefined)
  byContent('phone', (cell) => /^[+\d][\d\s()-]{9,}$/.test(cell.trim()))
  byContent('words', (cell) => cell.length > 60)
  return columns
}

/** «Подготовка ответа» and «На исполнении» are not yet. */
const ANSWERED =
  /(?:^| )(?:(?:дан|готов|направлен|отправлен|получен)\S{0,2} ответ|ответ (?:дан|готов|направлен|отправлен|получен)|закрыт|решен[ао]?(?: |$)|исполнен[ао]?(?: |$)|завершен|отвечен)/

/** What a state of the other system most likely means. @clause K2.4 */
export function likelyState(written: string): ImportState {
  const words = plain(written)
  if (/перенаправ|переадрес|передан\S* в другой|направлен\S* в другой|по компетенции/.test(words)) return 'redirected'
  if (/отклон|отозв|без ответа|отказ|удален|дубл|не подлежит/.test(words)) return 'left'
  if (ANSWERED.test(words)) return 'answered'
  return 'open'
}

/** The states that stand in a file, those that come most often first. */
export function statesIn({ rows }: Sheet, column: number | undefined): string[] {
  if (column === undefined) return []
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const state = stateKey(cells[column] ?? '')
    if (state !== '') counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_STATES)
    .map(([state]) => state)
}

/** As states are compared. */
export const stateKey = (written: string): string => written.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/**
 * How a file is read before anybody has said so: as the last one of its source was, where its headings are the same, else by what
 * its columns seem to hold.
 *
 * @clause K2.4
 */
export function likelyMapping(
  sheet: Sheet,
  timeZone: string,
  before?: { mapping: Mapping; head: readonly string[] },
): Mapping {
  const isSame = before && before.head.map(plain).join('\n') === sheet.head.map(plain).join('\n')
  const columns = isSame ? before.mapping.columns : likelyColumns(sheet, timeZone)
  const states = Object.fromEntries(
    statesIn(sheet, columns.state).map((state) => [state, before?.mapping.states[state] ?? likelyState(state)]),
  )
  const { regime = 'own', kind, channel = 'pos' } = before?.mapping ?? {}
  return { columns, states, regime, kind, channel }
}

/** Why a file cannot be read so. @clause K2.4 */
export function whyNotMapped(
  { columns, regime }: Pick<Mapping, 'columns' | 'regime'>,
  { head }: Pick<Sheet, 'head'>,
): Refusal[] {
  const refusals: Refusal[] = NEEDED_FIELDS.filter((field) => columns[field] === undefined).map((field) => ({
    field,
    why: `Выберите столбец: ${IMPORT_FIELDS[field].toLowerCase()}`,
  }))
  refusals.push(...whyNotRegimeOf('external', regime))
  for (const field of FIELDS) {
    const place = columns[field]
    if (place === undefined) continue
    if (place < 0 || place >= head.length) refusals.push({ field, why: 'Такого столбца в файле нет. Выберите другой' })
    const same = FIELDS.find(
      (other) => other !== field && FIELDS.indexOf(other) < FIELDS.indexOf(field) && columns[other] === place,
    )
    if (same)
      refusals.push({ field, why: `Этот столбец уже выбран: ${IMPORT_FIELDS[same].toLowerCase()}. Выберите другой` })
  }
  return refusals
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
