import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { counted, RECORDS } from '#platform/i18n/plural.ts'
import type { Work } from '#platform/work.ts'
import { addWords } from './actions/add-words.ts'
import { takeWordsAway } from './actions/take-words-away.ts'
import { ProblemWordsPage } from './pages/desk/problem-words.tsx'
import { problemOf } from './problem-of.ts'
import { showEvidence, wordsToChoose } from './problem-words.ts'
import { problemNumber } from './rules/problem-number.ts'
import type { WordsSearch } from './rules/shown-words.ts'
import { evidenceOf } from './store/evidence.ts'

const may = (act: string) => staff(act, ['analyst', 'head'])

/** The words that show a problem. */
export const problemWordsRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/problems/:problemId/words', may: may('problem.change'), handle: showWords },
  { method: 'POST', path: '/desk/problems/:problemId/words', may: may('problem.change'), handle: showWords },
  { method: 'POST', path: '/desk/problems/:problemId/evidence', may: may('problem.change'), handle: add },
  { method: 'POST', path: '/desk/problems/:problemId/evidence/removal', may: may('problem.change'), handle: takeAway },
]

/** What the search fields hold: in the form that carries what is ticked, or in the address that led here. */
export const searchIn = ({ form, query }: Ask): WordsSearch => ({
  text: form.get('text') || (query['text'] ?? ''),
  touchpoint: form.get('touchpoint') || (query['touchpoint'] ?? ''),
  after: form.get('after'),
})

const SAID: Readonly<Record<string, string>> = {
  added: 'Слова добавлены',
  removed: 'Слова убраны',
}

async function wordsView(work: Work, ask: Ask) {
  const { id, title, wordsHeldAt, ...numbered } = await problemOf(work, ask)
  const ids = (await evidenceOf(work, id)).map(({ answerId }) => answerId)
  return {
    problem: { id, title, number: problemNumber(numbered), wordsHeld: wordsHeldAt !== null },
    records: counted(ids.length, RECORDS),
    evidence: await showEvidence(work, ids),
    choice: await wordsToChoose(work, searchIn(ask), ask.form.all('words'), ids),
  }
}

async function showWords(work: Work, ask: Ask): Promise<Answer> {
  const view = await wordsView(work, ask)
  return show((frame) => <ProblemWordsPage frame={frame} {...view} said={SAID[ask.query['said'] ?? '']} />)
}

async function add(work: Work, ask: Ask): Promise<Answer> {
  const { id } = await problemOf(work, ask)
  const outcome = await addWords(work, id, ask.form.all('words'))
  if ('done' in outcome) return see(`/desk/problems/${id}/words?said=added`)
  const view = await wordsView(work, ask)
  return again((frame) => <ProblemWordsPage frame={frame} {...view} notAdded={outcome.refused} />)
}

async function takeAway(work: Work, ask: Ask): Promise<Answer> {
  const { id } = await problemOf(work, ask)
  const outcome = await takeWordsAway(work, id, ask.form.all('words'))
  if ('done' in outcome) return see(`/desk/problems/${id}/words?said=removed`)
  const view = await wordsView(work, ask)
  return again((frame) => <ProblemWordsPage frame={frame} {...view} notTakenAway={outcome.refused} />)
}
