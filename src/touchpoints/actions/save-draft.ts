import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAmendment } from '../hold-amendment.ts'
import { keepDraft, type TypedDraft } from '../keep-draft.ts'
import { isNewSitting } from '../rules/drafts.ts'
import { lastSavedBy } from '../store/drafts.ts'

/**
 * Saves what is written so far, by itself every few seconds or by the button; nothing is asked of it but that it can be kept.
 * The audit has one record for a sitting: at the first change by somebody, and again after an hour without one.
 *
 * @clause M6
 */
export async function saveDraft(work: Work, id: string, typed: TypedDraft): Promise<Outcome<{ version: number }>> {
  const held = await holdAmendment(work, id, 'amendment.change')
  const { amendment } = held
  const isNew = isNewSitting(amendment, { lastBy: await lastSavedBy(work, id), by: work.by.id, now: work.now })
  const kept = await keepDraft(work, held, typed)
  if ('refused' in kept) return refuse(...kept.refused)
  const { version } = kept.done
  if (version !== amendment.version && isNew) await record(work, 'amendment.changed', `amendment:${id}`)
  return done({ version })
}
