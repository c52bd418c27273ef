import { bodyById } from '#identity'
import type { Work } from '#platform/work.ts'
import { copySheets, type DayOfSheets, EXT_INFO, HOW_IT_WENT, openEdition, PAGE_USEFUL } from '#surveys'
import { entriesOn, noteInteractions } from '#touchpoints'
import type { DemoParts } from './parts.ts'
import { SPREAD_AGO } from './register/tell.ts'
import { DAYS, type Day } from './year/calendar.ts'
import { inventInteractions } from './year/interactions.ts'
import { entrances } from './year/places.ts'
import { inventRatings } from './year/ratings.ts'
import { inventYear, type Year } from './year/year.ts'

const SYSTEM = { id: 'system', kind: 'system' as const, roles: [] }

const FIRST_DAYS = 10

export interface LoadWish {
  seed: string
  answers: number
  today: Day['date']
}

/** The year of this body: its touchpoints are where its people come. */
export async function yearOf({ works }: DemoParts, bodyId: string, wish: LoadWish): Promise<Year> {
  // Read as of a day, so that asking again gives the same year, whatever became of the register since.
  const then = (work: Work) => entriesOn(work, wish.today.subtract({ days: SPREAD_AGO }))
  const entries = (await works.open(bodyById(bodyId), then, () => SYSTEM)) ?? []
  const first = wish.today.subtract({ days: DAYS - 1 })
  const opened = ({ includedOn }: (typeof entries)[number]) =>
    // What was begun with stood from the first day, in fewer words.
    first.until(includedOn).days < FIRST_DAYS ? {} : { opened: includedOn.until(wish.today).days }
  return inventYear({ ...wish, entrances: entrances(entries.map((entry) => ({ ...entry, ...opened(entry) }))) })
}

/** Loads answers, ratings and interactions of the year, day by day. What is loaded already is passed over. */
export async function loadYear(
  { works, operator, secrets }: DemoParts,
  bodyId: string,
  { year, wish, loaded }: { year: Year; wish: LoadWish; loaded(sheets: number): void },
): Promise<void> {
  const edition = await editionsOf(works, bodyId)
  const ratings = inventRatings(wish.seed, year.days, wish.answers)
  const interactions = inventInteractions(wish.seed, year, wish.answers)
  const byDate = new Map(year.days.map((day) => [day.date.toString(), day]))

  function* sheetsOn(day: Day): DayOfSheets['sheets'] {
    for (const { entrance, answers, formId } of year.sheetsOn(day)) {
      const { touchpointId, channel } = entrance.entry
      yield { editionId: edition(EXT_INFO), about: { touchpointId }, channel, mode: 'online', answers, formId }
    }
    for (const { instrument, thing, answers, formId } of ratings.on(day))
      yield { editionId: edition(instrument), about: { thing }, channel: 'site', mode: 'online', answers, formId }
  }
  async function* days(): AsyncGenerator<DayOfSheets> {
    for (const day of year.days) yield { day: day.date, isOver: day.ago > 0, sheets: sheetsOn(day) }
  }
  await copySheets(operator, bodyId, days(), {
    key: secrets.receipts,
    loaded,
    noteDay: async (client, date, answered) => {
      const day = byDate.get(date.toString())
      await noteInteractions(client, [...answered, ...(day ? interactions.on(day, bodyId) : [])])
    },
  })
}

/** The ids of the open editions, by instrument. */
async function editionsOf(works: DemoParts['works'], bodyId: string): Promise<(instrument: string) => string> {
  const ids = new Map<string, string>()
  for (const instrument of [EXT_INFO, PAGE_USEFUL, HOW_IT_WENT]) {
    const open = (work: Work) => openEdition(work, instrument)
    ids.set(instrument, (await works.open(bodyById(bodyId), open, () => SYSTEM))?.id ?? '')
  }
  return (instrument) => ids.get(instrument) ?? ''
}
