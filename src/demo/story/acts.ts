import type { Temporal } from 'temporal-polyfill'
import { bodyById, staffNames } from '#identity'
import { type Actor, CITIZEN, type Work } from '#platform/work.ts'
import { FIRST, STAFF, type StaffKey } from '../ministry.ts'
import type { DemoParts } from '../parts.ts'

/** Who acts beside the staff: whoever is outside, and the product itself. */
export type Doer = StaffKey | 'administrator' | 'citizen' | 'system'

/** What somebody of the ministry did, so many days before today. */
export interface Act {
  ago: number
  by: Doer
  /** Exactly then; unset: on a working day, in office hours, after what else was done that day. */
  at?: { hour: number; minute: number }
  do(work: Work): Promise<void>
}

const SYSTEM: Actor = { id: 'system', kind: 'system', roles: [] }

export type People = Readonly<Record<Doer, Actor>>

const LATEST = 23

interface Placed {
  act: Act
  on: Temporal.PlainDate
  hour: number
  minute?: number
}

/** Does what was done, act after act as the days went. */
export async function perform(
  parts: DemoParts,
  bodyId: string,
  { today, people, acts }: { today: Temporal.PlainDate; people: People; acts: readonly Act[] },
): Promise<void> {
  const key = ({ on, hour, minute = 0 }: Placed) =>
    `${on} ${String(hour).padStart(2, '0')} ${String(minute).padStart(2, '0')}`
  const placed = placedActs(acts, today)
    .map((one) => ({ ...one, key: key(one) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
  for (const { act, on, hour, minute } of placed) {
    parts.clock.set(on, hour, minute)
    await parts.works.open(bodyById(bodyId), act.do, () => people[act.by])
  }
}

function placedActs(acts: readonly Act[], today: Temporal.PlainDate): Placed[] {
  let [day, hour] = ['', 0]
  return acts
    .toSorted((one, other) => other.ago - one.ago)
    .map((act) => {
      if (act.at) return { act, on: today.subtract({ days: act.ago }), ...act.at }
      const on = workingDay(today, act.ago)
      hour = on.toString() === day ? Math.min(hour + 1, LATEST) : 10
      day = on.toString()
      return { act, on, hour }
    })
}

/** So many days ago, or on the Monday after: nobody decides on a Sunday. */
export function workingDay(today: Temporal.PlainDate, ago: number): Temporal.PlainDate {
  const day = today.subtract({ days: ago })
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day
}

export async function peopleOf({ works }: DemoParts, bodyId: string): Promise<People> {
  const names = await works.open(bodyById(bodyId), staffNames, () => SYSTEM)
  const ids = new Map([...(names ?? [])].map(([id, name]) => [name, id]))
  const actors = Object.entries({ ...STAFF, administrator: FIRST }).map(([key, { name, roles }]) => [
    key,
    { id: ids.get(name) ?? '', kind: 'person' as const, roles },
  ])
  return { ...Object.fromEntries(actors), citizen: CITIZEN, system: SYSTEM }
}
