/**
 * Who may use a route. Every route has one; a route without it does not start, and one test walks them all with every role.
 * Roles are words to the platform: `identity` owns their list. `operator` is the installation's mark on a person, not a role of a body.
 */
export type Permission =
  | { who: 'anyone' }
  | { who: 'staff'; act: string; roles: readonly string[] }
  | { who: 'token'; act: string; roles: readonly string[] }

export const anyone: Permission = { who: 'anyone' }

/** Staff signed in with one of these roles. */
export const staff = (act: string, roles: readonly string[]): Permission => ({ who: 'staff', act, roles })

/** Programs with a token of one of these roles. */
export const token = (act: string, roles: readonly string[]): Permission => ({ who: 'token', act, roles })

export const allows = (may: Permission, roles: readonly string[]): boolean =>
  may.who === 'anyone' || may.roles.some((role) => roles.includes(role))
