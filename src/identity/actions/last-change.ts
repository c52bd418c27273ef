import type { Temporal } from 'temporal-polyfill'
import { listEntries } from '#audit'
import type { Work } from '#platform/work.ts'
import { staffNames } from '../store/staff.ts'

export interface LastChange {
  /** Nobody of this body: a program or whoever runs the installation. */
  by: string | undefined
  at: Temporal.Instant
}

/** Who changed the thing last and when: told to whoever wanted to change it too. */
export async function lastChange(work: Work, kind: string, id: string): Promise<LastChange | undefined> {
  const [entry] = await listEntries(work, { thing: `${kind}:${id}`, act: `${kind}.` }, 1)
  return entry && { by: (await staffNames(work)).get(entry.actorId), at: entry.at }
}
