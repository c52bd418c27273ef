import type { Actor, Work } from '#platform/work.ts'
import type { Entrant } from '../store/entrants.ts'
import { OPERATOR } from '../terms.ts'

/** Before it is known who is at the door, the product itself acts. */
export const doorkeeper = (): Actor => ({ id: 'sign-in', kind: 'system', roles: [] })

/** From the moment of signing in the person acts. */
export const actingAs = (work: Work, { id, roles, isOperator }: Entrant): Work => ({
  ...work,
  by: { id, kind: 'person', roles: isOperator ? [...roles, OPERATOR] : roles },
})
