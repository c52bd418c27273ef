import { chanceOf } from '../chance.ts'
import { busy, type Day } from './calendar.ts'

/** A place where people come: a touchpoint, a rated page. */
export interface Place {
  key: string
  people: number
  isOffice: boolean
  /** So many days before today it opened; unset: it was there all year. */
  opened?: number
  /** So many days before today it shut; unset: it did not. */
  shut?: number
}

/** How many of a whole year fall on each place on each day: `[day][place]`. The sum is exact, however small. */
export function spread(total: number, days: readonly Day[], places: readonly Place[], seed: string): number[][] {
  const weights = days.map((day) => {
    const chance = chanceOf(seed, 'spread', day.date.toString())
    return places.map((place) => {
      const swing = 0.55 + 0.9 * chance.next()
      return isThere(place, day) ? place.people * busy(day, place.isOffice) * swing : 0
    })
  })
  const sum = weights.flat().reduce((all, weight) => all + weight, 0)
  let [gone, given] = [0, 0]
  return weights.map((row) =>
    row.map((weight) => {
      gone += weight
      const due = Math.round((gone / sum) * total) - given
      given += due
      return due
    }),
  )
}

const isThere = ({ opened = Number.POSITIVE_INFINITY, shut = 0 }: Place, { ago }: Day): boolean =>
  ago <= opened && ago >= shut
