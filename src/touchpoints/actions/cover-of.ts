import type { Work } from '#platform/work.ts'
import { coverageOf } from '../rules/coverage.ts'
import { listFullEntries } from '../store/list-entries.ts'
import type { Channel } from '../terms.ts'

/** Says of a channel and an address which touchpoints cover them. */
export type Covers = (channel: Channel, address?: string) => readonly string[]

/**
 * The one touchpoint that covers a channel and an address; nothing where none does, and nothing where several do: then nobody can say
 * through which of them somebody came.
 *
 * @clause M11
 */
export async function coverOf(work: Work, channel: Channel, address = ''): Promise<string | undefined> {
  const covers = (await coverIn(work))(channel, address)
  return covers.length === 1 ? covers[0] : undefined
}

/** All of them, for many channels and addresses: the register is read once. @clause M11 */
export async function coverIn(work: Work): Promise<Covers> {
  const covers = coverageOf(await listFullEntries(work))
  return (channel, address = '') => covers({ channel, address })
}
