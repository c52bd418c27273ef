import { lastChange } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { changeProblem } from './actions/change-problem.ts'
import { stateProblem } from './actions/state-problem.ts'
import { NewProblemPage } from './pages/desk/new-problem.tsx'
import { ProblemTextPage } from './pages/desk/problem-text.tsx'
import { problemOf } from './problem-of.ts'
import { problemPlaces } from './problem-places.ts'
import { wordsToChoose } from './problem-words.ts'
import { problemWordsRoutes, searchIn } from './problem-words-routes.tsx'
import { type Problem, placeValue } from './rules/problem.ts'
import { problemNumber } from './rules/problem-number.ts'

const may = (act: string) => staff(act, ['analyst', 'head'])

/** Problems are stated and told here; what is decided about them stands one rung higher. */
export const problemRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/problems/new', may: may('problem.state'), handle: showNew },
  // Searches on: what is ticked goes along in the form.
  { method: 'POST', path: '/desk/problems/new', may: may('problem.state'), handle: showNew },
  { method: 'POST', path: '/desk/problems', may: may('problem.state'), handle: state },
  { method: 'GET', path: '/desk/problems/:problemId/text', may: may('problem.change'), handle: showText },
  { method: 'POST', path: '/desk/problems/:problemId/text', may: may('problem.change'), handle: change },
  ...problemWordsRoutes,
]

const typedProblem = ({ form }: Ask) => ({
  title: form.get('title').trim(),
  findings: form.get('findings').trim(),
  place: form.get('place'),
})

async function newProblem(work: Work, ask: Ask) {
  const search = searchIn(ask)
  const typed = typedProblem(ask)
  return {
    // Whoever searches at a touchpoint most likely states something about it.
    typed: { ...typed, place: typed.place || (search.touchpoint ? `touchpoint:${search.touchpoint}` : '') },
    places: (await problemPlaces(work)).options,
    choice: await wordsToChoose(work, search, ask.form.all('words')),
  }
}

async function showNew(work: Work, ask: Ask): Promise<Answer> {
  const view = await newProblem(work, ask)
  return show((frame) => <NewProblemPage frame={frame} {...view} />)
}

async function state(work: Work, ask: Ask): Promise<Answer> {
  const outcome = await stateProblem(work, { ...typedProblem(ask), words: ask.form.all('words') })
  if ('done' in outcome) return see(`/desk/problems/${outcome.done.id}?said=problem-stated`)
  const view = { ...(await newProblem(work, ask)), typed: typedProblem(ask) }
  return again((frame) => <NewProblemPage frame={frame} {...view} refused={outcome.refused} />)
}

async function textView(work: Work, problem: Problem) {
  const places = await problemPlaces(work)
  const place = placeValue(problem)
  const left = !places.stands(problem) ? [{ value: place, label: places.nameOf(problem) ?? '' }] : []
  return {
    problem: { id: problem.id, number: problemNumber(problem), version: problem.version },
    places: [...left, ...places.options],
    place: places.nameOf(problem),
  }
}

async function showText(work: Work, ask: Ask): Promise<Answer> {
  const problem = await problemOf(work, ask)
  const view = await textView(work, problem)
  const typed = { title: problem.title, findings: problem.findings, place: placeValue(problem) }
  return show((frame) => <ProblemTextPage frame={frame} {...view} typed={typed} />)
}

async function change(work: Work, ask: Ask): Promise<Answer> {
  const { id } = await problemOf(work, ask)
  const typed = typedProblem(ask)
  const seen = Number(ask.form.get('version')) || 0
  const outcome = await changeProblem(work, id, { ...typed, seen })
  if ('done' in outcome) return see(`/desk/problems/${id}?said=problem-changed`)
  const problem = await problemOf(work, ask)
  const view = await textView(work, problem)
  const stands = seen === problem.version ? undefined : await whatStands(work, problem, view.place)
  const rest = { typed, refused: outcome.refused, stands }
  return again((frame) => <ProblemTextPage frame={frame} {...view} {...rest} />)
}

async function whatStands(work: Work, { id, title, findings }: Problem, place: string | undefined) {
  const last = await lastChange(work, 'problem', id)
  const when = last && dateAndTime(last.at, work.body.timeZone, work.today)
  return { change: last ? `${when}, ${last.by ?? 'программа'}.` : '', title, findings, place }
}
