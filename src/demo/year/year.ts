import type { Temporal } from 'temporal-polyfill'
import { chanceOf } from '../chance.ts'
import { PLANTED } from '../story/plots.ts'
import type { Trouble } from '../words/terms.ts'
import { busy, type Day, yearUntil } from './calendar.ts'
import type { Entrance } from './places.ts'
import { type InventedSheet, inventSheet } from './sheet.ts'
import { spread } from './spread.ts'
import { uuidFrom } from './uuid.ts'

/** A sheet with its place and the id of its form. */
export interface PlacedSheet extends InventedSheet {
  entrance: Entrance
  formId: string
}

/** A year of answers: the same seed, day and number give the same year. */
export interface Year {
  days: readonly Day[]
  entrances: readonly Entrance[]
  /** The sheets of one day, made anew whenever they are asked for. */
  sheetsOn(day: Day): Iterable<PlacedSheet>
}

export interface YearWish {
  seed: string
  today: Temporal.PlainDate
  entrances: readonly Entrance[]
  answers: number
}

export function inventYear({ seed, today, entrances, answers }: YearWish): Year {
  const days = yearUntil(today)
  const planted = plantedAt(days, entrances)
  const counts = spread(answers - planted.size, days, entrances, seed)
  return {
    days,
    entrances,
    *sheetsOn(day) {
      for (const [place, entrance] of entrances.entries()) {
        const chance = chanceOf(seed, 'sheets', day.date.toString(), entrance.key)
        const count = counts[days.indexOf(day)]?.[place] ?? 0
        const { channel } = entrance.entry
        const sure = planted.get(`${day.ago} ${place}`)
        for (let sheet = 0; sheet < count; sheet++)
          yield { ...inventSheet(channel, day, chance), entrance, formId: uuidFrom(chance) }
        if (sure) yield { ...inventSheet(channel, day, chance, sure), entrance, formId: uuidFrom(chance) }
      }
    },
  }
}

/** Which trouble is surely written about at which place, by «days ago, place»; an office that was shut is passed by. */
function plantedAt(days: readonly Day[], entrances: readonly Entrance[]): Map<string, Trouble> {
  const planted = new Map<string, Trouble>()
  for (const { ago, channel, trouble } of PLANTED) {
    const place = entrances.findIndex(({ entry }) => entry.channel === channel)
    const entrance = entrances[place]
    const open = entrance && days.find((day) => day.ago <= ago && busy(day, entrance.isOffice) > 0)
    if (open) planted.set(`${open.ago} ${place}`, trouble)
  }
  return planted
}
