export { addWords } from './actions/add-words.ts'
export { changeProblem } from './actions/change-problem.ts'
export { marksInMonth } from './actions/marks-in-month.ts'
export { type ProblemWish, stateProblem } from './actions/state-problem.ts'
export { takeWordsAway } from './actions/take-words-away.ts'
export { problemPlaces } from './problem-places.ts'
export { evidenceTexts, showEvidence } from './problem-words.ts'
export { analysisRoutes } from './routes.ts'
export type { Problem } from './rules/problem.ts'
export { problemNumber } from './rules/problem-number.ts'
export { quotedIn } from './rules/quotes.ts'
export type { ShownWords } from './rules/shown-words.ts'
export { satisfactionAt } from './satisfaction-at.tsx'
export { countEvidence, type Evidence, evidenceOf, problemsOfWords } from './store/evidence.ts'
export {
  findProblem,
  holdWordsOf as holdWords,
  listProblems,
  lockProblem,
  problemsConcerning,
} from './store/problems.ts'
