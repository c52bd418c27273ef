import { HOW_IT_WENT, PAGE_USEFUL } from '#surveys'
import { chanceOf } from '../chance.ts'
import type { Day } from './calendar.ts'
import type { SheetAnswers } from './sheet.ts'
import { type Place, spread } from './spread.ts'
import { uuidFrom } from './uuid.ts'

/** A rating of a page or of an act. */
export interface InventedRating {
  instrument: string
  thing: string
  answers: SheetAnswers
  formId: string
}

interface Rated extends Place {
  instrument: string
  thing: string
  /** How many of a hundred find it useful or easy. */
  good: number
}

const page = (path: string, people: number, good: number): Rated => ({
  ...{ key: path, thing: `page:${path}`, instrument: PAGE_USEFUL, people, good, isOffice: false },
})

/** What visitors of the ministry's pages rate; few go to the privacy page and find what they sought. */
const RATED: readonly Rated[] = [
  page('/', 5, 82),
  page('/privacy', 0.8, 61),
  page('/accessibility', 0.4, 74),
  page('/e/:code', 3, 77),
  page('/receipt', 1.6, 69),
  { ...page('act', 14, 84), thing: 'act:answer', instrument: HOW_IT_WENT },
]

/** The ratings of a year: about one for every four answers. */
export interface Ratings {
  on(day: Day): Iterable<InventedRating>
}

export function inventRatings(seed: string, days: readonly Day[], answers: number): Ratings {
  const counts = spread(Math.round(answers / 4), days, RATED, `${seed} ratings`)
  return {
    *on({ ago, date }) {
      const row = counts[days.length - 1 - ago] ?? []
      for (const [place, { key, instrument, thing, good }] of RATED.entries()) {
        const chance = chanceOf(seed, 'ratings', date.toString(), key)
        for (let rating = 0; rating < (row[place] ?? 0); rating++) {
          const isGood = chance.often(good / 100)
          const answers: SheetAnswers =
            instrument === PAGE_USEFUL
              ? { useful: { option: isGood ? 'yes' : 'no' } }
              : {
                  went: chance.often(0.03)
                    ? null
                    : isGood
                      ? chance.pick([4, 5, 5] as const)
                      : chance.pick([1, 2, 3] as const),
                }
          yield { instrument, thing, answers, formId: uuidFrom(chance) }
        }
      }
    },
  }
}
