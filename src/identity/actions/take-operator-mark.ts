import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotUnmarked } from '../rules/staff.ts'
import { entrantByEmail } from '../store/entrants.ts'
import { holdOperators, unmarkOperator } from '../store/staff.ts'

/** The person is an operator of the installation no longer; somebody else has to be one. */
export async function takeOperatorMark(work: Work, email: string): Promise<Outcome<void>> {
  const operators = await holdOperators(work)
  const entrant = await entrantByEmail(work, email)
  const refusals = whyNotUnmarked({ isOperator: entrant?.isOperator ?? false }, operators)
  if (refusals.length > 0 || !entrant) return refuse(...refusals)

  await unmarkOperator(work, entrant.id)
  await record(work, 'operator.unmarked', `person:${entrant.id}`, ['operator'])
  return done(undefined)
}
