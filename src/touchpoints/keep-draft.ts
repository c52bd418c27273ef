import { isDeepStrictEqual } from 'node:util'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { entryAtVersion } from './entry-at-version.ts'
import type { Held } from './hold-amendment.ts'
import { tidied, withWordsOf } from './rules/content.ts'
import { whyNotOpen, whyOvertaken } from './rules/drafts.ts'
import { whyNotMergeInto, whyNotPermitted } from './rules/permissions.ts'
import { updateDraft } from './store/drafts.ts'
import { findEntries } from './store/find-entries.ts'
import type { Amendment } from './terms/amendments.ts'
import type { EntryContent } from './terms/details.ts'
import type { DraftWords } from './terms/draft-words.ts'
import { whyNotUnit } from './which-unit.ts'

export interface TypedDraft {
  /** The version that the form was drawn with. */
  seen: number
  words: DraftWords
}

/** Puts what was typed down as the draft, unless somebody else did meanwhile. @returns the amendment as it now is */
export async function keepDraft(work: Work, held: Held, { seen, words }: TypedDraft): Promise<Outcome<Amendment>> {
  const { amendment, by } = held
  const { successorId } = words
  const isMoved = words.unitId !== amendment.unitId
  const isElsewhere = successorId !== null && successorId !== amendment.successorId
  const successor = isElsewhere ? (await findEntries(work, [successorId])).get(successorId) : undefined
  const refusals = [
    ...held.refused,
    ...whyNotOpen(amendment),
    ...(isMoved ? whyNotPermitted('amendment.change', by, { unitId: words.unitId }) : []),
    ...(isMoved ? await whyNotUnit(work, words.unitId) : []),
    ...(isElsewhere && !successor ? [GONE] : []),
    ...(amendment.deed === 'merge' && successor ? whyNotMergeInto(by, successor) : []),
  ]
  if (refusals.length > 0) return refuse(...refusals)

  const next = { ...words, content: await contentToKeep(work, amendment, words.content) }
  const { content, reason, grounds, turnTo, unitId } = amendment
  const stands: DraftWords = { content, reason, grounds, successorId: amendment.successorId, turnTo, unitId }
  // A form that saves itself sends the same again where it cannot know whether the first sending arrived: nothing happened.
  if (isDeepStrictEqual(stands, next)) return done(amendment)
  const overtaken = whyOvertaken(seen, amendment)
  if (overtaken.length > 0) return refuse(...overtaken)

  await updateDraft(work, amendment.id, next, amendment.baseVersion)
  return done({ ...amendment, ...next, savedAt: work.now, version: amendment.version + 1 })
}

const GONE = { field: 'successor', why: 'Этой точки в перечне уже нет. Выберите другую' }

/** Words of an imported cell stand in no field: they are kept from the draft, or from the entry, while it means the same. */
async function contentToKeep(
  work: Work,
  { content, deed, touchpointId, baseVersion }: Amendment,
  typed: EntryContent | null,
): Promise<EntryContent | null> {
  if (content === null || typed === null) return content
  const own = withWordsOf(typed, content).asWritten
  const base = deed === 'change' ? await entryAtVersion(work, touchpointId, baseVersion) : undefined
  const former = base ? withWordsOf(typed, base).asWritten : {}
  return tidied({ ...typed, asWritten: { ...former, ...own } })
}
