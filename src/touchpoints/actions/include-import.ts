import { type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdImport } from '../hold-import.ts'
import { listAmendments } from '../store/amendments.ts'
import type { Override } from '../terms/amendments.ts'
import { type Included, includeAmendments } from './include-amendments.ts'

const NOTHING_WAITS = { field: '', why: 'В этом файле нет правок, которые ждут проверки' }

/**
 * Includes all amendments of an import that wait for a decision: one decision about the whole file.
 * @param overrides for each kind of remark one reason why it is passed over
 * @clause M5
 */
export async function includeImport(
  work: Work,
  importId: string,
  overrides: readonly Override[],
): Promise<Outcome<Included>> {
  await holdImport(work, importId, 'import.see')
  const waiting = await listAmendments(work, { importId, state: 'submitted' })
  if (waiting.length === 0) return refuse(NOTHING_WAITS)
  return includeAmendments(
    work,
    waiting.map(({ id }) => id),
    overrides,
    new Map(waiting.map(({ id, version }) => [id, version])),
  )
}
