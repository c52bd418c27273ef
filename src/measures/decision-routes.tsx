import { type Answer, again, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { actView, ownersOf, seeChain, seenIn } from './act-view.tsx'
import { changeTerms } from './actions/change-terms.ts'
import { decideMeasure } from './actions/decide-measure.ts'
import { declineProblem } from './actions/decline-problem.ts'
import { DecliningPage, NewMeasurePage, TermsPage } from './pages/desk/decision-forms.tsx'
import { measureOf, problemOf } from './views.ts'

const may = (act: string) => staff(act, ['head'])

/** What the head decides about a problem. */
export const decisionRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/problems/:problemId/measures/new', may: may('measure.decide'), handle: showNew },
  { method: 'POST', path: '/desk/problems/:problemId/measures', may: may('measure.decide'), handle: decide },
  { method: 'GET', path: '/desk/problems/:problemId/declining', may: may('problem.decline'), handle: showDeclining },
  { method: 'POST', path: '/desk/problems/:problemId/declining', may: may('problem.decline'), handle: decline },
  { method: 'GET', path: '/desk/measures/:measureId/terms', may: may('measure.change'), handle: showTerms },
  { method: 'POST', path: '/desk/measures/:measureId/terms', may: may('measure.change'), handle: change },
]

const measureView = async (work: Work, problemId: string, seen?: number) => ({
  ...(await actView(work, problemId, seen)),
  owners: await ownersOf(work),
  today: work.today.toString(),
})

async function showNew(work: Work, ask: Ask): Promise<Answer> {
  const view = await measureView(work, (await problemOf(work, ask)).id)
  const typed = { kind: '', deed: '', owner: '', dueOn: '' }
  return show((frame) => <NewMeasurePage frame={frame} {...view} typed={typed} />)
}

async function decide(work: Work, ask: Ask): Promise<Answer> {
  const { id } = await problemOf(work, ask)
  const { form } = ask
  const terms = { owner: form.get('owner'), dueOn: form.get('dueOn') }
  const typed = { kind: form.get('kind'), deed: form.get('deed').trim(), ...terms }
  const outcome = await decideMeasure(work, id, { ...typed, seen: seenIn(ask) })
  if ('done' in outcome) return seeChain(id, 'measure-decided')
  const view = { ...(await measureView(work, id, seenIn(ask))), typed, refused: outcome.refused }
  return again((frame) => <NewMeasurePage frame={frame} {...view} />)
}

async function showDeclining(work: Work, ask: Ask): Promise<Answer> {
  const view = await actView(work, (await problemOf(work, ask)).id)
  return show((frame) => <DecliningPage frame={frame} {...view} reason="" />)
}

async function decline(work: Work, ask: Ask): Promise<Answer> {
  const { id } = await problemOf(work, ask)
  const reason = ask.form.get('reason').trim()
  const outcome = await declineProblem(work, id, { reason, seen: seenIn(ask) })
  if ('done' in outcome) return seeChain(id, 'problem-declined')
  const view = { ...(await actView(work, id, seenIn(ask))), reason, refused: outcome.refused }
  return again((frame) => <DecliningPage frame={frame} {...view} />)
}

async function showTerms(work: Work, ask: Ask): Promise<Answer> {
  const measure = await measureOf(work, ask)
  const view = await measureView(work, measure.problemId)
  const typed = { owner: measure.ownerId, dueOn: measure.dueOn.toString() }
  return show((frame) => <TermsPage frame={frame} {...view} measure={measure} typed={typed} seen={measure.version} />)
}

async function change(work: Work, ask: Ask): Promise<Answer> {
  const { id } = await measureOf(work, ask)
  const typed = { owner: ask.form.get('owner'), dueOn: ask.form.get('dueOn') }
  const outcome = await changeTerms(work, id, { ...typed, seen: seenIn(ask) })
  const measure = await measureOf(work, ask)
  if ('done' in outcome) return seeChain(measure.problemId, 'measure-changed')
  const view = { ...(await measureView(work, measure.problemId)), measure, typed, seen: measure.version }
  return again((frame) => <TermsPage frame={frame} {...view} refused={outcome.refused} />)
}
