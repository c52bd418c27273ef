import { problemNumber, problemsConcerning } from '#analysis'
import type { Work } from '#platform/work.ts'
import { NO_CHAIN } from '../rules/chain.ts'
import { measureState, problemState } from '../rules/state.ts'
import { readChains } from '../store/read-chains.ts'
import { MEASURE_STATES, PROBLEM_STATES } from '../terms.ts'

/** A problem that lies at a place of the register, and what is done about it, in words. */
export interface ProblemAt {
  id: string
  number: string
  title: string
  state: string
  /** It lies in the whole process. */
  isOfProcess: boolean
  measures: readonly { id: string; deed: string; state: string }[]
}

/** The problems at these touchpoints or in this process, the oldest first, with their measures. @clause K3.5, K3.6 */
export async function problemsAt(
  work: Work,
  where: { touchpointIds: readonly string[]; processId: string },
): Promise<ProblemAt[]> {
  const problems = await problemsConcerning(work, [], where)
  const chains = await readChains(
    work,
    problems.map(({ id }) => id),
  )
  return problems.map((problem) => {
    const chain = chains.get(problem.id) ?? NO_CHAIN
    return {
      id: problem.id,
      number: problemNumber(problem),
      title: problem.title,
      state: PROBLEM_STATES[problemState(chain, work.today)],
      isOfProcess: problem.touchpointId === null,
      measures: chain.measures.map((measure) => ({
        id: measure.id,
        deed: measure.deed,
        state: MEASURE_STATES[measureState(measure, work.today)],
      })),
    }
  })
}
