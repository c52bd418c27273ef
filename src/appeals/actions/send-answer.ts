import { buffer } from 'node:stream/consumers'
import { record } from '#audit'
import type { Config } from '#platform/config/config.ts'
import type { Secrets } from '#platform/db/secrets.ts'
import { listFiles } from '#platform/files/list-files.ts'
import { openFile } from '#platform/files/open-file.ts'
import { heldFiles } from '#platform/files/store/scans.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import type { LetterFile } from '#platform/mail/terms.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { answerPaper } from '../answer-paper.ts'
import { holdAnswer, NO_ANSWER } from '../hold-answer.ts'
import { rateOf } from '../rate-answer.ts'
import { answerMail } from '../rules/answer-letter.ts'
import { addressFor, whyNotAnswerable } from '../rules/answering.ts'
import { numberWords } from '../rules/numbers.ts'
import { statusOf } from '../status-url.ts'
import { setAcknowledged } from '../store/acknowledge.ts'
import { changeAnswer, writeResults } from '../store/answers.ts'
import { questionsOf } from '../store/appeal-questions.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { dropNotices } from '../store/notices.ts'
import { endPause } from '../store/pauses.ts'
import { meetDeadlines } from '../store/terms-kept.ts'
import { surveyOf } from '../survey-offer.ts'
import type { AnswerWithFiles } from '../terms/answer.ts'
import type { Appeal } from '../terms/appeal.ts'
import type { AnswerWay } from '../terms.ts'

export interface SendingParts {
  config: Pick<Config, 'publicUrl'>
  secrets: Pick<Secrets, 'receipts' | 'links'>
  filesFolder: string
}

export interface Sending {
  way: AnswerWay
  /** The client agreed to a spoken answer instead of a written one. */
  hasConsent: boolean
}

/**
 * The answer goes, by the way that the client chose, and stands on the appeal's page whatever the way. From then on it never changes.
 *
 * @clause K3.4, K4.4, M18, M18d
 */
export async function sendAnswer(
  work: Work,
  parts: SendingParts,
  about: { appealId: string; sending: Sending; seen: number },
): Promise<Outcome<void>> {
  const { appealId, sending, seen } = about
  const { appeal, answer, refusals } = await holdAnswer(work, appealId, 'send-answer', seen)
  if (!answer) return refuse(...refusals, NO_ANSWER)
  const questions = await questionsOf(work, appealId)
  const isApproved = answer.approvedAt !== null
  const facts = { questions, today: work.today, sending: { ...sending, isApproved } }
  const files = await listFiles(work, 'appeal-answer', [answer.id])
  const reasons = [...refusals, ...whyNotAnswerable(appeal, answer, facts), ...(await whyHeld(work, files))]
  if (reasons.length > 0) return refuse(...reasons)

  const letterId = sending.way === 'email' ? await mail(work, parts, appeal, { ...answer, files }) : undefined
  const now = work.now.toString()
  await changeAnswer(work, answer.id, {
    sent_at: now,
    sent_by: work.by.id,
    sent_way: sending.way,
    ...(letterId ? { letter_id: letterId } : {}),
  })
  await writeResults(work, appealId, answer.results)
  await changeAppeal(work, appealId, appeal.version, {
    answered_at: now,
    ended_at: now,
    ...(answer.decision === 'upheld' ? { upheld_at: now } : {}),
    ...(answer.decision === 'not-upheld' ? { not_upheld_at: now } : {}),
  })
  if (appeal.isPaused) await endPause(work, appealId)
  await setAcknowledged(work, appealId, work.now)
  await dropNotices(work, appealId)
  await meetDeadlines(work, appealId, ['answer', 'redirect', 'acknowledgement'])
  const { way, hasConsent } = sending
  if (way === 'phone') await writeEvent(work, appealId, 'called')
  await writeEvent(work, appealId, 'answered', { answerId: answer.id, way, ...(hasConsent ? { hasConsent } : {}) })
  await record(work, 'appeal.answered', `appeal:${appealId}`, ['answered_at', 'sent_way'])
  return done(undefined)
}

/** What the scanner has not passed does not leave. */
async function whyHeld(work: Work, files: AnswerWithFiles['files']): Promise<Refusal[]> {
  const held = await heldFiles(
    work,
    files.map(({ hash }) => hash),
  )
  return files
    .filter(({ hash }) => held.has(hash))
    .map(({ name }) => ({ field: 'files', why: `Файл «${name}» ещё не проверен. Подождите или уберите его` }))
}

async function mail(work: Work, parts: SendingParts, appeal: Appeal, answer: AnswerWithFiles): Promise<string> {
  const { config, secrets, filesFolder } = parts
  const rate = rateOf(secrets, work.body.id, { ...appeal, answeredAt: work.now })
  const survey = await surveyOf(work, config, appeal)
  const letter = answerMail({
    number: numberWords(appeal),
    words: answer.words,
    statusUrl: statusOf(parts, appeal)?.url,
    rateUrl: rate && `${config.publicUrl}${rate}`,
    surveyUrl: survey?.url,
  })
  const paper = await answerPaper(work, appeal, answer, 'pdf')
  const files: LetterFile[] = [{ ...paper, type: 'application/pdf' }]
  for (const use of answer.files) {
    const file = await openFile(work, filesFolder, use, use.hash)
    if (file) files.push({ name: use.name, type: use.type, bytes: await buffer(file.stream()) })
  }
  const words = `${letter.words}\n\n${work.body.name}`
  return sendLetter(
    work,
    { to: addressFor(appeal, 'email'), subject: letter.subject, words },
    {
      folder: filesFolder,
      files,
    },
  )
}
