import type { Whereabouts } from '../terms/details.ts'
import type { ReachableEntry, Way } from '../terms/ways.ts'
import type { Kind } from '../terms.ts'
import { plainName } from './names.ts'
import { canDo } from './needs.ts'

interface OpenWay extends Pick<Way, 'name' | 'channel' | 'kind'> {
  canDo: Set<string>
  places: Whereabouts[]
  accessibility: Set<string>
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
    const way = byName.get(key) ?? { name, channel, kind, canDo: new Set(), places: [], accessibility: new Set() }
    byName.set(key, way)
    for (const need of needs) way.canDo.add(canDo(need))
    if (accessibility) way.accessibility.add(accessibility)
    if (whereabouts && PARTS.some((part) => whereabouts[part])) way.places.push({ ...NOWHERE, ...whereabouts })
  }
  const ways = [...byName.values()].map((way) => ({
    ...way,
    canDo: [...way.canDo],
    places: telling(way.places),
    accessibility: [...way.accessibility],
  }))
  return [...ways.filter(({ kind }) => kind === first), ...ways.filter(({ kind }) => kind !== first)]
}

const NOWHERE: Whereabouts = { address: '', phone: '', email: '', link: '', hours: '' }
const PARTS = ['address', 'phone', 'email', 'link', 'hours'] as const

/**
 * Of two entries that say the same, or of which one only says less, the one that says more is listed. It is looked for among
 * those that share the rarest of its words: thousands of processes may have a way of one name.
 */
function telling(places: readonly Whereabouts[]): Whereabouts[] {
  const sharing = new Map<string, number[]>()
  const wordsOf = (place: Whereabouts) => PARTS.filter((part) => place[part]).map((part) => `${part} ${place[part]}`)
  for (const [at, place] of places.entries())
    for (const words of wordsOf(place)) {
      const known = sharing.get(words)
      if (known) known.push(at)
      else sharing.set(words, [at])
    }
  return places.filter((place, own) => {
    const [fewest = []] = wordsOf(place)
      .map((words) => sharing.get(words) ?? [])
      .sort((one, other) => one.length - other.length)
    return !fewest.some((at) => {
      const other = places[at]
      return at !== own && other && isWithin(place, other) && (at < own || !isWithin(other, place))
    })
  })
}

const isWithin = (place: Whereabouts, other: Whereabouts): boolean =>
  PARTS.every((part) => place[part] === '' || place[part] === other[part])
