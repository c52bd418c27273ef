import { Temporal } from 'temporal-polyfill'
import type { Channel } from '#touchpoints'
import { entrances } from '../src/demo/year/places.ts'
import { inventYear, type PlacedSheet, type Year } from '../src/demo/year/year.ts'

const ASKING: Channel[] = ['email', 'phone', 'post', 'reception', 'vk', 'ok']
const ALONE: Channel[] = ['site', 'vk', 'ok', 'messengers', 'stand']

/** The register of Appendix 1 as the invented year sees it. */
const REGISTER = [ASKING, ASKING, ALONE].flatMap((channels, process) =>
  channels.map((channel, place) => ({ touchpointId: `${process}.${place}`, processId: String(process), channel })),
)

/** A year of the invented ministry, without a database. */
export const demoYear = (answers: number, seed = 'проба', today = '2026-11-22'): Year =>
  inventYear({ seed, today: Temporal.PlainDate.from(today), answers, entrances: entrances(REGISTER) })

export const sheetsOf = (year: Year): PlacedSheet[] => year.days.flatMap((day) => [...year.sheetsOn(day)])

/** The open words of a sheet, if there are any. */
export const wordsOf = ({ answers }: PlacedSheet): string | undefined => {
  const words = answers['why'] ?? answers['keep']
  return typeof words === 'string' ? words : undefined
}
