import type { Channel } from '../../terms.ts'

/** What came in a month through one touchpoint or one address. */
interface Sum {
  touchpointId: string | null
  channel: Channel | null
  month: string
  interactions: number
}

/** How many came in each month by channel; a touchpoint counts for the channel of its last words. @clause M7 */
export function byChannel(months: readonly string[], sums: readonly Sum[], channels: ReadonlyMap<string, Channel>) {
  const byMonth = new Map(months.map((month) => [month, new Map<Channel, number>()]))
  for (const { touchpointId, channel, month, interactions } of sums) {
    const through = channel ?? channels.get(touchpointId ?? '')
    const counts = byMonth.get(month)
    if (through && counts) counts.set(through, (counts.get(through) ?? 0) + interactions)
  }
  return [...byMonth].map(([month, counts]) => ({ month, byChannel: counts }))
}
