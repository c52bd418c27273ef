import type { Temporal } from 'temporal-polyfill'

/**
 * A number that a law or an order can change: valid from a date, cited. A body may set a stricter one.
 * What the product itself proposes on a clause has no such date and begins in 1970, so a server with a wrong clock starts too.
 */
export interface Norm<T> {
  clause: string
  since: string
  value: T
}

/** The norm in force on a day: the last that began by then. @throws if the list has none so early */
export function normOn<T>(norms: readonly Norm<T>[], day: Temporal.PlainDate): T {
  const inForce = norms.filter((norm) => norm.since <= day.toString()).sort((a, b) => (a.since < b.since ? -1 : 1))
  const last = inForce.at(-1)
  if (!last) throw new RangeError(`no norm is in force on ${day}`)
  return last.value
}
