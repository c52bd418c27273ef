import type { InteractionOfBody } from '#touchpoints'
import type { Day } from './calendar.ts'
import type { Entrance } from './places.ts'
import { spread } from './spread.ts'
import { CHANNEL_LIFE } from './touchpoints.ts'

/** Of so many who come, one answers. */
const COME_FOR_AN_ANSWER = 14

/** How many come in a year in which so many answer, those among them. */
export const comeFor = (answers: number): number => answers * (COME_FOR_AN_ANSWER + 1)

/** When and where people come. */
interface Open {
  days: readonly Day[]
  entrances: readonly Entrance[]
}

export interface Interactions {
  on(day: Day, bodyId: string): InteractionOfBody[]
}

/** The journal of a year: calls, letters, receptions, visits, by seasons, weekdays and days off. @clause M7 */
export function inventInteractions(seed: string, { days, entrances }: Open, answers: number): Interactions {
  const counts = spread(answers * COME_FOR_AN_ANSWER, days, entrances, `${seed} interactions`)
  return {
    on: (day, bodyId) => {
      const row = counts[days.indexOf(day)] ?? []
      return entrances.flatMap(({ entry: { touchpointId, channel }, isOffice }, place) => {
        const times = row[place] ?? 0
        if (times === 0) return []
        const source = isOffice ? 'hand' : 'import'
        return [{ bodyId, touchpointId, on: day.date, kind: CHANNEL_LIFE[channel].interaction, source, times }]
      })
    },
  }
}
