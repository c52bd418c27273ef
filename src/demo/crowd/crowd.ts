import { Temporal } from 'temporal-polyfill'
import type { PastAppeal } from '#appeals'
import type { RegisterEntry } from '#touchpoints'
import { MATTERS } from '../appeals/matters.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { DAYS } from '../year/calendar.ts'
import { uuidFrom } from '../year/uuid.ts'
import { type InventedAppeal, inventAppeal } from './invent.ts'

export interface CrowdWish {
  seed: string
  appeals: number
  /** How many of the crowd are there already. */
  from: number
  today: Temporal.PlainDate
  timeZone: string
}

export interface CrowdOf {
  entries: readonly Pick<RegisterEntry, 'touchpointId' | 'channel'>[]
  topics: readonly string[]
  clerks: readonly string[]
  head: string
}

/** People write when they sow, when they are paid and before the year ends; January is quiet. */
const MONTHS = [0.6, 0.9, 1.2, 1.4, 1.3, 0.9, 0.8, 0.9, 1.1, 1.2, 1.1, 0.8]
const WEEKEND = 0.3

const HOUR = 3_600_000

/** Further appeals of the year until today, the earliest first. The same seed and place give the same ones. */
export function* crowdOf(wish: CrowdWish, of: CrowdOf): Generator<PastAppeal> {
  const days = Array.from({ length: DAYS }, (_, place) => wish.today.subtract({ days: DAYS - 1 - place }))
  const weights = days.map((day) => (MONTHS[day.month - 1] ?? 1) * (day.dayOfWeek > 5 ? WEEKEND : 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const now = wish.today.toZonedDateTime(wish.timeZone).add({ hours: 9 }).epochMilliseconds
  let [weighed, written] = [0, 0]
  for (const [place, day] of days.entries()) {
    weighed += weights[place] ?? 0
    const until = Math.round((wish.appeals * weighed) / whole)
    const opens = day.toZonedDateTime(wish.timeZone).epochMilliseconds
    for (const first = written; written < until; written++) {
      // On the last day nobody writes later than now.
      const receivedAt = Math.round(
        opens + (7 + ((written - first + 0.5) / (until - first)) * (place === DAYS - 1 ? 2 : 13)) * HOUR,
      )
      yield pastAppeal({ year: day.year, number: wish.from + written, receivedAt }, { ...wish, ...of, now })
    }
  }
}

type Given = CrowdWish & CrowdOf & { now: number }

function pastAppeal(it: Parameters<typeof inventAppeal>[0], given: Given): PastAppeal {
  const { seed, now, clerks } = given
  const invented = inventAppeal(it, { seed: `crowd ${seed}`, now, people: clerks })
  const chance = chanceOf('crowd', seed, it.number)
  const at = (moment: number) => Temporal.Instant.fromEpochMilliseconds(Math.round(Math.min(moment, now)))
  const { way, channel, author, segment, words, kind, endedAt, assignee } = invented
  const clerk = assignee ?? chance.pick(clerks)
  const registeredAt = at((invented.registeredAt ?? 0) + (way === 'site' ? chance.next() * 24 * HOUR : 0))
  const there = given.entries.filter((entry) => entry.channel === channel)
  const end = endedAt === null ? undefined : endOf(chance, at(Math.max(endedAt, registeredAt.epochMilliseconds)), given)
  const isInformation = kind === 'information'
  return {
    id: uuidFrom(chance),
    message: { way, receivedAt: at(it.receivedAt), author, words },
    ...{ segment, channel, kind, answerBy: 'email', answerTo: author.email },
    touchpointId: there.length > 0 ? chance.pick(there).touchpointId : undefined,
    regime: isInformation ? '8-fz' : invented.regime === '8-fz' ? 'own' : invented.regime,
    direction: isInformation ? 'information' : 'appeals',
    topicCode: given.topics.length > 0 ? chance.pick(given.topics) : undefined,
    registered: invented.registeredAt === null ? undefined : { at: registeredAt, by: clerk },
    assigned: registered(invented) ? { at: registeredAt, by: given.head, to: clerk } : undefined,
    end,
    rating: end?.how === 'answered' ? (invented.rating ?? undefined) : undefined,
  }
}

const registered = ({ registeredAt, assignee }: InventedAppeal): boolean => registeredAt !== null && assignee !== null

/** Nine of ten are answered. */
function endOf(chance: Chance, at: Temporal.Instant, { head }: Given): NonNullable<PastAppeal['end']> {
  const how = chance.often(0.9) ? 'answered' : chance.pick(['redirected', 'redirected', 'left', 'withdrawn'] as const)
  if (how !== 'answered') return { how, at, by: how === 'withdrawn' ? 'citizen' : head }
  return { how, at, by: head, words: chance.pick(MATTERS).answer }
}
