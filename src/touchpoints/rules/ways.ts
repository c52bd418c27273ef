import type { Whereabouts } from '../terms/details.ts'
import type { ReachableEntry, Way } from '../terms/ways.ts'
import type { Kind } from '../terms.ts'
import { plainName } from './names.ts'
import { canDo } from './needs.ts'

interface OpenWay extends Way {
  canDo: string[]
  places: Whereabouts[]
  accessibility: string[]
}

/**
 * The ways to reach the body: each is named once, however many processes it serves, with all that can be done there and
 * wherever it is found. Digital ways come first, offline ones for those who ask; both always stand.
 *
 * @clause M13
 */
export function waysOf(entries: readonly ReachableEntry[], first: Kind): Way[] {
  const byName = new Map<string, OpenWay>()
  for (const { name, channel, kind, needs, whereabouts, accessibility } of entries) {
    const key = `${channel} ${kind} ${plainName(name)}`
    const way = byName.get(key) ?? { name, channel, kind, canDo: [], places: [], accessibility: [] }
    byName.set(key, way)
    for (const plain of needs.map(canDo)) if (!way.canDo.includes(plain)) way.canDo.push(plain)
    if (accessibility && !way.accessibility.includes(accessibility)) way.accessibility.push(accessibility)
    if (whereabouts && PARTS.some((part) => whereabouts[part])) way.places.push({ ...NOWHERE, ...whereabouts })
  }
  const ways = [...byName.values()].map((way) => ({ ...way, places: way.places.filter(saysMore) }))
  return [...ways.filter(({ kind }) => kind === first), ...ways.filter(({ kind }) => kind !== first)]
}

const NOWHERE: Whereabouts = { address: '', phone: '', email: '', link: '', hours: '' }
const PARTS = ['address', 'phone', 'email', 'link', 'hours'] as const

/** Of two entries that say the same, or of which one only says less, the one that says more is listed. */
const saysMore = (place: Whereabouts, own: number, places: readonly Whereabouts[]): boolean =>
  !places.some((other, at) => at !== own && isWithin(place, other) && (at < own || !isWithin(other, place)))

const isWithin = (place: Whereabouts, other: Whereabouts): boolean =>
  PARTS.every((part) => place[part] === '' || place[part] === other[part])
