import { thingNames } from '#identity'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { doErrand, takeErrandBack } from './actions/do-errand.ts'
import { doVisit, takeVisitBack } from './actions/plan-visit.ts'
import { seenAppeal } from './hold-appeal.ts'
import { seenErrand } from './hold-errand.ts'
import { ClosingPage } from './pages/desk/appeal/closing-page.tsx'
import { nameOf } from './pages/desk/appeal/said-of-events.ts'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { findVisit } from './store/visits.ts'

const ofErrands = staff('errand.do', APPEAL_ACTS['errand.do'])
const ofMaking = staff('errand.make', APPEAL_ACTS['errand.make'])
const ofVisits = staff('visit.plan', APPEAL_ACTS['visit.plan'])
const errandIn = ({ params }: Ask): string => params['errandId'] ?? ''
const visitIn = ({ params }: Ask): string => params['visitId'] ?? ''

/** Errands and visits by themselves. @clause M18b */
export const errandRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/errands/:errandId', may: ofErrands, handle: showErrand },
  { method: 'POST', path: '/desk/errands/:errandId/completion', may: ofErrands, handle: completeErrand },
  { method: 'POST', path: '/desk/errands/:errandId/cancellation', may: ofMaking, handle: cancelErrand },
  { method: 'GET', path: '/desk/visits/:visitId', may: ofVisits, handle: showVisit },
  { method: 'POST', path: '/desk/visits/:visitId/completion', may: ofVisits, handle: completeVisit },
  { method: 'POST', path: '/desk/visits/:visitId/cancellation', may: ofVisits, handle: cancelVisit },
]

async function showErrand(work: Work, ask: Ask): Promise<Answer> {
  return show(await errandPage(work, errandIn(ask), ''))
}

async function completeErrand(work: Work, ask: Ask): Promise<Answer> {
  const report = ask.form.get('report').trim()
  const outcome = await doErrand(work, errandIn(ask), { report })
  if ('refused' in outcome) return again(await errandPage(work, errandIn(ask), report, outcome.refused))
  const { appeal, worksAppeal } = await seenErrand(work, errandIn(ask))
  return see(worksAppeal ? `/desk/appeals/${appeal.id}?said=errand-done` : `/desk/errands/${errandIn(ask)}`)
}

async function cancelErrand(work: Work, ask: Ask): Promise<Answer> {
  const outcome = await takeErrandBack(work, errandIn(ask))
  if ('refused' in outcome) return again(await errandPage(work, errandIn(ask), '', outcome.refused))
  const { appeal, worksAppeal } = await seenErrand(work, errandIn(ask))
  return see(worksAppeal ? `/desk/appeals/${appeal.id}?said=errand-cancelled` : `/desk/errands/${errandIn(ask)}`)
}

async function errandPage(work: Work, errandId: string, report: string, refused?: readonly Refusal[]) {
  const { errand, appeal, worksAppeal } = await seenErrand(work, errandId)
  const names = await thingNames(work)
  const who = (id: string | null) => (id ? nameOf({ names }, id) : '')
  const number = numberWords(appeal)
  const outcome = errand.doneAt
    ? { tag: 'исполнено', words: errand.report ?? '' }
    : errand.cancelledAt
      ? { tag: 'снято', words: '' }
      : undefined
  return (frame: Parameters<typeof ClosingPage>[0]['frame']) => (
    <ClosingPage
      frame={frame}
      current="/desk/errands"
      title={`Поручение по обращению ${number}`}
      words={errand.words}
      facts={[
        ['К какому дню', dayAndMonth(errand.dueOn, work.today)],
        ['Кому', [who(errand.unitId), who(errand.personId)].filter(Boolean).join(', ')],
        ['От кого', who(errand.madeBy) || 'Система'],
      ]}
      outcome={outcome}
      action={`/desk/errands/${errand.id}/completion`}
      field={{ name: 'report', label: 'Что сделано', hint: 'Прочтут те, кто готовит ответ.', value: report }}
      button="Отметить исполнение"
      back={worksAppeal ? { href: `/desk/appeals/${appeal.id}`, number } : undefined}
      refused={refused}
    />
  )
}

async function showVisit(work: Work, ask: Ask): Promise<Answer> {
  return show(await visitPage(work, visitIn(ask), ''))
}

async function completeVisit(work: Work, ask: Ask): Promise<Answer> {
  const said = ask.form.get('outcome').trim()
  const outcome = await doVisit(work, visitIn(ask), { outcome: said })
  if ('refused' in outcome) return again(await visitPage(work, visitIn(ask), said, outcome.refused))
  return seeAppealOf(work, visitIn(ask), 'visit-done')
}

async function cancelVisit(work: Work, ask: Ask): Promise<Answer> {
  const outcome = await takeVisitBack(work, visitIn(ask))
  if ('refused' in outcome) return again(await visitPage(work, visitIn(ask), '', outcome.refused))
  return seeAppealOf(work, visitIn(ask), 'visit-cancelled')
}

const seeAppealOf = async (work: Work, visitId: string, said: string): Promise<Answer> =>
  see(`/desk/appeals/${(await findVisit(work, visitId))?.appealId}?said=${said}`)

async function visitPage(work: Work, visitId: string, said: string, refused?: readonly Refusal[]) {
  const visit = isUuid(visitId) ? await findVisit(work, visitId) : undefined
  if (!visit) throw new NotFound()
  const appeal = await seenAppeal(work, visit.appealId)
  const number = numberWords(appeal)
  const outcome = visit.doneAt
    ? { tag: 'состоялся', words: visit.outcome ?? '' }
    : visit.cancelledAt
      ? { tag: 'отменён', words: '' }
      : undefined
  return (frame: Parameters<typeof ClosingPage>[0]['frame']) => (
    <ClosingPage
      frame={frame}
      current="/desk/appeals"
      title={`Выезд по обращению ${number}`}
      words={visit.why || 'Посмотреть на месте'}
      facts={[
        ['Когда', dayAndMonth(visit.plannedOn, work.today)],
        ['Куда', visit.whereabouts],
      ]}
      outcome={outcome}
      action={`/desk/visits/${visit.id}/completion`}
      field={{ name: 'outcome', label: 'Что дал выезд', hint: 'Что увидели, о чём договорились.', value: said }}
      button="Записать итог"
      back={{ href: `/desk/appeals/${appeal.id}`, number }}
      refused={refused}
    />
  )
}
