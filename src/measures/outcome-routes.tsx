import { type Answer, again, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { actView, seeChain, seenIn } from './act-view.tsx'
import { completeMeasure } from './actions/complete-measure.ts'
import { stateEffect } from './actions/state-effect.ts'
import { CompletionPage, EffectPage } from './pages/desk/outcome-forms.tsx'
import { measureOf } from './views.ts'

const may = (act: string) => staff(act, ['head'])

/** What became of a measure. */
export const outcomeRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/measures/:measureId/completion', may: may('measure.complete'), handle: showCompletion },
  { method: 'POST', path: '/desk/measures/:measureId/completion', may: may('measure.complete'), handle: complete },
  { method: 'GET', path: '/desk/measures/:measureId/effects', may: may('effect.state'), handle: showEffect },
  { method: 'POST', path: '/desk/measures/:measureId/effects', may: may('effect.state'), handle: stateNow },
]

async function measureView(work: Work, ask: Ask, seen?: number) {
  const measure = await measureOf(work, ask)
  return { ...(await actView(work, measure.problemId, seen)), measure, today: work.today.toString() }
}

async function showCompletion(work: Work, ask: Ask): Promise<Answer> {
  const view = await measureView(work, ask)
  const typed = { done: '', doneOn: work.today.toString(), checkOn: '' }
  return show((frame) => <CompletionPage frame={frame} {...view} typed={typed} />)
}

async function complete(work: Work, ask: Ask): Promise<Answer> {
  const { id, problemId } = await measureOf(work, ask)
  const { form } = ask
  const typed = { done: form.get('done').trim(), doneOn: form.get('doneOn'), checkOn: form.get('checkOn') }
  const outcome = await completeMeasure(work, id, { ...typed, seen: seenIn(ask) })
  if ('done' in outcome) return seeChain(problemId, 'measure-completed')
  const view = { ...(await measureView(work, ask, seenIn(ask))), typed, refused: outcome.refused }
  return again((frame) => <CompletionPage frame={frame} {...view} />)
}

async function showEffect(work: Work, ask: Ask): Promise<Answer> {
  const view = await measureView(work, ask)
  return show((frame) => <EffectPage frame={frame} {...view} typed={{ verdict: '', words: '', checkOn: '' }} />)
}

async function stateNow(work: Work, ask: Ask): Promise<Answer> {
  const { id, problemId } = await measureOf(work, ask)
  const { form } = ask
  const typed = { verdict: form.get('verdict'), words: form.get('words').trim(), checkOn: form.get('checkOn') }
  const outcome = await stateEffect(work, id, { ...typed, seen: seenIn(ask) })
  if ('done' in outcome) return seeChain(problemId, 'effect-stated')
  const view = { ...(await measureView(work, ask, seenIn(ask))), typed, refused: outcome.refused }
  return again((frame) => <EffectPage frame={frame} {...view} />)
}
