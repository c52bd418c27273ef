import type { Temporal } from 'temporal-polyfill'
import type { Attachment } from '#channels'
import type { Work } from '#platform/work.ts'
import { keepAppealFiles } from '../keep-files.ts'
import { appealByCode } from '../store/find-appeal.ts'
import { type TakenMemo, takeOutOfBox } from '../store/memo-box.ts'
import { insertClientWords } from '../store/messages.ts'
import { internalTopicCode } from '../terms/internal.ts'
import type { Submission } from '../terms/submission.ts'
import { type IntakeParts, submitAppeal } from './submit-appeal.ts'

/**
 * Takes memos of days that are over out of the box: each gets its number and dates, in random order, and what continues a talk
 * is added to it. Dates are by the day: when somebody wrote is nowhere.
 *
 * @clause K5.3, K5.4
 * @returns how many came out
 */
export async function emptyMemoBox(work: Work, parts: IntakeParts): Promise<number> {
  const taken = await takeOutOfBox(work)
  for (const memo of taken) {
    if (memo.continues) await addTo(work, parts, memo)
    else await take(work, parts, memo)
  }
  return taken.length
}

async function take(work: Work, parts: IntakeParts, memo: TakenMemo): Promise<void> {
  const outcome = await submitAppeal(work, parts, submissionOf(work, memo))
  if ('refused' in outcome) throw new Error('a memo of the box was refused')
}

const submissionOf = (work: Work, { receiptHash, saidOn, words, topic, files }: TakenMemo): Submission => ({
  message: {
    way: 'memo',
    receivedAt: dayIn(work, saidOn),
    author: { kind: 'person', name: '' },
    words,
    files: files.map(unboxed),
  },
  contour: 'internal',
  sorting: {
    regime: 'internal',
    kind: 'memo',
    direction: 'staff',
    marks: ['anonymous'],
    ...(topic ? { topicCode: internalTopicCode(topic) } : {}),
  },
  formId: '',
  formHash: receiptHash,
  answerBy: 'status',
})

async function addTo(work: Work, { filesFolder }: IntakeParts, memo: TakenMemo): Promise<void> {
  const appeal = await appealByCode(work, memo.codeHash)
  // Words that continue a talk are taken only where there is one, and it never goes away.
  if (!appeal) throw new Error('a memo continues a talk that is not there')
  const said = { appealId: appeal.id, at: dayIn(work, memo.saidOn), words: memo.words, formHash: memo.receiptHash }
  const id = await insertClientWords(work, said)
  if (id)
    await keepAppealFiles(work, filesFolder, { ownerKind: 'appeal-message', ownerId: id }, memo.files.map(unboxed))
}

/** The day and nothing finer: its beginning. */
const dayIn = (work: Work, day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(work.body.timeZone).toInstant()

const unboxed = ({ name, type, bytes }: TakenMemo['files'][number]): Attachment => ({
  name,
  type,
  bytes: Buffer.from(bytes, 'base64'),
})
