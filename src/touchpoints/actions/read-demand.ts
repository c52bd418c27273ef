import type { Work } from '#platform/work.ts'
import { coverageOf } from '../rules/coverage.ts'
import { monthsBetween } from '../rules/coverage-share.ts'
import { type DemandMonth, demandByMonth, perMonth } from '../rules/demand.ts'
import { processesOf } from '../rules/register.ts'
import { sumsByMonth } from '../store/journal-sums.ts'
import { listFullEntries } from '../store/list-entries.ts'
import type { Demand } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'

/** The demand for an entry: what the journal knows, and what is stated of how it is counted. */
export interface TouchpointDemand {
  months: readonly DemandMonth[]
  /** Entries that stand under the same address and share what came through it. */
  sharedWith: readonly { touchpointId: string; number: string; name: string }[]
  /** How it is counted, by the entry itself; nothing where it stands no more. */
  stated: Demand | null
}

/** The demand for a touchpoint in the last months, this one among them. @clause M7 */
export async function demandOf(work: Work, touchpointId: string, months: number): Promise<TouchpointDemand> {
  const from = work.today.with({ day: 1 }).subtract({ months: months - 1 })
  const entries = await listFullEntries(work)
  const sums = await sumsByMonth(work, from, work.today)
  const own = entries.find((entry) => entry.touchpointId === touchpointId)
  return {
    months: demandByMonth(monthsBetween(from, work.today), touchpointId, entries, sums),
    sharedWith: own ? sharing(entries, own) : [],
    stated: own?.details.demand ?? null,
  }
}

/** How many came in a month, on average over the last twelve whole months that the journal tells of. @clause M7 */
export async function demandPerMonth(work: Work, entries: readonly FullEntry[]): Promise<Map<string, number>> {
  const to = work.today.with({ day: 1 }).subtract({ days: 1 })
  const from = to.with({ day: 1 }).subtract({ months: 11 })
  return perMonth(entries, await sumsByMonth(work, from, to), monthsBetween(from, to))
}

/** Those that cover one of its own addresses, however it is written there. */
function sharing(entries: readonly FullEntry[], own: FullEntry) {
  const covering = coverageOf(entries.filter(({ channel }) => channel === own.channel))
  const { address, phone, email, link } = own.details.whereabouts
  const ids = new Set(
    [address, phone, email, link]
      .filter((written) => written !== '')
      .map((written) => covering({ channel: own.channel, address: written }))
      .filter((covered) => covered.includes(own.touchpointId))
      .flat(),
  )
  return processesOf(entries)
    .flatMap((process) => process.entries)
    .filter(({ touchpointId }) => touchpointId !== own.touchpointId && ids.has(touchpointId))
    .map(({ touchpointId, number, name }) => ({ touchpointId, number, name }))
}
