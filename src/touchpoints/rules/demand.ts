import type { Channel } from '../terms.ts'
import { type Covering, coverageOf } from './coverage.ts'

/** What came in a month through one touchpoint or one address. */
interface Sum {
  touchpointId: string | null
  channel: Channel | null
  address: string | null
  month: string
  interactions: number
}

/** What came through an entry in a month. */
export interface DemandMonth {
  /** «2026-11». */
  month: string
  /** Noted for the touchpoint itself, or for one that was merged into it. */
  direct: number
  /** Noted for its address; other entries with this address share it. */
  byAddress: number
}

/** The demand for one entry, month by month. @clause M7 */
export function demandByMonth(
  months: readonly string[],
  touchpointId: string,
  entries: readonly Covering[],
  sums: readonly Sum[],
): DemandMonth[] {
  const covering = coverageOf(entries)
  const byMonth = new Map(months.map((month) => [month, { month, direct: 0, byAddress: 0 }]))
  for (const { month, interactions, ...through } of sums) {
    const demand = byMonth.get(month)
    if (!demand) continue
    if (through.touchpointId === touchpointId) demand.direct += interactions
    else if (
      through.channel &&
      covering({ channel: through.channel, address: through.address ?? '' }).includes(touchpointId)
    )
      demand.byAddress += interactions
  }
  return [...byMonth.values()]
}

/** How many come in a month as a rule: by the months since the journal began to tell. @clause M7 */
export function perMonth(
  entries: readonly Covering[],
  sums: readonly Sum[],
  months: readonly string[],
): Map<string, number> {
  const told = sums.filter(({ month }) => months.includes(month))
  const first = told.map(({ month }) => month).toSorted()[0] ?? ''
  const count = months.filter((month) => month >= first).length
  const covering = coverageOf(entries)
  const totals = new Map<string, number>()
  for (const { touchpointId, channel, address, interactions } of told) {
    const ids = channel ? covering({ channel, address: address ?? '' }) : [touchpointId ?? '']
    for (const id of ids) totals.set(id, (totals.get(id) ?? 0) + interactions)
  }
  return new Map([...totals].map(([id, total]) => [id, total / count]))
}
