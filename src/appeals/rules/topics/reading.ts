import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import { MOST_TOPICS, type TopicLine } from '../../terms/topics.ts'

/** A row of a table, its cells as text. */
export interface TopicRow {
  row: number
  cells: readonly string[]
}

interface Columns {
  code: number
  name: number
  parent: number | undefined
}

const HEADINGS = {
  parent: /родител|вышестоящ|входит|parent/i,
  code: /^\s*(?:код|шифр|code|№|номер)/i,
  name: /наимен|назван|вопрос|тем[аы]|рубрик|name/i,
}
const AS_USUAL: Columns = { code: 0, name: 1, parent: 2 }
/** Of a typical classifier of the country: section, subject, theme, question, sub-question; or a code of the body's own. */
const CODE = /^(?:\d{4}(?:\.\d{4}){0,4}|[\p{L}\p{N}][\p{L}\p{N}./-]{0,39})$/u
const LONGEST_NAME = 500
const MOST_REFUSALS = 20

/**
 * The lines of a classifier in a table: code, name and, where it is told, the parent's code. Without a column for it the parent is the
 * code without its last part, if the table has that.
 *
 * @clause K3.3
 */
export function topicsIn(rows: readonly TopicRow[]): Outcome<TopicLine[]> {
  const [first] = rows
  const headed = first && columnsOf(first.cells)
  const columns = headed ?? AS_USUAL
  const lines = (headed ? rows.slice(1) : rows).map(({ row, cells }) => ({
    row,
    code: (cells[columns.code] ?? '').trim(),
    name: (cells[columns.name] ?? '').replace(/\s+/g, ' ').trim(),
    parent: columns.parent === undefined ? '' : (cells[columns.parent] ?? '').trim(),
  }))
  const refusals = lines.flatMap(whyNotLine).slice(0, MOST_REFUSALS)
  if (refusals.length > 0) return refuse(...refusals)
  const codes = new Set(lines.map(({ code }) => code))
  return checked(lines.map(({ code, name, parent }) => ({ code, name, parentCode: parent || shorterIn(code, codes) })))
}

/** Whether the lines make one tree: codes once each, parents that are there, no circles. */
export function checked(lines: readonly TopicLine[]): Outcome<TopicLine[]> {
  const byCode = new Map(lines.map((line) => [line.code, line]))
  const refusals: Refusal[] = []
  if (lines.length === 0) refusals.push(refusal('В классификаторе нет ни одной строки'))
  if (lines.length > MOST_TOPICS) refusals.push(refusal(`В классификаторе больше ${MOST_TOPICS} строк`))
  if (byCode.size < lines.length) refusals.push(refusal(`Код стоит дважды: ${twice(lines)}. Оставьте одну строку`))
  for (const { code, name, parentCode } of lines) {
    if (!CODE.test(code)) refusals.push(refusal(`Код «${code}» не годится: цифры, буквы, точка и дефис, до 40 знаков`))
    if (name === '' || name.length > LONGEST_NAME)
      refusals.push(refusal(`У темы ${code} нет названия или оно длиннее 500 знаков`))
    if (parentCode !== null && !byCode.has(parentCode))
      refusals.push(refusal(`Тема ${code} стоит в теме ${parentCode}, а такой строки нет. Добавьте её`))
  }
  if (refusals.length === 0 && lines.some((line) => isInCircle(line, byCode)))
    refusals.push(refusal('Темы стоят друг в друге по кругу. Проверьте коды вышестоящих тем'))
  return refusals.length > 0 ? refuse(...refusals.slice(0, MOST_REFUSALS)) : done([...lines])
}

const refusal = (why: string): Refusal => ({ field: 'file', why })

function columnsOf(cells: readonly string[]): Columns | undefined {
  const find = (sought: RegExp, but: readonly number[] = []) =>
    cells.findIndex((cell, index) => !but.includes(index) && sought.test(cell) && !CODE_OF_COUNTRY.test(cell.trim()))
  const parent = find(HEADINGS.parent)
  const code = find(HEADINGS.code, [parent])
  const name = find(HEADINGS.name, [parent, code])
  return code < 0 || name < 0 ? undefined : { code, name, parent: parent < 0 ? undefined : parent }
}

const CODE_OF_COUNTRY = /^\d{4}(?:\.\d{4})*$/

function whyNotLine({ row, code, name }: { row: number; code: string; name: string }): Refusal[] {
  if (code === '') return [refusal(`Строка ${row}: нет кода`)]
  if (name === '') return [refusal(`Строка ${row}: нет названия темы`)]
  return CODE.test(code)
    ? []
    : [refusal(`Строка ${row}: код «${code.slice(0, 60)}» не годится. Цифры, буквы, точка и дефис, до 40 знаков`)]
}

function shorterIn(code: string, codes: ReadonlySet<string>): string | null {
  for (let cut = code.lastIndexOf('.'); cut > 0; cut = code.lastIndexOf('.', cut - 1))
    if (codes.has(code.slice(0, cut))) return code.slice(0, cut)
  return null
}

function twice(lines: readonly TopicLine[]): string {
  const seen = new Set<string>()
  return lines.find(({ code }) => seen.has(code) || !seen.add(code))?.code ?? ''
}

function isInCircle(line: TopicLine, byCode: ReadonlyMap<string, TopicLine>): boolean {
  const seen = new Set<string>()
  for (let at: TopicLine | undefined = line; at; at = byCode.get(at.parentCode ?? '')) {
    if (seen.has(at.code)) return true
    seen.add(at.code)
  }
  return false
}
