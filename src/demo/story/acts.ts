import type { Temporal } from 'temporal-polyfill'
import { bodyById, staffNames } from '#identity'
import type { Actor, Work } from '#platform/work.ts'
import { STAFF, type StaffKey } from '../ministry.ts'
import type { DemoParts } from '../parts.ts'

/** What somebody of the ministry did, so many days before today. */
export interface Act {
  ago: number
  by: StaffKey
  do(work: Work): Promise<void>
}

export type People = Readonly<Record<StaffKey, Actor>>

const LATEST = 23

/** Does what was done, act after act as the days went. */
export async function perform(
  parts: DemoParts,
  bodyId: string,
  { today, people, acts }: { today: Temporal.PlainDate; people: People; acts: readonly Act[] },
): Promise<void> {
  let [day, hour] = ['', 0]
  for (const { ago, by, do: act } of acts.toSorted((one, other) => other.ago - one.ago)) {
    const on = workingDay(today, ago)
    hour = on.toString() === day ? Math.min(hour + 1, LATEST) : 10
    day = on.toString()
    parts.clock.set(on, hour)
    await parts.works.open(bodyById(bodyId), act, () => people[by])
  }
}

/** So many days ago, or on the Monday after: nobody decides on a Sunday. */
export function workingDay(today: Temporal.PlainDate, ago: number): Temporal.PlainDate {
  const day = today.subtract({ days: ago })
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day
}

export async function peopleOf({ works }: DemoParts, bodyId: string): Promise<People> {
  const names = await works.open(bodyById(bodyId), staffNames, () => ({ id: 'system', kind: 'system', roles: [] }))
  const ids = new Map([...(names ?? [])].map(([id, name]) => [name, id]))
  const actors = Object.entries(STAFF).map(([key, { name, roles }]) => [
    key,
    { id: ids.get(name) ?? '', kind: 'person' as const, roles },
  ])
  return Object.fromEntries(actors)
}
