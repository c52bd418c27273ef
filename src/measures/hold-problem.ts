import { lockProblem, type Problem } from '#analysis'
import { NotFound } from '#platform/http/answer.ts'
import type { Work } from '#platform/work.ts'
import type { Chain, Measure } from './rules/chain.ts'
import { findMeasure, readChain } from './store/read-chains.ts'

/** The problem and all that followed from it, held until the work ends: whoever acts on it meanwhile waits. @throws NotFound */
export async function holdProblem(work: Work, problemId: string): Promise<{ problem: Problem; chain: Chain }> {
  const problem = await lockProblem(work, problemId)
  if (!problem) throw new NotFound()
  return { problem, chain: await readChain(work, problemId) }
}

/** The same, by one of its measures. @throws NotFound */
export async function holdMeasure(work: Work, measureId: string): Promise<{ measure: Measure; chain: Chain }> {
  const found = await findMeasure(work, measureId)
  if (!found) throw new NotFound()
  const { chain } = await holdProblem(work, found.problemId)
  const measure = chain.measures.find(({ id }) => id === measureId)
  if (!measure) throw new NotFound()
  return { measure, chain }
}
