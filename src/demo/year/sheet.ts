import type { LoadedSheet } from '#surveys'
import type { Channel } from '#touchpoints'
import type { Chance } from '../chance.ts'
import { type Matter, openWords } from '../words/compose.ts'
import type { Trouble } from '../words/terms.ts'
import type { Day } from './calendar.ts'
import { type Mark, markFor } from './marks.ts'
import { CHANNEL_LIFE } from './touchpoints.ts'
import { matterOf, troublesMet } from './visitor.ts'

/** Answers in the form that a sheet keeps them in. */
export type SheetAnswers = Record<string, LoadedSheet['answers'][string]>

/** A sheet of `ext-info-v1` that somebody of the invented region filled in, and what they had in mind. */
export interface InventedSheet {
  answers: SheetAnswers
  matter?: Matter
}

const PURPOSES = [
  ...['information', 'information', 'information', 'consultation', 'consultation', 'consultation'],
  ...['application', 'application', 'progress', 'complaint', 'suggestion', 'other'],
]
const OTHER = [
  ...['купить семена у питомника', 'узнать про ярмарку', 'забрать справку', 'отдать отчёт', 'найти соседа по пастбищу'],
  ...[
    'пригласить на праздник урожая',
    'узнать телефон ветеринара',
    'сдать старое удостоверение',
    'просто посоветоваться',
  ],
]
const WHO = [
  ...['citizen', 'citizen', 'citizen', 'entrepreneur', 'entrepreneur', 'selfemployed', 'organisation'],
  ...['ngo', 'authority', 'other'],
]

/**
 * What somebody answers who came through this channel on this day. Conditions of the instrument hold.
 *
 * @param sure what this one surely met and writes about
 * @clause K4.1
 */
export function inventSheet(channel: Channel, day: Day, chance: Chance, sure?: Trouble): InventedSheet {
  const met = sure ? [sure] : troublesMet(channel, day, chance)
  const purpose = chance.pick(PURPOSES)
  const solved = solvedWith(met, chance)
  const answers: SheetAnswers = {
    purpose:
      purpose === 'other' && chance.often(0.7) ? { option: purpose, text: chance.pick(OTHER) } : { option: purpose },
    solved: { option: solved },
  }
  // Some leave a question out, some find it hard to say.
  const mark = (question: Marked, known = 0.95) => {
    if (chance.often(0.97)) answers[question] = chance.often(known) ? markFor(question, met, chance) : null
  }
  mark('find')
  if (solved !== 'waiting') {
    for (const question of ['speed', 'clear', 'full'] as const) mark(question)
    // Where nobody was spoken to, there is nobody to judge, and the question is not asked.
    const { staffMet } = CHANNEL_LIFE[channel]
    if (staffMet > 0) mark('staff', staffMet)
  }
  const felt = lowered(markFor('overall', met, chance), solved, chance)
  const overall = sure ? (Math.min(3, felt) as Mark) : chance.often(0.985) ? felt : null
  answers['overall'] = overall
  const matter = sure ? { troubles: [sure], thanks: [] } : writtenAbout(overall, met, channel, chance)
  if (matter) {
    const moment = { month: day.month, day: day.dayOfMonth }
    answers[overall !== null && overall >= 4 ? 'keep' : 'why'] = openWords(matter, chance, moment)
  }
  if (chance.often(0.85)) answers['times'] = { option: timesAsked(met, chance) }
  if (chance.often(0.7)) answers['seg'] = { option: chance.pick(WHO) }
  return matter ? { answers, matter } : { answers }
}

type Marked = 'find' | 'speed' | 'clear' | 'full' | 'staff'

function solvedWith(met: readonly Trouble[], chance: Chance): string {
  const luck = chance.next() + met.length * 0.28
  if (luck < 0.8) return 'yes'
  if (luck < 0.98) return 'partly'
  return met.some((trouble) => WAITING.includes(trouble)) && chance.often(0.5) ? 'waiting' : 'no'
}

const WAITING: readonly Trouble[] = ['deadline', 'progress', 'phone', 'post', 'subsidy', 'chats']

function lowered(overall: Mark, solved: string, chance: Chance): Mark {
  const cost = solved === 'no' ? 1 : solved === 'yes' ? 0 : 0.4
  return chance.often(cost) && overall > 1 ? ((overall - 1) as Mark) : overall
}

function writtenAbout(
  overall: number | null,
  met: readonly Trouble[],
  channel: Channel,
  chance: Chance,
): Matter | undefined {
  if (overall === null) return undefined
  return chance.often(overall <= 3 ? 0.58 : 0.33) ? matterOf(overall, met, channel, chance) : undefined
}

const timesAsked = (met: readonly Trouble[], chance: Chance): string => {
  const times = chance.next() + met.length * 0.25
  return times < 0.75 ? '1' : times < 1.05 ? '2' : '3plus'
}
