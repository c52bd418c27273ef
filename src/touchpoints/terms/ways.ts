import type { Channel, Kind, RegisterEntry } from '../terms.ts'
import type { Whereabouts } from './details.ts'

/** An entry with where clients find it; unset or null where nothing is told. */
export interface ReachableEntry extends RegisterEntry {
  whereabouts?: Partial<Whereabouts> | null
  accessibility?: string | null
}

/** A way to reach the body: what several processes of the register have in common. */
export interface Way {
  name: string
  channel: Channel
  kind: Kind
  /** In plain words: «получить информацию», «получить ответ». */
  canDo: readonly string[]
  /** Where it is found: once each; none where nothing is told. */
  places: readonly Whereabouts[]
  /** Notes for people with impairments, of age, with few digital skills. */
  accessibility: readonly string[]
}
