import { readClient, seesClients } from '#clients'
import { type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type IntakeParts, submitAppeals, submittedBefore } from './actions/submit-appeal.ts'
import { submissionOf } from './appeal-json.ts'
import type { AppealSent } from './appeal-schema.ts'
import { type AppealWithCard, takeSentCard } from './card-api.ts'
import { whyNotDated } from './rules/submitting.ts'
import { broughtFiles, type FileParts, NO_FILES } from './sent-files.ts'
import type { Submission, Submitted } from './terms/submission.ts'

export interface SentParts extends IntakeParts {
  config: FileParts['config']
}

type Brought = { submission: Submission } | { outcome: Outcome<Submitted> }

/** What programs bring at the same moment: an outcome of each. Cards do more than come in, so they come one by one. @clause K2.4, M18b */
export async function takeSent(
  work: Work,
  parts: SentParts,
  all: readonly AppealSent[],
): Promise<Outcome<Submitted>[]> {
  const brought: Brought[] = []
  for (const sent of all) brought.push(await broughtIn(work, parts, sent))
  const submissions = brought.flatMap((one) => ('submission' in one ? [one.submission] : []))
  const submitted = await submitAppeals(work, parts, submissions)
  return brought.map((one) => ('outcome' in one ? one.outcome : (submitted.shift() as Outcome<Submitted>)))
}

async function broughtIn(work: Work, parts: SentParts, sent: AppealSent): Promise<Brought> {
  const bare = submissionOf(work, sent, NO_FILES)
  const refusals = [...whyNotDated(bare.message, work), ...(await whyNotClient(work, bare))]
  if (refusals.length > 0) return { outcome: refuse(...refusals) }
  const files = await broughtFiles(work, parts, sent.files)
  if ('refused' in files) {
    // The answer to the first sending was lost: its files have gone over to the appeal.
    const before = files.refused.some(isGone) ? await submittedBefore(work, parts, bare) : undefined
    return { outcome: before ?? files }
  }
  if (!sent.card)
    return { submission: { ...bare, kept: files.done.kept, message: { ...bare.message, files: files.done.files } } }
  return { outcome: await takeSentCard(work, parts, sent as AppealWithCard, files.done) }
}

const isGone = ({ field }: Refusal): boolean => field.endsWith('.uploadId')

/** A client of the other contour is nobody's here. @clause K2.3, K5.4 */
async function whyNotClient(work: Work, { clientId, contour }: Submission): Promise<Refusal[]> {
  const client = clientId ? await readClient(work, clientId) : undefined
  if (!clientId || (client?.contour === contour && seesClients(work.by.roles, contour))) return []
  return [{ field: 'clientId', why: 'Такого клиента нет среди тех, с кем вы работаете' }]
}
