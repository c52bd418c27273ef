import type { Attachment } from '#channels'
import { workingStaff } from '#identity'
import { type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { INTERNAL_REGIME, type InternalKind, type TypedInternal, whyNotBroughtInside } from '../rules/internal.ts'
import { type InternalTopic, internalTopicCode } from '../terms/internal.ts'
import type { Submission, Submitted } from '../terms/submission.ts'
import { type IntakeParts, submitAppeal } from './submit-appeal.ts'

/** An employee brings an appeal, an information request or a memo of their own. @clause K2.5, K5.4 */
export async function bringInside(
  work: Work,
  parts: IntakeParts,
  typed: TypedInternal & { formId: string; files: readonly Attachment[] },
): Promise<Outcome<Submitted>> {
  const staff = await workingStaff(work)
  const refusals = whyNotBroughtInside(
    typed,
    staff.map(({ id }) => id),
  )
  if (refusals.length > 0) return refuse(...refusals)
  const own = staff.find(({ id }) => id === work.by.id)
  return submitAppeal(work, parts, submissionOf(work, typed, own?.name ?? ''))
}

const submissionOf = (
  work: Work,
  { kind, topic, words, against, formId, files }: TypedInternal & { formId: string; files: readonly Attachment[] },
  name: string,
): Submission => ({
  message: { way: 'internal', receivedAt: work.now, author: { kind: 'person', name }, words, files },
  contour: 'internal',
  sorting: {
    regime: INTERNAL_REGIME,
    kind: kind as InternalKind,
    direction: 'staff',
    marks: [],
    ...(topic === '' ? {} : { topicCode: internalTopicCode(topic as InternalTopic) }),
  },
  formId,
  answerBy: 'status',
  against: against === '' ? undefined : { personId: against },
})
