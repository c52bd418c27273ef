import { dropFile } from '#platform/files/drop-file.ts'
import type { FileUse } from '#platform/files/terms.ts'
import type { Outcome } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { identificationOn } from './actions/identification-on.ts'
import { filesWithBytes, listDraftFiles } from './actions/read-draft-files.ts'
import { type IntakeParts, submitAppeal } from './actions/submit-appeal.ts'
import type { Filled } from './reception.ts'
import { draftKeyHash } from './reception-key.ts'
import { receptionSubmission, sortingFactsOf } from './rules/reception/submission.ts'
import { type SortingProposal, sortingOf } from './rules/sorting/sorting.ts'
import { dropReceptionDraft } from './store/reception-drafts.ts'
import { openTopics } from './store/topics.ts'
import type { Submitted } from './terms/submission.ts'

export interface SentReception {
  proposal: SortingProposal
  outcome: Outcome<Submitted>
}

/** The form becomes an appeal, its files go over to it, and the draft is forgotten. */
export async function sendReception(
  work: Work,
  parts: IntakeParts,
  { formId, form }: Filled,
  address: string,
): Promise<SentReception> {
  const keyHash = draftKeyHash(parts.secrets.receipts, work.body.id, formId)
  const identification = await identificationOn(work)
  const proposal = sortingOf(sortingFactsOf(form, { identification, onDay: work.today }))
  const draftFiles = await listDraftFiles(work, keyHash)
  const submission = receptionSubmission(form, {
    formId,
    proposal,
    address,
    receivedAt: work.now,
    files: await filesWithBytes(work, parts.filesFolder, draftFiles),
    touchpointIds: isUuid(form.touchpoint) ? (await listEntries(work)).map(({ touchpointId }) => touchpointId) : [],
    topicCodes: form.topic === '' ? [] : (await openTopics(work)).map(({ code }) => code),
  })
  const outcome = await submitAppeal(work, parts, submission)
  if ('done' in outcome) await dropAll(work, parts.filesFolder, keyHash, draftFiles)
  return { proposal, outcome }
}

/** The draft with its files, which nobody could open any more. */
export async function forgetDraft(work: Work, filesFolder: string, keyHash: Buffer): Promise<void> {
  await dropAll(work, filesFolder, keyHash, await listDraftFiles(work, keyHash))
}

async function dropAll(work: Work, filesFolder: string, keyHash: Buffer, files: readonly FileUse[]): Promise<void> {
  for (const use of files) await dropFile(work, filesFolder, use, use.hash)
  await dropReceptionDraft(work, keyHash)
}
