import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { entryAtVersion } from '../entry-at-version.ts'
import { holdAmendment } from '../hold-amendment.ts'
import { whyNotOpen } from '../rules/drafts.ts'
import { contentOf } from '../rules/entry-content.ts'
import { drawnAnew } from '../rules/redraw.ts'
import { updateDraft } from '../store/drafts.ts'

const GONE = {
  field: '',
  why: 'Этой точки в перечне уже нет: её исключили или объединили с другой. Отзовите правку',
}

/** Draws an amendment anew from the entry as it stands by now; what its author changed keeps the author's words. @clause M6 */
export async function redrawAmendment(work: Work, id: string): Promise<Outcome<void>> {
  const { amendment, entry, refused } = await holdAmendment(work, id, 'amendment.change')
  const refusals = [...refused, ...whyNotOpen(amendment), ...(entry ? [] : [GONE])]
  if (refusals.length > 0 || !entry) return refuse(...refusals)

  const { content: own, reason, grounds, successorId, turnTo, unitId } = amendment
  const base = (await entryAtVersion(work, amendment.touchpointId, amendment.baseVersion)) ?? contentOf(entry)
  const content = own && drawnAnew({ base, own, stands: contentOf(entry) })
  await updateDraft(work, id, { content, reason, grounds, successorId, turnTo, unitId }, entry.version)
  await record(work, 'amendment.changed', `amendment:${id}`)
  return done(undefined)
}
