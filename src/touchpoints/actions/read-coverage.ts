import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { coverageByMonth, type MonthCoverage, monthsBetween } from '../rules/coverage-share.ts'
import { sumsByMonth } from '../store/journal-sums.ts'
import { coveringVersions } from '../store/past-covering.ts'

/** How much of what came the register covered, month by month. @clause M11 */
export async function readCoverage(
  work: Work,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<MonthCoverage[]> {
  const start = from.with({ day: 1 })
  const end = to.with({ day: 31 })
  const sums = await sumsByMonth(work, start, end)
  return coverageByMonth(monthsBetween(start, end), sums.length > 0 ? await coveringVersions(work) : [], sums)
}
