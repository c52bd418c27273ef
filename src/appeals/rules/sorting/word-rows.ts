import { WEIGHED_KINDS } from './kind-weights.ts'
import { keyOfStem, WORDS } from './word-weights.ts'

/** The lists of words turned into rows of the table, one for each stem. */
export function wordRows(): Record<string, number[]> {
  const rows: Record<string, number[]> = {}
  for (const [column, kind] of WEIGHED_KINDS.entries())
    for (const [, stem = '', weight = ''] of WORDS[kind].matchAll(/(\S+) (\S+)/g)) {
      const row = rows[keyOfStem(stem)] ?? WEIGHED_KINDS.map(() => 0)
      row[column] = Number(weight)
      rows[keyOfStem(stem)] = row
    }
  return rows
}
