import type { Amendment } from '../terms/amendments.ts'

/** Whoever would decide: their roles, and every id under which they have acted. */
export interface Hands {
  roles: readonly string[]
  hands: ReadonlySet<string>
}

/**
 * Whether whoever would decide made or submitted it, themselves or by a program of theirs. Whoever does not decide at all is
 * told nothing of this: somebody else will decide.
 *
 * @clause M5
 */
export const isOwn = (
  { madeBy, submittedBy }: Pick<Amendment, 'madeBy' | 'submittedBy'>,
  { roles, hands }: Hands,
): boolean => roles.includes('registrar') && [madeBy, submittedBy].some((id) => id !== null && hands.has(id))
