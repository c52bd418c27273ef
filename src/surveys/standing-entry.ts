import type { WorkOpener } from '#platform/db/open-work.ts'
import { together } from '#platform/together.ts'
import type { Entry, KnownEntries } from './known-entries.ts'
import { standsMessage } from './store/entry-stands.ts'

/** The entry that a code leads to, as it stands at this moment; nothing for a code that leads nowhere. */
export type StandingEntry = (code: string) => Promise<Entry | undefined>

/** One question is on its way while the next one gathers: whoever asks is told what stood after that. */
const LIMITS = { underWay: 2, most: 1_000 }

/**
 * Reads an entry by one message to the database instead of four: what is kept is held against what stands, and read anew
 * where it does not. Those who open the same link at the same moment share the message.
 */
export function standingEntry(works: WorkOpener, entries: KnownEntries): StandingEntry {
  const asking = new WeakMap<Entry, (code: string) => Promise<boolean>>()
  const stands = (entry: Entry): Promise<boolean> => {
    const ask = asking.get(entry) ?? together((codes: readonly string[]) => askFor(works, entry, codes), LIMITS)
    asking.set(entry, ask)
    return ask(entry.code)
  }
  return async (code) => {
    const kept = entries.kept(code)
    return kept && (await stands(kept)) ? kept : entries.fresh(code)
  }
}

async function askFor(works: WorkOpener, entry: Entry, codes: readonly string[]): Promise<boolean[]> {
  const [row] = await works.once<{ stands: boolean }>(standsMessage(entry))
  return codes.map(() => row?.stands === true)
}
