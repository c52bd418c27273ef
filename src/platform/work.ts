import type { Temporal } from 'temporal-polyfill'

/** Who acts. Opaque to the platform and the audit: they know ids and roles, never names. */
export interface Actor {
  id: string
  kind: 'person' | 'token' | 'citizen' | 'system'
  roles: readonly string[]
  /** Of a program: the person who answers for it; unset for one that was made at the command line. */
  ownerId?: string | undefined
  /** Where the person, or who answers for the program, belongs. */
  unitId?: string | null | undefined
}

/** The person behind what is done: a program is one with whoever answers for it, so their eyes are two and not four. */
export const personBehind = ({ id, ownerId }: Pick<Actor, 'id' | 'ownerId'>): string => ownerId ?? id

/** Anybody outside: nothing is known of them, so they are all one. */
export const CITIZEN: Actor = { id: 'citizen', kind: 'citizen', roles: [] }

/** The public body that a work is done for. */
export interface Body {
  id: string
  code: string
  name: string
  genitive: string
  timeZone: string
}

/** Something that happened and has consequences; which ones stands in reactions.ts. */
export interface Announcement {
  type: string
  [fact: string]: string | number | readonly Readonly<Record<string, string | number>>[]
}

declare const bound: unique symbol

/** The transaction's handle. It can do nothing by itself: `tablesOf` makes it able, and bound to the body. */
export interface BoundDb {
  readonly [bound]: true
}

/** One POST or one job: one transaction, one moment, one actor, one body. */
export interface Work {
  db: BoundDb
  /** Read once, so that everything in the work happens at the same moment. */
  now: Temporal.Instant
  /** The body's local date at that moment. */
  today: Temporal.PlainDate
  by: Actor
  body: Body
  /** Writes the follow-up jobs in the same transaction: nothing is sent unless all is saved, nothing saved is forgotten. */
  announce(event: Announcement): Promise<void>
}
