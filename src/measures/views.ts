import { evidenceOf, findProblem, type Problem, problemNumber, problemPlaces, showEvidence } from '#analysis'
import { staffNames } from '#identity'
import { NotFound } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import type { Measure } from './rules/chain.ts'
import type { ProblemView } from './rules/problem-view.ts'
import { findMeasure } from './store/read-chains.ts'
import type { Notes } from './text.ru.ts'

/** The problem in the address; one of another body is none. @throws NotFound */
export async function problemOf(work: Work, { params }: Pick<Ask, 'params'>): Promise<Problem> {
  const id = params['problemId'] ?? ''
  const problem = isUuid(id) ? await findProblem(work, id) : undefined
  if (!problem) throw new NotFound()
  return problem
}

/** The measure in the address. @throws NotFound */
export async function measureOf(work: Work, { params }: Pick<Ask, 'params'>): Promise<Measure> {
  const id = params['measureId'] ?? ''
  const measure = isUuid(id) ? await findMeasure(work, id) : undefined
  if (!measure) throw new NotFound()
  return measure
}

/** What names a problem on a form. */
export const named = (problem: Problem) => ({ id: problem.id, number: problemNumber(problem), title: problem.title })

export const notesOf = async (work: Work): Promise<Notes> => ({
  today: work.today,
  timeZone: work.body.timeZone,
  names: await staffNames(work),
})

const A_FEW = 3

export async function problemView(work: Work, problem: Problem): Promise<ProblemView> {
  const ids = (await evidenceOf(work, problem.id)).map(({ answerId }) => answerId)
  const places = await problemPlaces(work)
  return {
    ...named(problem),
    findings: problem.findings,
    place: places.nameOf(problem),
    statedAt: problem.statedAt,
    statedBy: problem.statedBy,
    words: ids.length,
    quotes: (await showEvidence(work, ids.slice(0, A_FEW))).map(({ words }) => words),
  }
}
