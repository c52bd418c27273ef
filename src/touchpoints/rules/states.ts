import type { Amendment, State } from '../terms/amendments.ts'

type Moments = Pick<Amendment, 'submittedAt' | 'returnedAt' | 'withdrawnAt' | 'includedAt'>

/** Where an amendment stands: it follows from what has happened. Submitted anew, it is no longer returned. @clause M5 */
export function stateOf({ submittedAt, returnedAt, withdrawnAt, includedAt }: Moments): State {
  if (includedAt) return 'included'
  if (withdrawnAt) return 'withdrawn'
  if (returnedAt) return 'returned'
  return submittedAt ? 'submitted' : 'draft'
}
