import type { Kind, RegisterEntry, Way } from '../terms.ts'
import { plainName } from './names.ts'
import { canDo } from './needs.ts'

/**
 * The ways to reach the body: each is named once, however many processes it serves, with all that can be done there.
 * Digital ways come first, offline ones for those who ask; both always stand.
 *
 * @clause M13
 */
export function waysOf(entries: readonly RegisterEntry[], first: Kind): Way[] {
  const byName = new Map<string, Way & { canDo: string[] }>()
  for (const { name, channel, kind, needs } of entries) {
    const key = `${channel} ${kind} ${plainName(name)}`
    const way = byName.get(key) ?? { name, channel, kind, canDo: [] }
    byName.set(key, way)
    for (const plain of needs.map(canDo)) if (!way.canDo.includes(plain)) way.canDo.push(plain)
  }
  const ways = [...byName.values()]
  return [...ways.filter(({ kind }) => kind === first), ...ways.filter(({ kind }) => kind !== first)]
}
