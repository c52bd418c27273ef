import type { Config } from '#platform/config/config.ts'
import { dayOf } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS, coverIn, listEntries } from '#touchpoints'
import { touchpointChoices } from './choices.ts'
import type { OfferView } from './pages/desk/offer-part.tsx'
import { addressFor } from './rules/answering.ts'
import { whyNoSurvey } from './rules/survey-offer.ts'
import { listEvents } from './store/events.ts'
import type { SurveyOffer } from './terms/answer.ts'
import type { Appeal } from './terms/appeal.ts'

type Place = Pick<Config, 'publicUrl'>

/** Where the client of this appeal is asked how it went; nothing where nobody is. @clause K1.3, K4.4 */
export async function surveyOf(
  work: Work,
  { publicUrl }: Place,
  { touchpointId, outsideAt }: Pick<Appeal, 'touchpointId' | 'outsideAt'>,
): Promise<SurveyOffer | undefined> {
  if (!touchpointId || outsideAt) return undefined
  const entry = (await listEntries(work)).find((one) => one.touchpointId === touchpointId)
  return entry && { code: entry.code, url: `${publicUrl}/e/${entry.code}` }
}

/** The same for the clerk: how it can be offered, or why it cannot and what helps. @clause K4.4 */
export async function offerView(work: Work, place: Place, appeal: Appeal): Promise<OfferView> {
  const offer = await surveyOf(work, place, appeal)
  const covering = offer ? [] : (await coverIn(work))(appeal.channel, appeal.cameTo ?? '')
  const none = whyNoSurvey(appeal, {
    isStanding: offer !== undefined,
    covering: covering.length,
    channel: CHANNELS[appeal.channel].label,
  })
  const sent = (await listEvents(work, appeal.id)).filter(({ kind }) => kind === 'surveyed')
  const lastOn = sent.at(-1)?.at.toZonedDateTimeISO(work.body.timeZone).toPlainDate()
  return {
    appealId: appeal.id,
    version: appeal.version,
    offer,
    none,
    touchpoints: none?.mayName ? await touchpointChoices(work, appeal, covering) : [],
    email: addressFor(appeal, 'email'),
    sent: sent.length,
    sentOn: lastOn && dayOf(lastOn, work.today),
  }
}
