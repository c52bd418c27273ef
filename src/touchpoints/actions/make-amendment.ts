import { record } from '#audit'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { tidied, withWordsOf } from '../rules/content.ts'
import { contentOf } from '../rules/entry-content.ts'
import { type By, whyNotMergeInto, whyNotPermitted } from '../rules/permissions.ts'
import { insertAmendments } from '../store/amendments.ts'
import { findEntries } from '../store/find-entries.ts'
import type { Deed } from '../terms/amendments.ts'
import { type EntryContent, NO_CONTENT } from '../terms/details.ts'
import type { DraftWords } from '../terms/draft-words.ts'
import type { FullEntry } from '../terms/entries.ts'
import { whyNotUnit } from '../which-unit.ts'
import { byOf } from '../who-acts.ts'

/** What somebody begins: the rest is written in the draft. */
export interface AmendmentWish extends Partial<Omit<DraftWords, 'content'>> {
  deed: Deed
  /** The entry that it is about; none for a new one. */
  touchpointId: string | null
  /** What is known of the entry beforehand: for a change, instead of what stands. */
  content?: Partial<EntryContent>
}

/** Begins an amendment: a draft of the own unit. @clause M6 */
export async function makeAmendment(work: Work, wish: AmendmentWish): Promise<Outcome<string>> {
  const by = await byOf(work)
  const { deed, successorId = null } = wish
  const touchpointId = deed === 'include' ? null : wish.touchpointId
  const entries = await findEntries(work, [touchpointId, successorId])
  const entry = entries.get(touchpointId ?? '')
  const successor = entries.get(successorId ?? '')
  const unitId = wish.unitId === undefined ? usualUnit(by, entry) : wish.unitId
  const refusals = [
    ...whyNotPermitted('amendment.make', by, { unitId, entryUnitIds: entry ? [entry.unitId] : [] }),
    ...whyNoEntry(deed, entry),
    ...(successorId !== null && !successor ? [NO_SUCCESSOR] : []),
    ...(deed === 'merge' && successor ? whyNotMergeInto(by, successor) : []),
    ...(await whyNotUnit(work, unitId)),
  ]
  if (refusals.length > 0) return refuse(...refusals)

  const [id = ''] = await insertAmendments(work, [
    {
      deed,
      touchpointId,
      baseVersion: entry?.version ?? null,
      successorId,
      unitId,
      content: contentFor(wish, entry),
      reason: wish.reason ?? '',
      grounds: wish.grounds ?? null,
      turnTo: wish.turnTo ?? '',
    },
  ])
  await record(work, 'amendment.made', `amendment:${id}`, ['deed', 'unit_id'])
  return done(id)
}

const usualUnit = (by: By, entry: FullEntry | undefined): string | null =>
  by.kind === 'person' && !by.roles.includes('registrar') ? by.unitId : (entry?.unitId ?? by.unitId)

function contentFor({ deed, content }: AmendmentWish, entry: FullEntry | undefined): EntryContent | null {
  if (deed === 'exclude' || deed === 'merge') return null
  const stands = entry && contentOf(entry)
  const wished = { ...(stands ?? NO_CONTENT), ...content }
  return tidied(stands ? withWordsOf(wished, stands) : wished)
}

const whyNoEntry = (deed: Deed, entry: FullEntry | undefined): Refusal[] =>
  deed === 'include' || entry
    ? []
    : [{ field: 'touchpoint', why: 'Выберите точку из перечня: той, что была указана, в нём нет' }]

const NO_SUCCESSOR: Refusal = { field: 'successor', why: 'Точки, к которой вы отправляете людей, в перечне нет' }
