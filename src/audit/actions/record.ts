import type { Work } from '#platform/work.ts'
import { insertEntry } from '../store/insert-entry.ts'

/**
 * Writes down an act of a known person or program in the work's own transaction.
 * @param act noun and past, as in events: `unit.made`
 * @param thing kind and id: `unit:8f0c…`
 * @param fields names of the fields that changed; never their values
 */
export async function record(work: Work, act: string, thing: string, fields: readonly string[] = []): Promise<void> {
  if (work.by.kind === 'citizen') throw new Error('acts without a name leave no audit entry')
  await insertEntry(work, { act, thing, fields })
}
