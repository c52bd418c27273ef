import { record } from '#audit'
import { readPhone } from '#clients'
import { workingStaff } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { type CardFiles, dropCardFiles, readCardFiles } from '../card-files.ts'
import { cardNote, cardSubmission } from '../rules/cards/card-submission.ts'
import { whyNotCard, whyNotSorted } from '../rules/cards/why-not-card.ts'
import { insertSpokenAnswer } from '../store/answer-at-once.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { insertErrand } from '../store/errands.ts'
import { writeEvent } from '../store/events.ts'
import { meetDeadlines } from '../store/terms-kept.ts'
import { openTopics } from '../store/topics.ts'
import type { Card, CardTyped } from '../terms/cards.ts'
import type { Sorting } from '../terms/submission.ts'
import { type IntakeParts, submitAppeal } from './submit-appeal.ts'

export interface FilledCard {
  formId: string
  card: Card
  typed: CardTyped
  /** What the rules propose: it stands where nobody chose. */
  proposed: Sorting
  files: CardFiles
}

/**
 * Takes in what somebody of the staff wrote down by hand: the appeal with its number, and what the talk already ended in, an answer or
 * a call-back.
 *
 * @clause K2.4, K2.5, K3.4
 * @returns the appeal's id
 */
export async function takeCard(work: Work, parts: IntakeParts, filled: FilledCard): Promise<Outcome<string>> {
  const { card, typed, formId, proposed, files } = filled
  const staff = await workingStaff(work)
  const facts = {
    today: work.today,
    isPhone: readPhone(card.author.phone ?? '') !== undefined,
    isCallbackTo: staff.some(({ id }) => id === typed.callbackTo),
  }
  const reasons = [...whyNotCard(card, typed, facts), ...whyNotSorted(card), ...whyNotOral(work, card)]
  const attached = await readCardFiles(work, files)
  if ('refused' in attached) reasons.push(...attached.refused)
  if (reasons.length > 0 || 'refused' in attached) return refuse(...reasons)

  const outcome = await submitAppeal(
    work,
    parts,
    cardSubmission(card, {
      ...{ formId, proposed, now: work.now, today: work.today, timeZone: work.body.timeZone },
      files: attached.done,
      touchpointIds: (await listEntries(work)).map(({ touchpointId }) => touchpointId),
      topicCodes: (await openTopics(work)).map(({ code }) => code),
    }),
  )
  if ('refused' in outcome) return outcome
  const { appealId, wasBefore } = outcome.done
  if (wasBefore) return done(appealId)

  const note = cardNote(card.way, typed)
  if (note !== '') await writeEvent(work, appealId, 'note', { words: note })
  if (card.outcome === 'answered') await answerAtOnce(work, appealId, card)
  if (card.outcome === 'callback') await planCall(work, appealId, card, typed.callbackTo)
  await dropCardFiles(work, files)
  return done(appealId)
}

/** An oral word is written down by the head to whom it was said. @clause K2.5 */
const whyNotOral = ({ by }: Work, { way }: Card) =>
  way === 'oral' && !by.roles.includes('head')
    ? [{ field: '', why: 'Сказанное руководителю записывает сам руководитель. Запишите это как личный приём' }]
    : []

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

/** Somebody rings back, by a day of its own. @clause M17 */
async function planCall(work: Work, appealId: string, { author, callbackOn }: Card, personId: string): Promise<void> {
  const dueOn = callbackOn ?? work.today
  const { id } = await insertErrand(work, { appealId, personId, dueOn, words: `Перезвонить: ${author.phone ?? ''}` })
  await writeEvent(work, appealId, 'called')
  await writeEvent(work, appealId, 'errand-made', { errandId: id, unitId: null, personId, dueOn: dueOn.toString() })
  await record(work, 'errand.made', `appeal:${appealId}`, ['words', 'due_on'])
}
