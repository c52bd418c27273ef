import type { Amendment } from '../terms/amendments.ts'

/**
 * Whether whoever would decide made or submitted it. Whoever does not decide at all is told nothing of this: somebody else
 * will decide.
 *
 * @clause M5
 */
export const isOwn = (
  { madeBy, submittedBy }: Pick<Amendment, 'madeBy' | 'submittedBy'>,
  by: { id: string; roles: readonly string[] },
): boolean => by.roles.includes('registrar') && (madeBy === by.id || submittedBy === by.id)
