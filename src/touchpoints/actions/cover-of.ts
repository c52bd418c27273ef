import type { Work } from '#platform/work.ts'
import { coveredBy } from '../rules/coverage.ts'
import { listFullEntries } from '../store/list-entries.ts'
import type { Channel } from '../terms.ts'

/**
 * The one touchpoint that covers a channel and an address; nothing where none does, and nothing where several do: then nobody can say
 * through which of them somebody came.
 *
 * @clause M11
 */
export async function coverOf(work: Work, channel: Channel, address = ''): Promise<string | undefined> {
  const covers = coveredBy(await listFullEntries(work), { channel, address })
  return covers.length === 1 ? covers[0] : undefined
}
