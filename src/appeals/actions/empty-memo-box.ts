import type { Temporal } from 'temporal-polyfill'
import { record } from '#audit'
import type { Attachment } from '#channels'
import type { Work } from '#platform/work.ts'
import { keepAppealFiles } from '../keep-files.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { appealByCode, lockAppeal } from '../store/find-appeal.ts'
import { holdMemoBox, type TakenMemo, takeOutOfBox } from '../store/memo-box.ts'
import { insertClientWords } from '../store/messages.ts'
import { internalTopicCode, MEMO_DAY_OVER } from '../terms/internal.ts'
import type { Submission } from '../terms/submission.ts'
import { type IntakeParts, submitAppeal } from './submit-appeal.ts'

export interface MemoParts extends IntakeParts {
  /** A scanner of files is set: nobody opens them before it has seen them. */
  scans?: boolean
}

/** In one transaction: who dies within it loses what it did since the last, and no memo. */
export const MEMOS_A_WORK = 50

/**
 * Takes memos of days that are over out of the box: each gets its number and dates, in random order, and what continues a talk
 * is added to it. Dates are by the day: when somebody wrote is nowhere. Which memos come out together is chance too, so what shares
 * a transaction tells nothing. What is left is announced with the same commit, and the next work goes on.
 *
 * @clause K5.3, K5.4
 * @returns how many came out
 */
export async function emptyMemoBox(work: Work, parts: MemoParts): Promise<number> {
  if (!(await holdMemoBox(work))) return 0
  let came = 0
  while (came < MEMOS_A_WORK) {
    const taken = await takeOutOfBox(work)
    for (const memo of taken) {
      if (memo.continues) await addTo(work, parts, memo)
      else await take(work, parts, memo)
    }
    came += taken.length
    if (taken.length === 0) return came
  }
  await work.announce({ type: MEMO_DAY_OVER })
  return came
}

/** @returns the id of its appeal */
async function take(work: Work, parts: MemoParts, memo: TakenMemo): Promise<string> {
  const outcome = await submitAppeal(work, parts, submissionOf(work, memo, parts.scans ?? false))
  if ('refused' in outcome) throw new Error('a memo of the box was refused')
  return outcome.done.appealId
}

/** Words of a talk that is not there are set aside as a memo of their own: somebody reads them, and the box goes on. */
async function setAside(work: Work, parts: MemoParts, memo: TakenMemo): Promise<void> {
  const appealId = await take(work, parts, memo)
  await writeEvent(work, appealId, 'note', { words: LOST_TALK })
  await record(work, 'memo.set-aside', `appeal:${appealId}`)
}

const LOST_TALK =
  'Это продолжение записки, которой в программе нет. Приняли отдельной запиской; ответа по своему коду автор не увидит'

const submissionOf = (
  work: Work,
  { receiptHash, saidOn, words, topic, files }: TakenMemo,
  scans: boolean,
): Submission => ({
  message: {
    way: 'memo',
    receivedAt: dayIn(work, saidOn),
    author: { kind: 'person', name: '' },
    words,
    files: files.map(unboxed(scans)),
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

async function addTo(work: Work, parts: MemoParts, memo: TakenMemo): Promise<void> {
  const { filesFolder, scans } = parts
  const found = await appealByCode(work, memo.codeHash)
  const appeal = found && (await lockAppeal(work, found.id))
  // Words that continue a talk are taken only where there is one; what is missing all the same holds up nobody else's.
  if (!appeal) return setAside(work, parts, memo)
  const said = { appealId: appeal.id, at: dayIn(work, memo.saidOn), words: memo.words, formHash: memo.receiptHash }
  const id = await insertClientWords(work, said)
  if (!id) return
  const files = memo.files.map(unboxed(scans ?? false))
  await keepAppealFiles(work, filesFolder, { ownerKind: 'appeal-message', ownerId: id }, files)
  await changeAppeal(work, appeal.id, appeal.version, {})
  await writeEvent(work, appeal.id, 'added', { messageId: id, files: files.length })
}

/** The day and nothing finer: its beginning. */
const dayIn = (work: Work, day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(work.body.timeZone).toInstant()

const unboxed =
  (scans: boolean) =>
  ({ name, type, bytes }: TakenMemo['files'][number]): Attachment => ({
    ...{ name, type, bytes: Buffer.from(bytes, 'base64') },
    ...(scans ? { isUnscanned: true } : {}),
  })
