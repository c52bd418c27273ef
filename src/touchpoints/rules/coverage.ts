import type { Whereabouts } from '../terms/details.ts'
import type { Channel } from '../terms.ts'
import { addressKeys, saysNowhere, statedKeys } from './addresses.ts'

/** What of an entry says whom it covers. */
export interface Covering {
  touchpointId: string
  channel: Channel
  details: { whereabouts: Whereabouts }
}

/** Where an interaction came in, as it was noted. An empty address means that none was told. */
export interface CameIn {
  channel: Channel
  address: string
}

interface Covers {
  /** Every entry of the channel. */
  all: string[]
  /** Those that name no address of their own. */
  general: string[]
  byKey: Map<string, string[]>
}

/**
 * Which entries cover an interaction: those of its channel that name its address; if none does, those of the channel that name
 * no address at all, for «Электронная почта» in general is every mailbox. Without an address any entry of the channel. One
 * place may stand in several processes: then all of them are covered.
 *
 * @clause M11
 */
export const coveredBy = (entries: readonly Covering[], came: CameIn): string[] => coverageOf(entries)(came)

/** The same for many interactions: the register is gone through once. @clause M11 */
export function coverageOf(entries: readonly Covering[]): (came: CameIn) => string[] {
  const channels = new Map<Channel, Covers>()
  for (const { touchpointId, channel, details } of entries) {
    const covers: Covers = channels.get(channel) ?? { all: [], general: [], byKey: new Map() }
    channels.set(channel, covers)
    covers.all.push(touchpointId)
    const keys = keysOf(channel, details.whereabouts)
    if (keys.length === 0) covers.general.push(touchpointId)
    for (const key of keys) push(covers.byKey, key, touchpointId)
  }
  return ({ channel, address }) => {
    const covers = channels.get(channel)
    if (!covers) return []
    if (saysNowhere(address)) return covers.all
    for (const key of addressKeys(channel, address).asked) {
      const held = covers.byKey.get(key)
      if (held) return held
    }
    return covers.general
  }
}

// Registers of many months are gone through at once, and what an entry states is the same in all of them.
const stated = new WeakMap<Whereabouts, { channel: Channel; keys: readonly string[] }>()

function keysOf(channel: Channel, whereabouts: Whereabouts): readonly string[] {
  const known = stated.get(whereabouts)
  if (known?.channel === channel) return known.keys
  const keys = [...new Set(statedKeys(channel, whereabouts))]
  stated.set(whereabouts, { channel, keys })
  return keys
}

function push(map: Map<string, string[]>, key: string, touchpointId: string): void {
  const known = map.get(key)
  if (known) known.push(touchpointId)
  else map.set(key, [touchpointId])
}
