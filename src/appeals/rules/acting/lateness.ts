import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import { isEarlier, whyWarned } from './typed.ts'

/** A term that the act must keep. */
export interface Term {
  /** Unset: nothing sets such a term. */
  dueAt: Temporal.Instant | undefined
  /** The same by the law alone: a body's own norm may be stricter. */
  lawDueAt: Temporal.Instant | undefined
  clause: string
  /** A law whose text was read: then being late forbids, otherwise it warns. */
  isConfirmed: boolean
}

export interface Late {
  now: Temporal.Instant
  term: Term
  /** What is late, in plain Russian: «Направить по компетенции уже поздно». */
  what: string
  /** What to do instead. */
  instead: string
  override: string
}

/**
 * A term that has passed forbids the act where the law was read, with its clause; elsewhere it warns and asks for a reason.
 *
 * @clause M15c, K1.3
 */
export function whyLate({ now, term, what, instead, override }: Late): Refusal[] {
  const { dueAt, lawDueAt, clause, isConfirmed } = term
  const said = clause === '' ? what : `${what} (${clause})`
  if (isConfirmed && lawDueAt && isEarlier(lawDueAt, now)) return [{ field: '', why: `${said}. ${instead}` }]
  return dueAt && isEarlier(dueAt, now) ? whyWarned(said, override) : []
}
