import type { Work } from '#platform/work.ts'
import { coverageOf } from '../rules/coverage.ts'
import { listFullEntries } from '../store/list-entries.ts'
import type { Channel } from '../terms.ts'

/** Says of a channel and an address which touchpoint covers them. */
export type CoverOf = (channel: Channel, address?: string) => string | undefined

/**
 * The one touchpoint that covers a channel and an address; nothing where none does, and nothing where several do: then nobody can say
 * through which of them somebody came.
 *
 * @clause M11
 */
export const coverOf = async (work: Work, channel: Channel, address = ''): Promise<string | undefined> =>
  (await coverIn(work))(channel, address)

/** The same for many: the register is read once. @clause M11 */
export async function coverIn(work: Work): Promise<CoverOf> {
  const covers = coverageOf(await listFullEntries(work))
  return (channel, address = '') => {
    const found = covers({ channel, address })
    return found.length === 1 ? found[0] : undefined
  }
}
