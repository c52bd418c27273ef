import { Temporal } from 'temporal-polyfill'
import type { QueueLine } from '../terms/decisions.ts'

type Place = Pick<QueueLine, 'since' | 'number'>

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.]\d{1,9})?Z)_(\d{1,9})$/

/** The place of a line in the queue, as an address carries it. */
export const cursorOf = ({ since, number }: Place): string => `${since}_${number}`

/** The place that an address carries; whatever else stands there, the queue begins at its beginning. */
export function afterOf(cursor: string): Place | undefined {
  const [, since, number] = CURSOR.exec(cursor) ?? []
  if (since === undefined) return undefined
  try {
    return { since: Temporal.Instant.from(since), number: Number(number) }
  } catch {
    return undefined
  }
}
