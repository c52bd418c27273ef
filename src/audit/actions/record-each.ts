import type { Work } from '#platform/work.ts'
import { insertEntries } from '../store/insert-entries.ts'

/** One act on many things, each with an entry of its own: what `record` does for one. */
export async function recordEach(work: Work, act: string, things: readonly string[]): Promise<void> {
  if (work.by.kind === 'citizen') throw new Error('acts without a name leave no audit entry')
  await insertEntries(work, act, things)
}
