import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAmendment } from '../hold-amendment.ts'
import { keepDraft, type TypedDraft } from '../keep-draft.ts'
import { settled } from '../rules/content.ts'
import { linesForAuthor, whyNotSubmitted } from '../rules/submitting.ts'
import { markSubmitted } from '../store/drafts.ts'
import { checkAmendment } from './check-amendment.ts'

/**
 * Submits an amendment to the registrar. What its form held is saved first, whatever comes of it; what would keep it from being
 * included anyway is told at once.
 *
 * @clause M5, M6
 */
export async function submitAmendment(work: Work, id: string, typed: TypedDraft): Promise<Outcome<void>> {
  const held = await holdAmendment(work, id, 'amendment.submit')
  const kept = await keepDraft(work, held, typed)
  if ('refused' in kept) return refuse(...kept.refused)
  const amendment = kept.done
  const lines = linesForAuthor(await checkAmendment(work, amendment), held.entry !== undefined)
  const refusals = whyNotSubmitted(amendment, lines)
  if (refusals.length > 0) return refuse(...refusals)

  await markSubmitted(work, id, amendment.content && settled(amendment.content))
  await record(work, 'amendment.submitted', `amendment:${id}`)
  return done(undefined)
}
