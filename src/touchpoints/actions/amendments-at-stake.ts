import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { mayDo } from '../rules/permissions.ts'
import { countAmendments } from '../store/count-amendments.ts'
import { byOf } from '../who-acts.ts'

/** What of amendments waits for whoever asks; nothing for those who neither propose nor decide. */
export interface AmendmentsAtStake {
  /** For whoever proposes: what is begun, and what came back with remarks. */
  own?: { drafts: number; returned: number }
  /** For whoever decides: what waits, and since when the oldest of it. */
  awaiting?: { count: number; since: Temporal.Instant | null }
}

/** @clause M5, M6 */
export async function amendmentsAtStake(work: Work): Promise<AmendmentsAtStake> {
  const { roles } = work.by
  const stake: AmendmentsAtStake = {}
  if (mayDo('amendment.make', roles)) {
    const by = await byOf(work)
    // Whoever decides about all of them has as one's own only what one began.
    const counts = await countAmendments(
      work,
      roles.includes('unit-editor') ? { unitId: by.unitId } : { madeBy: by.id },
    )
    stake.own = { drafts: counts.draft, returned: counts.returned }
  }
  if (mayDo('amendment.include', roles)) {
    const { submitted, awaitingSince } = await countAmendments(work, undefined)
    stake.awaiting = { count: submitted, since: awaitingSince }
  }
  return stake
}
