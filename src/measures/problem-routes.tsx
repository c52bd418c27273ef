import { countEvidence, listProblems, problemNumber, problemPlaces } from '#analysis'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dayOf } from '#platform/i18n/dates.ts'
import { counted, RECORDS } from '#platform/i18n/plural.ts'
import type { Work } from '#platform/work.ts'
import { ChainPage } from './pages/desk/chain-page.tsx'
import { type MeasureLine, MeasuresPage } from './pages/desk/measures.tsx'
import { ProblemsPage } from './pages/desk/problems.tsx'
import { type Measure, NO_CHAIN } from './rules/chain.ts'
import { byUrgency, isAskedFor } from './rules/lists.ts'
import { isDueSoon, measureState, problemState } from './rules/state.ts'
import { readChain, readChains } from './store/read-chains.ts'
import { named, notesOf, problemOf, problemView } from './views.ts'

const READERS = ['analyst', 'head']

/** Problems with what followed from them, and measures by urgency. */
export const problemRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/problems', may: staff('problem.list', READERS), handle: showProblems },
  { method: 'GET', path: '/desk/problems/:problemId', may: staff('problem.read', READERS), handle: showChain },
  { method: 'GET', path: '/desk/measures', may: staff('measure.list', READERS), handle: showMeasures },
]

async function showProblems(work: Work, { query }: Ask): Promise<Answer> {
  const problems = await listProblems(work)
  const [chains, words, places] = [await readChains(work, 'all'), await countEvidence(work), await problemPlaces(work)]
  const state = query['state'] ?? ''
  const lines = problems.flatMap((problem) => {
    const chain = chains.get(problem.id) ?? NO_CHAIN
    if (!isAskedFor(state, chain, work.today)) return []
    const told = chain.wordsBack.at(-1)?.releasedOn
    return {
      id: problem.id,
      number: problemNumber(problem),
      title: problem.title,
      place: places.nameOf(problem),
      words: counted(words.get(problem.id) ?? 0, RECORDS),
      statedOn: dayOf(problem.statedOn, work.today),
      state: problemState(chain, work.today),
      toldOn: told && dayOf(told, work.today),
    }
  })
  return show((frame) => <ProblemsPage frame={frame} lines={lines} hasAny={problems.length > 0} state={state} />)
}

const SAID: Readonly<Record<string, string>> = {
  'problem-stated': 'Проблема записана',
  'problem-changed': 'Проблема сохранена',
  'measure-decided': 'Мера назначена',
  'problem-declined': 'Записано, что меры не будет, и почему',
  'measure-completed': 'Записано, что сделано',
  'measure-changed': 'Срок и ответственный сохранены',
  'effect-stated': 'Записано, что изменилось',
  'word-back-released': 'Ответ дан: люди увидят его по коду квитанции',
}

async function showChain(work: Work, ask: Ask): Promise<Answer> {
  const problem = await problemOf(work, ask)
  const view = {
    problem: await problemView(work, problem),
    chain: await readChain(work, problem.id),
    notes: await notesOf(work),
    isHead: work.by.roles.includes('head'),
    said: SAID[ask.query['said'] ?? ''],
  }
  return show((frame) => <ChainPage frame={frame} {...view} />)
}

async function showMeasures(work: Work): Promise<Answer> {
  const problems = new Map((await listProblems(work)).map((problem) => [problem.id, named(problem)]))
  const measures = [...(await readChains(work, 'all')).values()].flatMap((chain) => chain.measures)
  const { names } = await notesOf(work)
  const lineOf = (measure: Measure): MeasureLine => ({
    id: measure.id,
    deed: measure.deed,
    kind: measure.kind,
    problem: problems.get(measure.problemId) ?? { id: measure.problemId, number: '', title: '' },
    owner: names.get(measure.ownerId) ?? 'сотрудник',
    dueOn: dayOf(measure.completion?.doneOn ?? measure.dueOn, work.today),
    dueTag: dueTag(measure, work),
    state: measureState(measure, work.today),
  })
  const sorted = byUrgency(measures, work.today)
  const lines = (isDone: boolean) =>
    sorted.filter(({ completion }) => (completion !== undefined) === isDone).map(lineOf)
  return show((frame) => <MeasuresPage frame={frame} open={lines(false)} done={lines(true)} />)
}

function dueTag(measure: Measure, { today }: Work): MeasureLine['dueTag'] {
  if (measure.completion) return 'done'
  if (measureState(measure, today) === 'overdue') return 'over'
  return isDueSoon(measure, today) ? 'day' : 'ahead'
}
