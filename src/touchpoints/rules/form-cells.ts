import type { FullEntry } from '../terms/entries.ts'
import { type EntryNeed, KINDS, type Kind } from '../terms.ts'

/** The texts of an entry in columns 2 to 5 of the form; lines of a cell are apart by `\n`. */
export interface FormCells {
  process: string
  name: string
  needs: string
  kind: string
}

/**
 * What the form says of an entry: names as they stand, each need on a line of its own, the kind with the features of the
 * interaction below it. Where a cell was brought in with other words, its own words stand.
 *
 * @clause M4, M14, App1
 */
export const cellsOf = (
  entry: Pick<FullEntry, 'processName' | 'name' | 'needs' | 'kind'> & {
    details: Pick<FullEntry['details'], 'features' | 'asWritten'>
  },
): FormCells => ({
  process: entry.processName,
  name: entry.name,
  needs: entry.details.asWritten.needs ?? needsCell(entry.needs),
  kind: entry.details.asWritten.kind ?? kindCell(entry.kind, entry.details.features),
})

/** The fourth column in our own words. @clause M10, App1 */
export const needsCell = (needs: readonly Pick<EntryNeed, 'words'>[]): string =>
  needs.map(({ words }) => words).join('\n')

/** The fifth column in our own words. @clause M14, App1 */
export const kindCell = (kind: Kind | null, features: string): string =>
  [kind ? KINDS[kind] : '', features].filter((words) => words !== '').join('\n')
