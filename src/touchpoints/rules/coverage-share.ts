import { Temporal } from 'temporal-polyfill'
import type { VersionDeed } from '../terms/amendments.ts'
import type { Whereabouts } from '../terms/details.ts'
import type { Channel } from '../terms.ts'
import { coverageOf } from './coverage.ts'

/** As much of a version as tells what it covered. */
interface Version {
  touchpointId: string
  deed: VersionDeed
  channel: Channel
  whereabouts: Whereabouts
  includedOn: Temporal.PlainDate
}

/** What came in a month through one touchpoint or one address. */
interface Sum {
  touchpointId: string | null
  cameThrough: string | null
  channel: Channel | null
  address: string | null
  month: string
  interactions: number
}

/** How much of what came in a month the register covered as it stood at the month's end. */
export interface MonthCoverage {
  /** «2026-11». */
  month: string
  all: number
  covered: number
  /** Whether any entry stood by then: before that there is nothing to hold against. */
  hasRegister: boolean
}

/** The months from one day to another, both among them, in their sequence. */
export function monthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): string[] {
  const months: string[] = []
  const last = to.toPlainYearMonth()
  for (
    let month = from.toPlainYearMonth();
    Temporal.PlainYearMonth.compare(month, last) <= 0;
    month = month.add({ months: 1 })
  )
    months.push(month.toString())
  return months
}

/** The share of interactions that the register covers, month by month, each against the register at its end. @clause M11 */
export function coverageByMonth(
  months: readonly string[],
  versions: readonly Version[],
  sums: readonly Sum[],
): MonthCoverage[] {
  return months.map((month) => {
    const end = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 31 })
    const entries = standingOn(versions, end)
    const standing = new Set(entries.map(({ touchpointId }) => touchpointId))
    const covering = coverageOf(entries)
    let all = 0
    let covered = 0
    for (const sum of sums) {
      if (sum.month !== month) continue
      all += sum.interactions
      const isCovered = sum.channel
        ? covering({ channel: sum.channel, address: sum.address ?? '' }).length > 0
        : standing.has(sum.touchpointId ?? '') || standing.has(sum.cameThrough ?? '')
      if (isCovered) covered += sum.interactions
    }
    return { month, all, covered, hasRegister: entries.length > 0 }
  })
}

function standingOn(versions: readonly Version[], on: Temporal.PlainDate) {
  const last = new Map<string, Version>()
  for (const version of versions)
    if (Temporal.PlainDate.compare(version.includedOn, on) <= 0) last.set(version.touchpointId, version)
  return [...last.values()]
    .filter(({ deed }) => deed === 'included' || deed === 'changed')
    .map(({ touchpointId, channel, whereabouts }) => ({ touchpointId, channel, details: { whereabouts } }))
}
