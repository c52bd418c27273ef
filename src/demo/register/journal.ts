import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { type Channel, importInteractions, listFullEntries, writeJournal } from '#touchpoints'
import { chanceOf } from '../chance.ts'
import type { StaffKey } from '../ministry.ts'
import { given } from '../parts.ts'
import type { Act } from '../story/acts.ts'
import { busy, type Day, yearUntil } from '../year/calendar.ts'
import { uuidFrom } from '../year/uuid.ts'
import { SUBSIDY_CHAT, SUPPORT_PHONE } from './additions.ts'
import { APPENDIX } from './appendix.ts'
import { entryAt } from './propose.ts'
import type { At } from './told.ts'

/** A telephone that people ring and no entry names. */
export const FIELD_PHONE = '+7 (000) 555-17-40'
/** A chat that people write in and no entry names. */
export const FIELD_CHAT = 'https://chat.zaozerye.example/polevod'

/** What somebody notes month by month. */
interface Stream {
  by: StaffKey
  through: At | { channel: Channel; address: string }
  /** The share of all that come to the ministry. */
  share: number
  /** So many days before today it began, and ended. */
  from: number
  to: number
}

const STREAMS: readonly Stream[] = [
  { by: 'support', through: { channel: 'messengers', address: SUBSIDY_CHAT }, share: 0.07, from: 364, to: 0 },
  { by: 'clerk', through: { channel: 'phone', address: FIELD_PHONE }, share: 0.035, from: 270, to: 0 },
  { by: 'clerk', through: { channel: 'messengers', address: FIELD_CHAT }, share: 0.03, from: 150, to: 0 },
  { by: 'clerk', through: APPENDIX.reception, share: 0.012, from: 364, to: 0 },
  { by: 'clerk', through: APPENDIX.post, share: 0.008, from: 364, to: 0 },
]

export interface JournalWish {
  seed: string
  today: Temporal.PlainDate
  /** How many come to the ministry in its year, about. */
  come: number
}

/** Days until this month's are noted. */
const NOTED_AFTER = 3

/** What clerks noted by hand, a line a month and way, and one file that the telephone exchange gave. @clause M7, M11 */
export function journalActs(wish: JournalWish): Act[] {
  const days = yearUntil(wish.today)
  return [...STREAMS.flatMap((stream, place) => noted(stream, { ...wish, days, place })), imported(wish, days)]
}

function noted(
  { by, through, share, from, to }: Stream,
  { seed, come, days, place }: JournalWish & { days: readonly Day[]; place: number },
): Act[] {
  const shareOf = sharesOf(days)
  const live = days.filter(({ ago }) => ago <= from && ago >= to)
  const months = [...new Set(live.map(monthOf))]
  return months.flatMap((month) => {
    const theirs = live.filter((day) => monthOf(day) === month)
    const chance = chanceOf(seed, 'journal', month, place)
    const busyness = theirs.reduce((sum, day) => sum + shareOf(day), 0)
    const times = Math.max(1, Math.min(900_000, Math.round(come * share * busyness * (0.85 + 0.3 * chance.next()))))
    const last = theirs.at(-1) as Day
    // Of a month that has just begun nobody has noted anything yet.
    if (last.ago === 0 && theirs.length <= NOTED_AFTER) return []
    const on = theirs[chance.below(theirs.length)]?.date ?? last.date
    return {
      // Noted when the month is over; what came in this month, a few days ago: a day off is put off by two at most.
      ago: Math.max(last.ago - 1, NOTED_AFTER),
      by,
      do: async (work) => {
        const where = 'channel' in through ? through : await touchpointAt(work, through)
        const onOrBefore = on.toString() <= work.today.toString() ? on : work.today
        given(await writeJournal(work, { id: uuidFrom(chance), through: where, on: onOrBefore, times }))
      },
    }
  })
}

const monthOf = ({ date }: Day): string => date.toPlainYearMonth().toString()

const touchpointAt = async (work: Work, at: At) => ({
  touchpointId: entryAt(await listFullEntries(work), at).touchpointId,
})

/** How much of the year's people come on a day. */
function sharesOf(days: readonly Day[]): (day: Day) => number {
  const all = days.reduce((sum, day) => sum + busy(day, false), 0)
  return (day) => busy(day, false) / all
}

const EXCHANGE_FILE = 'zvonki-so-stancii.csv'
const EXCHANGE_WEEKS = { from: 61, to: 19 }
const EXCHANGE_SHARE = { [SUPPORT_PHONE]: 0.05, [FIELD_PHONE]: 0.02 } as const

function imported({ seed, come }: JournalWish, days: readonly Day[]): Act {
  const shareOf = sharesOf(days)
  const lines = days
    .filter((day) => day.ago <= EXCHANGE_WEEKS.from && day.ago >= EXCHANGE_WEEKS.to && busy(day, true) > 0)
    .flatMap((day) =>
      Object.entries(EXCHANGE_SHARE).map(([address, share]) => {
        const chance = chanceOf(seed, 'exchange', address, day.date.toString())
        const times = Math.round(come * share * shareOf(day) * (0.5 + chance.next()))
        return [day.date.toString(), 'Телефонная связь', address, Math.min(times, 900_000)].join(';')
      }),
    )
  const bytes = Buffer.from(['дата;канал;адрес;число', ...lines].join('\r\n'))
  return {
    ago: 17,
    by: 'clerk',
    do: async (work) => void given(await importInteractions(work, { name: EXCHANGE_FILE, bytes })),
  }
}
