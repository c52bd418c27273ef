import { ownUnit } from '#identity'
import type { Work } from '#platform/work.ts'
import { amendmentNumber } from '../rules/amendment-number.ts'
import { type By, whyNotPermitted } from '../rules/permissions.ts'
import { processesOf } from '../rules/register.ts'
import { stateOf } from '../rules/states.ts'
import { listAmendments } from '../store/amendments.ts'
import { goneById } from '../store/gone-entries.ts'
import { listFullEntries } from '../store/list-entries.ts'
import { listVersions } from '../store/list-versions.ts'
import { registerPast } from '../store/register-past.ts'
import type { Amendment } from '../terms/amendments.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { EntryCard } from '../terms/entry-card.ts'
import type { Numbered } from '../terms.ts'

/** All that the register knows of an entry, whatever became of it. Nothing for a touchpoint that is none of the body's. @clause M4, M6, M7 */
export async function readEntryCard(work: Work, touchpointId: string): Promise<EntryCard | undefined> {
  const standing = processesOf(await listFullEntries(work))
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.touchpointId === touchpointId)
  const entry = standing ?? (await lastWords(work, touchpointId))
  if (!entry) return undefined

  const gone = standing ? undefined : await goneById(work, touchpointId)
  const { merged } = await registerPast(work)
  const here = merged.filter(({ standsIn }) => standsIn === touchpointId).map((one) => one.touchpointId)
  const familyIds = [touchpointId, ...here]
  const by = { ...work.by, unitId: await ownUnit(work) }
  return {
    entry,
    gone: gone && { ...gone, on: gone.goneOn },
    mergedHere: (await Promise.all(here.map((id) => lastWords(work, id)))).flatMap((one) => (one ? [one] : [])),
    familyIds,
    ahead: (await listAmendments(work, { touchpointId })).flatMap((amendment) => aheadOf(amendment, by)),
    mayPropose: standing ? mayPropose(by, standing) : [],
  }
}

/** The entry in the last words it stood in. */
async function lastWords(work: Work, touchpointId: string): Promise<Numbered<FullEntry> | undefined> {
  const last = (await listVersions(work, touchpointId)).findLast(
    ({ deed }) => deed === 'included' || deed === 'changed',
  )
  return last && { ...last, version: last.number, number: '' }
}

function aheadOf(amendment: Amendment, by: By) {
  const { id, deed, unitId } = amendment
  const state = stateOf(amendment)
  if (state === 'included' || state === 'withdrawn') return []
  if (whyNotPermitted('amendment.see', by, { unitId }).length > 0) return []
  const isForm = state !== 'submitted' && whyNotPermitted('amendment.change', by, { unitId }).length === 0
  return [
    { number: amendmentNumber(amendment.number), deed, state, href: `/desk/amendments/${id}${isForm ? '/draft' : ''}` },
  ]
}

const mayPropose = (by: By, { unitId }: FullEntry): EntryCard['mayPropose'] =>
  whyNotPermitted('amendment.make', by, { entryUnitIds: [unitId] }).length > 0 ? [] : ['change', 'exclude', 'merge']
