import type { Temporal } from 'temporal-polyfill'
import { record } from '#audit'
import { readPhone } from '#clients'
import { workingStaff } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { noticeReached } from '../notice-reached.ts'
import { cardNote, cardSubmission } from '../rules/cards/card-submission.ts'
import { whyNotCard, whyNotSorted } from '../rules/cards/why-not-card.ts'
import { whyNotTogether } from '../rules/files.ts'
import type { BroughtFiles } from '../sent-files.ts'
import { insertSpokenAnswer } from '../store/answer-at-once.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { insertErrand } from '../store/errands.ts'
import { writeEvent } from '../store/events.ts'
import { readFileNorm } from '../store/file-norm.ts'
import { insertNotice } from '../store/notices.ts'
import { meetDeadlines } from '../store/terms-kept.ts'
import { openTopics } from '../store/topics.ts'
import type { Card, CardTyped } from '../terms/cards.ts'
import type { Sorting, Submission, Submitted } from '../terms/submission.ts'
import { type IntakeParts, submitAppeal } from './submit-appeal.ts'

export interface FilledCard {
  formId: string
  card: Card
  typed: CardTyped
  /** What the rules propose: it stands where nobody chose. */
  proposed: Sorting
  files: BroughtFiles
  beside?: SaidBeside | undefined
}

/** What a program knows beside what stands on a card. */
export interface SaidBeside extends Pick<Submission, 'channel' | 'uncovered'> {
  receivedAt?: Temporal.Instant | undefined
  external?: Submission['message']['external']
  answerTo?: string | undefined
}

/**
 * Takes in what somebody of the staff wrote down by hand: the appeal with its number, and what the talk already ended in, an answer or
 * a call-back.
 *
 * @clause K2.4, K2.5, K3.4
 */
export async function takeCard(work: Work, parts: IntakeParts, filled: FilledCard): Promise<Outcome<Submitted>> {
  const { card, typed, formId, proposed, files, beside = {} } = filled
  const staff = await workingStaff(work)
  const facts = {
    today: work.today,
    isPhone: readPhone(card.author.phone ?? '') !== undefined,
    isCallbackTo: staff.some(({ id }) => id === typed.callbackTo),
  }
  const reasons = [...whyNotCard(card, typed, facts), ...whyNotSorted(card)]
  if (files.kept.length > 0) reasons.push(...whyNotTogether(files.kept, await readFileNorm(work)))
  if (reasons.length > 0) return refuse(...reasons)

  const submission = cardSubmission(card, {
    ...{ formId, proposed, now: work.now, today: work.today, timeZone: work.body.timeZone },
    files: files.files,
    touchpointIds: (await listEntries(work)).map(({ touchpointId }) => touchpointId),
    topicCodes: (await openTopics(work)).map(({ code }) => code),
  })
  const outcome = await submitAppeal(work, parts, { ...withBeside(submission, beside), kept: files.kept })
  if ('refused' in outcome || outcome.done.wasBefore) return outcome
  const { appealId } = outcome.done

  const note = cardNote(card.way, typed)
  if (note !== '') await writeEvent(work, appealId, 'note', { words: note })
  if (card.outcome === 'answered') await answerAtOnce(work, appealId, card)
  else if (card.isTold) await noteTold(work, appealId)
  if (card.outcome === 'callback') await planCall(work, appealId, card, typed.callbackTo)
  return done(outcome.done)
}

const withBeside = (submission: Submission, { receivedAt, external, answerTo, ...place }: SaidBeside): Submission => ({
  ...submission,
  ...place,
  message: { ...submission.message, external, receivedAt: receivedAt ?? submission.message.receivedAt },
  answerTo: answerTo ?? submission.answerTo,
})

/** The talk itself was the answer. @clause K3.4 */
async function answerAtOnce(work: Work, appealId: string, { way, reply }: Card): Promise<void> {
  const at = work.now.toString()
  const sentWay = way === 'phone' ? 'phone' : 'hand'
  await insertSpokenAnswer(work, appealId, { words: reply, sentWay })
  await changeAppeal(work, appealId, 1, {
    answered_at: at,
    ended_at: at,
    acknowledged_at: at,
    assigned_at: at,
    assignee_id: work.by.kind === 'person' ? work.by.id : null,
  })
  await meetDeadlines(work, appealId, ['registration', 'acknowledgement', 'redirect', 'answer'])
  if (way === 'phone') await writeEvent(work, appealId, 'called')
  await writeEvent(work, appealId, 'answered', { words: reply, spoken: true })
  await record(work, 'appeal.answered', `appeal:${appealId}`, ['answered_at'])
}

/** The number and the date were said in the talk: the client knows that it is received. @clause M18a */
async function noteTold(work: Work, appealId: string): Promise<void> {
  const notice = { appealId, kind: 'acknowledgement', reach: 'told', words: '', sentAt: work.now } as const
  await insertNotice(work, notice)
  await noticeReached(work, notice, work.now)
}

/** Somebody rings back, by a day of its own. @clause M17 */
async function planCall(work: Work, appealId: string, { author, callbackOn }: Card, personId: string): Promise<void> {
  const dueOn = callbackOn ?? work.today
  const { id } = await insertErrand(work, { appealId, personId, dueOn, words: `Перезвонить: ${author.phone ?? ''}` })
  await writeEvent(work, appealId, 'called')
  await writeEvent(work, appealId, 'errand-made', { errandId: id, unitId: null, personId, dueOn: dueOn.toString() })
  await record(work, 'errand.made', `appeal:${appealId}`, ['words', 'due_on'])
}
