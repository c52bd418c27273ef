import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { entrantByEmail } from '../store/entrants.ts'
import { markOperator } from '../store/staff.ts'

/** Makes somebody on staff an operator of the installation: whoever runs it decides, nobody inside a body can. */
export async function giveOperatorMark(work: Work, email: string): Promise<Outcome<void>> {
  const entrant = await entrantByEmail(work, email)
  if (!entrant?.hasJoined)
    return refuse({ field: 'email', why: 'Такого сотрудника нет или он ещё не входил по приглашению' })

  await markOperator(work, entrant.id)
  await record(work, 'operator.marked', `person:${entrant.id}`, ['operator'])
  return done(undefined)
}
