import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { lockBatch, markUndone } from '../store/journal-batches.ts'
import { deleteCounters } from '../store/journal-counters.ts'
import { sourceOf } from '../terms/journal.ts'
import { byOf } from '../who-acts.ts'

/**
 * Takes back what was noted by hand or from a file: exactly its interactions go, and the list still says that they were there.
 * Taken back already, it stays as it is.
 *
 * @returns nothing where there is no such batch
 * @clause M7
 */
export async function undoJournal(work: Work, batchId: string): Promise<Outcome<void> | undefined> {
  const batch = await lockBatch(work, batchId)
  if (!batch) return undefined
  const notPermitted = whyNotPermitted('journal.undo', await byOf(work), { madeBy: batch.madeBy })
  if (notPermitted.length > 0) return refuse(...notPermitted)
  if (batch.undoneAt) return done(undefined)

  await deleteCounters(work, sourceOf(batch))
  await markUndone(work, batchId)
  await record(work, 'interactions.taken-back', `journal:${batchId}`)
  return done(undefined)
}
