import { record } from '#audit'
import { clientFor } from '#clients'
import type { Secrets } from '#platform/db/secrets.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { coverOf, KIND_OF_CHANNEL, noteOne } from '#touchpoints'
import { codeHash, codeOf, formHashOf } from '../codes.ts'
import { keepAppealFiles } from '../keep-files.ts'
import { isRegisteredBy, whyNotBrought, whyNotTaken } from '../rules/submitting.ts'
import { writeEvent } from '../store/events.ts'
import { appealByForm } from '../store/find-appeal.ts'
import { readDeadlines } from '../store/give-deadlines.ts'
import { insertAppeal, insertCoAuthors, insertQuestion } from '../store/insert-appeal.ts'
import type { Intake } from '../terms/intake.ts'
import type { Submission, Submitted } from '../terms/submission.ts'
import { CHANNEL_OF_WAY } from '../terms.ts'

export interface IntakeParts {
  secrets: Pick<Secrets, 'receipts'>
  /** Where bytes of files lie. */
  filesFolder: string
}

/**
 * Takes an appeal in, however it came: number, client, dates, files, the interaction of the register, the jobs that follow, all or nothing.
 * The same form sent again gets the same number and code.
 *
 * @clause K2.4, K2.6, M15b, M18b
 */
export async function submitAppeal(
  work: Work,
  { secrets, filesFolder }: IntakeParts,
  submission: Submission,
): Promise<Outcome<Submitted>> {
  const refusals = [...whyNotBrought(submission, work.by), ...whyNotTaken(submission)]
  if (refusals.length > 0) return refuse(...refusals)
  const formHash = submission.formHash ?? formHashOf(secrets, work.body.id, submission.formId)
  const code = codeOf(secrets, formHash)
  const before = await submittedBefore(work, formHash, code)
  if (before) return done(before)

  const intake = await intakeOf(work, submission, { formHash, codeHash: codeHash(secrets, code) })
  const written = await insertAppeal(work, intake)
  // Two at once: the other one has it.
  if (!written) return done((await submittedBefore(work, formHash, code)) as Submitted)

  await insertCoAuthors(work, written.id, intake)
  await insertQuestion(work, written.id, submission.sorting.topicCode)
  await keepAppealFiles(work, filesFolder, { ownerKind: 'appeal', ownerId: written.id }, submission.message.files)
  await noteInteractionOf(work, intake)
  await writeEvent(work, written.id, 'received')
  if (intake.isRegistered) await writeEvent(work, written.id, 'registered')
  if (work.by.kind !== 'citizen') await record(work, 'appeal.taken-in', `appeal:${written.id}`)
  return done({
    appealId: written.id,
    number: { year: intake.year, number: written.number },
    code,
    deadlines: {},
    wasBefore: false,
  })
}

async function submittedBefore(work: Work, formHash: Buffer, code: string): Promise<Submitted | undefined> {
  const appeal = await appealByForm(work, formHash)
  if (!appeal) return undefined
  const deadlines = Object.fromEntries((await readDeadlines(work, appeal.id)).map((given) => [given.kind, given]))
  const { id: appealId, year, number } = appeal
  return { appealId, number: { year, number }, code, deadlines, wasBefore: true }
}

async function intakeOf(
  work: Work,
  submission: Submission,
  hashes: Pick<Intake, 'formHash' | 'codeHash'>,
): Promise<Intake> {
  const { message, uncovered } = submission
  const channel = submission.channel ?? CHANNEL_OF_WAY[message.way]
  const touchpointId = submission.touchpointId ?? (await coverOf(work, channel, uncovered))
  return {
    ...hashes,
    submission,
    year: work.today.year,
    channel,
    touchpointId,
    uncovered: touchpointId ? undefined : uncovered,
    clientId: await clientOf(work, submission),
    isRegistered: isRegisteredBy(submission, work.by),
  }
}

async function clientOf(work: Work, { clientId, contour, segment, message }: Submission): Promise<string | undefined> {
  const { kind, name, email, phone, address } = message.author
  if (clientId) return clientId
  if (contour === 'internal')
    return work.by.kind === 'person' && message.way === 'internal'
      ? clientFor(work, { contour, kind, name, email, phone, personId: work.by.id })
      : undefined
  if (![name, email, phone].some((told) => told?.trim())) return undefined
  return clientFor(work, { contour, kind, name, segment, email, phone, address })
}

async function noteInteractionOf(work: Work, { channel, touchpointId, uncovered }: Intake) {
  const through = touchpointId ? { touchpointId } : { channel, address: uncovered ?? '' }
  await noteOne(work, { ...through, on: work.today, kind: KIND_OF_CHANNEL[channel], source: 'appeals' })
}
