import { NotFound } from '#platform/http/answer.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type By, type RegisterAct, whyNotPermitted } from './rules/permissions.ts'
import { lockAmendment } from './store/amendments.ts'
import { findEntries } from './store/find-entries.ts'
import type { Amendment } from './terms/amendments.ts'
import type { FullEntry } from './terms/entries.ts'
import { byOf } from './who-acts.ts'

export interface Held {
  amendment: Amendment
  /** The entry that it is about, as it stands by now; none for a new one, or where it went meanwhile. */
  entry: FullEntry | undefined
  by: By
  /** Why whoever acts may not do this. */
  refused: readonly Refusal[]
}

/**
 * The amendment and its entry, held until the work ends: whoever acts on it meanwhile waits. One that may not be seen is not there.
 * @throws NotFound
 */
export async function holdAmendment(work: Work, id: string, act: RegisterAct): Promise<Held> {
  const amendment = await lockAmendment(work, id)
  if (!amendment) throw new NotFound()
  const by = await byOf(work)
  const { unitId, includedAt } = amendment
  if (whyNotPermitted('amendment.see', by, { unitId, isIncluded: includedAt !== null }).length > 0) throw new NotFound()
  const entries = await findEntries(work, [amendment.touchpointId])
  const entry = entries.get(amendment.touchpointId ?? '')
  const refused = whyNotPermitted(act, by, { unitId, entryUnitIds: entry ? [entry.unitId] : [] })
  return { amendment, entry, by, refused }
}
