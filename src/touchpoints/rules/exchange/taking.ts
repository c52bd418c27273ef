import type { Refusal } from '#platform/outcome.ts'
import type { Doubt, Import, ImportState, MatchedRow } from '../../terms/imports.ts'
import { weightOf } from './doubts.ts'

/** Where an import stands: it follows from what has happened. */
export function importStateOf({ takenAt, droppedAt }: Pick<Import, 'takenAt' | 'droppedAt'>): ImportState {
  if (droppedAt) return 'dropped'
  return takenAt ? 'taken' : 'read'
}

/** What a preview says first. */
export interface ImportCounts {
  new: number
  changed: number
  same: number
  /** Rows with any doubt. */
  doubtful: number
  /** Rows whose amendment nobody can include before it is mended. */
  blocked: number
  /** Rows that keep the whole file from being taken. */
  stopped: number
}

export function countsOf(rows: readonly MatchedRow[]): ImportCounts {
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, doubtful: 0, blocked: 0, stopped: 0 }
  for (const { mark, doubts } of rows) {
    counts[mark]++
    if (doubts.length > 0) counts.doubtful++
    const weight = weightOf(doubts)
    if (weight === 'blocks' && mark !== 'same') counts.blocked++
    if (weight === 'stops') counts.stopped++
  }
  return counts
}

/**
 * Why a file cannot be taken; an empty list means it can. It is taken whole or not at all: a row whose words would have to be
 * cut, or that is not this unit's to change, keeps all of them back.
 *
 * @clause M5, M6
 */
export function whyNotTaken(rows: readonly MatchedRow[]): Refusal[] {
  const { stopped, new: fresh, changed } = countsOf(rows)
  if (stopped > 0)
    return [
      refusal(
        `Строки, которые нельзя взять: ${stopped}. Они отмечены ниже: исправьте их в файле и загрузите его снова`,
      ),
    ]
  if (fresh + changed === 0) return [refusal('В файле нет ничего нового: перечень уже такой. Отправлять нечего')]
  return []
}

/** A row that would change an entry of another unit. @clause M6 */
export const OTHER_UNIT: Doubt = {
  doubt: 'other-unit',
  words:
    'Эту точку ведёт другое подразделение. Уберите строку из файла или попросите уполномоченное лицо загрузить файл',
}

/** What whoever looks at a preview has seen; where it is another, the register or the file has changed since. */
export const seenIn = (rows: readonly MatchedRow[]): string =>
  rows
    .map(({ mark, standing }) => `${mark[0]}${standing ? `${standing.touchpointId}.${standing.version}` : ''}`)
    .join(' ')

const refusal = (why: string): Refusal => ({ field: '', why })
