import { record } from '#audit'
import type { Config } from '#platform/config/config.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { surveyMail } from '../rules/answer-letter.ts'
import { whyNotMailed } from '../rules/survey-offer.ts'
import { listEvents, writeEvent } from '../store/events.ts'
import { surveyOf } from '../survey-offer.ts'

/** Sends the link of the survey to an address that the client gives: it leads to the touchpoint alone, and the address is kept nowhere else. @clause K4.4 */
export async function mailSurvey(
  work: Work,
  config: Pick<Config, 'publicUrl'>,
  about: { appealId: string; email: string; seen: number },
): Promise<Outcome<void>> {
  const { appealId, seen } = about
  const email = about.email.trim()
  const { appeal, refusals } = await holdAppeal(work, appealId, 'offer-survey')
  const survey = await surveyOf(work, config, appeal)
  const sent = (await listEvents(work, appealId)).filter(({ kind }) => kind === 'surveyed').length
  const reasons = [...refusals, ...whyNotMailed({ email, seen, sent, hasSurvey: survey !== undefined })]
  if (!survey || reasons.length > 0) return refuse(...reasons)

  await sendLetter(work, { to: email, ...surveyMail(survey.url, work.body.name) })
  await writeEvent(work, appealId, 'surveyed')
  await record(work, 'survey.offered', `appeal:${appealId}`)
  return done(undefined)
}
