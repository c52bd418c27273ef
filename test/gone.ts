import type { Work } from '#platform/work.ts'
import { listEntries, type RegisterEntry } from '#touchpoints'
import { includeAmendments } from '../src/touchpoints/actions/include-amendments.ts'
import { insertAmendments } from '../src/touchpoints/store/amendments.ts'
import { CHECKS, type Override } from '../src/touchpoints/terms/amendments.ts'
import type { TownBody } from './bodies.ts'
import type { Town } from './town.ts'

/** How an entry goes. */
export interface Going {
  deed: 'exclude' | 'merge'
  /** Where to turn now; of a merge, the one that stays. */
  successor?: RegisterEntry
  turnTo?: string
}

const OVERRIDES: Override[] = Object.keys(CHECKS).map((check) => ({
  check: check as keyof typeof CHECKS,
  reason: 'видели и согласны',
}))

/** Somebody proposes that an entry goes, as it stands by now. @returns the amendment */
export async function proposeToGo(work: Work, { touchpointId }: RegisterEntry, going: Going): Promise<string> {
  const stands = (await listEntries(work)).find((entry) => entry.touchpointId === touchpointId)
  const [id] = await insertAmendments(work, [
    {
      deed: going.deed,
      touchpointId,
      baseVersion: stands?.version ?? null,
      successorId: going.successor?.touchpointId ?? null,
      turnTo: going.turnTo ?? '',
      reason: 'Так решено',
      unitId: null,
      content: null,
      submitted: true,
    },
  ])
  return id ?? ''
}

/** The authorised person includes it. */
export async function letGo(work: Work, amendmentId: string): Promise<void> {
  const outcome = await includeAmendments(work, [amendmentId], OVERRIDES)
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
}

/** An entry goes, by the register's own acts. */
export async function goesFrom(town: Town, body: TownBody, entry: RegisterEntry, going: Going): Promise<void> {
  const id = await town.inBody(body, (work) =>
    proposeToGo({ ...work, by: { ...work.by, id: body.people['unit-editor']?.id ?? '' } }, entry, going),
  )
  await town.inBody(body, (work) => letGo(work, id), ['registrar'])
}
