import type { Secrets } from '#platform/db/secrets.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Actor, Work } from '#platform/work.ts'
import { codeHash, codeOf, formHashOf } from '../codes.ts'
import { type Hashes, intakesOf } from '../intake-of.ts'
import { keepAppealFiles } from '../keep-files.ts'
import { whyNotRegimeOf } from '../rules/regimes.ts'
import { whyNotBrought, whyNotTaken, whyNotToldAgain } from '../rules/submitting.ts'
import { broughtBefore } from '../store/brought-before.ts'
import { appealByCode } from '../store/find-appeal.ts'
import { readDeadlines } from '../store/give-deadlines.ts'
import { type TakenIn, takeAllIn } from '../store/take-in.ts'
import type { Intake } from '../terms/intake.ts'
import type { Submission, Submitted } from '../terms/submission.ts'
import { attach } from '../uploads.ts'

export interface IntakeParts {
  secrets: Pick<Secrets, 'receipts'>
  /** Where bytes of files lie. */
  filesFolder: string
}

/**
 * Takes an appeal in, however it came: number, client, dates, files, the interaction of the register, what follows from it, all or nothing.
 * The same form sent again by the same hand gets the same number and code.
 *
 * @clause K2.4, K2.6, M15b, M18b
 */
export async function submitAppeal(
  work: Work,
  parts: IntakeParts,
  submission: Submission,
): Promise<Outcome<Submitted>> {
  const [outcome] = await submitAppeals(work, parts, [submission])
  return outcome as Outcome<Submitted>
}

/** What became of a form that was sent before; nothing where it was not, or was not theirs. @clause K2.4 */
export async function submittedBefore(
  work: Work,
  parts: IntakeParts,
  submission: Submission,
): Promise<Outcome<Submitted> | undefined> {
  const { code, hashes } = codedBy(work, parts, submission)
  const appeal = await appealByCode(work, hashes.codeHash)
  if (!appeal || whyNotBrought(submission, work.by).length > 0) return undefined
  return toldAgain(work, submission, { code, ...(await asBefore(work, { ...appeal, appealId: appeal.id })) })
}

/** The same for many at once, in their sequence: an outcome of each. */
export async function submitAppeals(
  work: Work,
  parts: IntakeParts,
  submissions: readonly Submission[],
): Promise<Outcome<Submitted>[]> {
  const told: Outcome<Submitted>[] = []
  for (const [place, outcome] of (await submitUntold(work, parts, submissions)).entries()) {
    const isBefore = 'done' in outcome && outcome.done.wasBefore
    told.push(isBefore ? await toldAgain(work, submissions[place] as Submission, outcome.done) : outcome)
  }
  return told
}

/** The same where nobody is told what had been sent before: the messages of a file. */
export async function submitUntold(
  work: Work,
  parts: IntakeParts,
  submissions: readonly Submission[],
): Promise<Outcome<Submitted>[]> {
  const refusals = submissions.map((submission) => whyNot(submission, work.by))
  const coming = submissions.filter((_, place) => refusals[place]?.length === 0)
  const taken = await takeIn(work, parts, coming)
  return refusals.map((why) => outcomeOf(why, taken))
}

/** What stands already goes to whoever works it, and its code only to who had brought it: an answer that was lost is found again. */
async function toldAgain(work: Work, submission: Submission, submitted: Submitted): Promise<Outcome<Submitted>> {
  if (work.by.kind === 'citizen' || work.by.kind === 'system') return done(submitted)
  const before = await broughtBefore(work, submitted.appealId)
  const refusals = whyNotToldAgain(submission, work.by, before)
  if (refusals.length > 0) return refuse(...refusals)
  return done({ ...submitted, isOthers: !before.isOwn })
}

const whyNot = (submission: Submission, by: Actor): Refusal[] => [
  ...whyNotBrought(submission, by),
  ...whyNotTaken(submission),
  ...whyNotRegimeOf(submission.contour, submission.sorting.regime),
]

const outcomeOf = (why: readonly Refusal[], taken: Submitted[]): Outcome<Submitted> =>
  why.length > 0 ? refuse(...why) : done(taken.shift() as Submitted)

async function takeIn(work: Work, parts: IntakeParts, submissions: readonly Submission[]): Promise<Submitted[]> {
  if (submissions.length === 0) return []
  const coded = submissions.map((submission) => ({ submission, ...codedBy(work, parts, submission) }))
  const once = [...new Map(coded.map((one) => [one.form, one])).values()]
  const intakes = await intakesOf(work, once)
  const stored = new Map<string, Submitted>()
  for (const taken of await takeAllIn(work, intakes)) {
    const { form, code } = once[taken.place] as (typeof once)[number]
    stored.set(form, { code, ...(await storedOf(work, parts, intakes[taken.place] as Intake, taken)) })
  }
  const told = new Set<string>()
  return coded.map(({ form }) => {
    const submitted = stored.get(form) as Submitted
    const wasBefore = submitted.wasBefore || told.has(form)
    told.add(form)
    return { ...submitted, wasBefore }
  })
}

function codedBy(work: Work, { secrets }: IntakeParts, { formHash: known, formId }: Submission) {
  const formHash = known ?? formHashOf(secrets, work.body.id, formId)
  const code = codeOf(secrets, formHash)
  const hashes: Hashes = { formHash, codeHash: codeHash(secrets, code) }
  return { form: formHash.toString('hex'), code, hashes }
}

async function storedOf(
  work: Work,
  { filesFolder }: IntakeParts,
  { submission, deadlines }: Intake,
  { appealId, year, number, wasBefore }: TakenIn,
): Promise<Omit<Submitted, 'code'>> {
  if (wasBefore) return asBefore(work, { appealId, year, number })
  const owner = { ownerKind: 'appeal', ownerId: appealId } as const
  await keepAppealFiles(work, filesFolder, owner, submission.message.files)
  await attach(work, owner, submission.kept ?? [])
  return { appealId, number: { year, number }, deadlines, wasBefore }
}

async function asBefore(work: Work, { appealId, year, number }: Omit<TakenIn, 'place' | 'wasBefore'>) {
  const given = (await readDeadlines(work, appealId)).map((deadline) => [deadline.kind, deadline])
  return { appealId, number: { year, number }, deadlines: Object.fromEntries(given), wasBefore: true }
}
