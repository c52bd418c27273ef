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
  const byMonth = new Map<string, Sum[]>(months.map((month) => [month, []]))
  for (const sum of sums) byMonth.get(sum.month)?.push(sum)
  const dated = versions.map((version) => ({ ...version, on: version.includedOn.toString() }))
  let held: { upTo: number; register: ReturnType<typeof registerOn> } | undefined
  return months.map((month) => {
    const end = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 31 }).toString()
    const then = dated.filter(({ on }) => on <= end)
    // Nothing came in or went out since the month before: it is the same register.
    if (held?.upTo !== then.length) held = { upTo: then.length, register: registerOn(then) }
    const { standing, covers } = held.register
    // What went within the month stood in it: what came through it then is not called uncovered.
    const wentNow = new Set(
      then.filter(({ on, deed }) => isGone(deed) && on >= `${month}-01`).map(({ touchpointId }) => touchpointId),
    )
    let all = 0
    let covered = 0
    for (const sum of byMonth.get(month) ?? []) {
      all += sum.interactions
      if (covers(sum) || wentNow.has(sum.cameThrough ?? '')) covered += sum.interactions
    }
    return { month, all, covered, hasRegister: standing > 0 }
  })
}

const isGone = (deed: VersionDeed): boolean => deed === 'excluded' || deed === 'merged'

/** @param versions those of one touchpoint in their sequence */
function registerOn(versions: readonly Version[]) {
  const last = new Map(versions.map((version) => [version.touchpointId, version]))
  const entries = [...last.values()]
    .filter(({ deed }) => !isGone(deed))
    .map(({ touchpointId, channel, whereabouts }) => ({ touchpointId, channel, details: { whereabouts } }))
  const ids = new Set(entries.map(({ touchpointId }) => touchpointId))
  const covering = coverageOf(entries)
  return {
    standing: entries.length,
    covers: ({ channel, address, touchpointId, cameThrough }: Sum): boolean =>
      channel
        ? covering({ channel, address: address ?? '' }).length > 0
        : ids.has(touchpointId ?? '') || ids.has(cameThrough ?? ''),
  }
}
