import { NotFound } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import type { Problem } from './rules/problem.ts'
import { findProblem } from './store/problems.ts'

/** The problem in the address; one of another body is none. @throws NotFound */
export async function problemOf(work: Work, { params }: Ask): Promise<Problem> {
  const id = params['problemId'] ?? ''
  const problem = isUuid(id) ? await findProblem(work, id) : undefined
  if (!problem) throw new NotFound()
  return problem
}
