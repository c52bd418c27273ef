import type { Kind, RegisterEntry, Way } from '../terms.ts'
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
    const key = `${channel} ${kind} ${sameName(name)}`
    const way = byName.get(key) ?? { name, channel, kind, canDo: [] }
    byName.set(key, way)
    for (const plain of needs.map(canDo)) if (!way.canDo.includes(plain)) way.canDo.push(plain)
  }
  const ways = [...byName.values()]
  return [...ways.filter(({ kind }) => kind === first), ...ways.filter(({ kind }) => kind !== first)]
}

/** Names that differ by case, quotes, «ё» or spaces alone mean the same place. */
const sameName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/["«»„“”']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
