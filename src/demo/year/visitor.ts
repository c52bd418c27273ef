import type { Channel } from '#touchpoints'
import type { Chance } from '../chance.ts'
import type { Matter } from '../words/compose.ts'
import type { Thank, Trouble } from '../words/terms.ts'
import type { Day } from './calendar.ts'
import { CHANNEL_LIFE } from './touchpoints.ts'
import { frequency } from './turns.ts'

/** What somebody met with at a touchpoint. */
export function troublesMet(channel: Channel, day: Day, chance: Chance): Trouble[] {
  const met: Trouble[] = []
  for (const [trouble, often] of Object.entries(CHANNEL_LIFE[channel].troubles) as [Trouble, number][]) {
    if (chance.often(frequency(trouble, often, channel, day))) met.push(trouble)
  }
  return met.slice(0, 3)
}

/** Of ten who write, one writes what the mark does not say. */
const AT_ODDS = 0.1
const MIXED = 0.14

/** What somebody writes about who gave this mark: mostly what it says, sometimes both sides, sometimes the other one. */
export function matterOf(mark: number, met: readonly Trouble[], channel: Channel, chance: Chance): Matter {
  const { troubles, thanks } = CHANNEL_LIFE[channel]
  const anyTrouble = (): Trouble => chance.pick(Object.keys(troubles) as Trouble[])
  const bad = met.length > 0 ? met.slice(0, 2) : [anyTrouble()]
  const good: Thank[] = [chance.pick(thanks)]
  const isGlad = mark >= 4
  const turn = chance.next()
  if (turn < AT_ODDS) return isGlad ? { troubles: bad.slice(0, 1), thanks: [] } : { troubles: [], thanks: good }
  if (turn < AT_ODDS + MIXED) return { troubles: bad, thanks: good }
  return isGlad ? { troubles: [], thanks: good } : { troubles: bad, thanks: [] }
}
