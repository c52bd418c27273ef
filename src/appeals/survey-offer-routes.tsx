import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { seenIn } from './act-routes.tsx'
import { mailSurvey } from './actions/mail-survey.ts'
import { nameTouchpoint } from './actions/name-touchpoint.ts'
import { seenAppeal } from './hold-appeal.ts'
import { SurveyOfferPage } from './pages/desk/survey-offer.tsx'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { offerView } from './survey-offer.ts'

const AT = '/desk/appeals/:appealId/survey-offer'
const may = staff('appeal.take-in', APPEAL_ACTS['appeal.take-in'])
const idIn = ({ params }: Ask): string => params['appealId'] ?? ''

/** The survey offered where the talk ends: a slip, a code to read aloud, a letter; the touchpoint is named where nobody did. @clause K4.4 */
export function surveyOfferRoutes({ config }: SliceParts): Route[] {
  return [
    { method: 'GET', path: AT, may, handle: (work, ask) => drawn(work, ask) },
    {
      method: 'POST',
      path: `${AT}/letters`,
      may,
      handle: async (work, ask) => {
        const typed = ask.form.get('seen')
        const seen = /^\d{1,4}$/.test(typed) ? Number(typed) : -1
        const email = ask.form.get('email')
        return after(work, ask, await mailSurvey(work, config, { appealId: idIn(ask), email, seen }))
      },
    },
    {
      method: 'POST',
      path: `${AT}/touchpoint`,
      may,
      handle: async (work, ask) => {
        const wish = { touchpointId: ask.form.get('touchpointId') }
        return after(work, ask, await nameTouchpoint(work, idIn(ask), wish, seenIn(ask)))
      },
    },
  ]

  async function after(work: Work, ask: Ask, outcome: Outcome<void>): Promise<Answer> {
    if ('refused' in outcome) return drawn(work, ask, outcome.refused)
    const from = ask.form.get('from') === 'slip' ? 'slip' : 'survey-offer'
    return see(`/desk/appeals/${idIn(ask)}/${from}#offer`)
  }

  async function drawn(work: Work, ask: Ask, refused?: Parameters<typeof SurveyOfferPage>[0]['refused']) {
    const appeal = await seenAppeal(work, idIn(ask))
    const view = await offerView(work, config, appeal)
    const email = ask.form.has('email') ? ask.form.get('email') : view.email
    const page = {
      number: numberWords(appeal),
      bodyName: work.body.name,
      view: { ...view, email },
      papers: view.offer && `/desk/touchpoints/${appeal.touchpointId}/slip.pdf`,
      refused,
    }
    const draw = (frame: Parameters<typeof SurveyOfferPage>[0]['frame']) => <SurveyOfferPage frame={frame} {...page} />
    return refused ? again(draw) : show(draw)
  }
}
