import type { Chance } from '../chance.ts'
import {
  DURATIONS,
  FARMS,
  HE,
  HOURS,
  INITIALS,
  MINUTES,
  PAPERS,
  PURPOSES,
  SHE,
  SURNAMES,
  TIMES,
  VILLAGES,
  WEATHER,
} from './lists.ts'
import type { Slot } from './template.ts'

const MONTHS = [
  ['января', 'январе'],
  ['февраля', 'феврале'],
  ['марта', 'марте'],
  ['апреля', 'апреле'],
  ['мая', 'мае'],
  ['июня', 'июне'],
  ['июля', 'июле'],
  ['августа', 'августе'],
  ['сентября', 'сентябре'],
  ['октября', 'октябре'],
  ['ноября', 'ноябре'],
  ['декабря', 'декабре'],
] as const

const oneOf =
  (list: readonly string[]): Slot =>
  (chance) =>
    chance.pick(list)

/** A word in one of its cases: the column of the table. */
const inCase =
  (table: readonly (readonly string[])[], column: number): Slot =>
  (chance) =>
    chance.pick(table)[column] ?? ''

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** A day of the last two months or so, written as people write it. */
const date: Slot = (chance, { month }) => {
  const earlier = (month - 1 - chance.below(3) + 12) % 12
  const day = 1 + chance.below(28)
  const name = MONTHS[earlier]?.[0] ?? ''
  const ways = [`${day} ${name}`, `${day} ${name}`, `${twoDigits(day)}.${twoDigits(earlier + 1)}`, `${day}-го ${name}`]
  return chance.pick(ways)
}

const month =
  (form: 0 | 1): Slot =>
  (chance, now) =>
    MONTHS[(now.month - 1 - chance.below(3) + 12) % 12]?.[form] ?? ''

/** A number that goes with «дней», «человек» and «голов»: never 1 to 4 at its end, but 11 to 14 do. */
const many =
  (from: number, to: number): Slot =>
  (chance) => {
    const number = from + chance.below(to - from + 1)
    const isFew = number % 10 >= 1 && number % 10 <= 4 && Math.floor(number / 10) % 10 !== 1
    return String(isFew ? number - (number % 10) : number)
  }

const number =
  (from: number, to: number): Slot =>
  (chance) =>
    String(from + chance.below(to - from + 1))

const clock: Slot = (chance) =>
  `${9 + chance.below(8)}${chance.pick([':', '.', '-'])}${chance.pick(['00', '15', '30', '40', '10'])}`

/** No telephone in the country has the code 000. */
const telephone: Slot = (chance) =>
  `8-000-${100 + chance.below(900)}-${twoDigits(chance.below(100))}-${twoDigits(chance.below(100))}`

const initials = (chance: Chance) =>
  chance.often(0.7) ? ` ${chance.pick(INITIALS)}.${chance.pick(['', ' '])}${chance.pick(INITIALS)}.` : ''

const duration: Slot = (chance, moment) =>
  chance.often(0.4)
    ? `${many(6, 88)(chance, moment)} ${chance.pick(['дней', 'дней', 'рабочих дней', 'суток'])}`
    : chance.pick(DURATIONS)

/** What may stand in a text between angle brackets. */
export const SLOTS: Readonly<Record<string, Slot>> = {
  дата: date,
  месяц: month(0),
  месяце: month(1),
  час: clock,
  телефон: telephone,
  срок: duration,
  раз: oneOf(TIMES),
  минут: oneOf(MINUTES),
  часа: oneOf(HOURS),
  ждали: many(5, 40),
  номер: number(104, 2990),
  голов: many(6, 240),
  гектаров: number(3, 900),
  километров: number(18, 240),
  документ: inCase(PAPERS, 1),
  бумага: inCase(PAPERS, 0),
  цель: inCase(PURPOSES, 0),
  цели: inCase(PURPOSES, 1),
  'цели-дат': inCase(PURPOSES, 2),
  целью: inCase(PURPOSES, 3),
  село: inCase(VILLAGES, 0),
  села: inCase(VILLAGES, 1),
  селе: inCase(VILLAGES, 2),
  она: oneOf(SHE),
  он: oneOf(HE),
  мужчина: (chance) => chance.pick(SURNAMES) + initials(chance),
  женщина: (chance) => `${chance.pick(SURNAMES)}а${initials(chance)}`,
  хозяйство: oneOf(FARMS),
  погода: oneOf(WEATHER),
}
