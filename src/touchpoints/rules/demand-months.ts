import type { Temporal } from 'temporal-polyfill'
import type { MonthDemand } from '../terms/entry-card.ts'

const MONTHS = 12

/** A year of months up to today's, the newest first; a month of which nothing is known is one in which nobody came. @clause M7 */
export function yearOf(known: readonly MonthDemand[], today: Temporal.PlainDate): MonthDemand[] {
  const first = today.with({ day: 1 })
  return Array.from({ length: MONTHS }, (_, back) => {
    const month = first.subtract({ months: back }).toString().slice(0, 7)
    return known.find((one) => one.month === month) ?? { month, interactions: 0, answers: 0 }
  })
}
