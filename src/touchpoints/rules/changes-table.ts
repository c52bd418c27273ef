import { REMARK_FIELDS, VERSION_DEEDS } from '../terms/amendments.ts'
import type { PlacedVersion } from '../terms/history.ts'
import { BECAME, type Change, shown } from './changes.ts'
import { basisWords } from './comparison/entry-words.ts'
import type { Piece } from './comparison/word-diff.ts'

const HEAD = [
  'Что стало',
  'Процесс',
  'Точка',
  'Поле',
  'Было',
  'Стало',
  'Когда',
  'Что сделано',
  'Кто',
  'Почему',
  'Основание',
]

/** What changed as a table: a row for each part that differs, and who did it, when, why, by which basis. @clause M6 */
export function changesTable(changes: readonly Change[], who: (version: PlacedVersion) => string): string[][] {
  return [HEAD, ...changes.flatMap((change) => rowsOf(change, who))]
}

function rowsOf(change: Change, who: (version: PlacedVersion) => string): string[][] {
  const { processName, name } = shown(change)
  const each = (tell: (version: PlacedVersion) => string) =>
    change.since
      .map(tell)
      .filter((words) => words)
      .join('; ')
  const done = [
    each(({ includedOn }) => includedOn.toString()),
    each(({ deed }) => VERSION_DEEDS[deed]),
    each(who),
    each(({ reason }) => reason),
    each(({ grounds }) => (grounds ? basisWords(grounds) : '')),
  ]
  const parts = change.parts.map(({ part, before, after }) => [REMARK_FIELDS[part], linesOf(before), linesOf(after)])
  return (parts.length > 0 ? parts : [['', '', '']]).map((part) => [
    BECAME[change.became],
    processName,
    name,
    ...part,
    ...done,
  ])
}

const linesOf = (lines: readonly (readonly Piece[])[]): string =>
  lines.map((pieces) => pieces.map(({ words }) => words).join('')).join('\n')
