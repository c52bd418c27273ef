import type { Temporal } from 'temporal-polyfill'
import type { Reliability } from '#platform/figures/gate.ts'
import { isUnfinished } from '#platform/figures/lattice.ts'
import { change, number } from '#platform/i18n/numbers.ts'
import { periodOf, toPeriod } from '#platform/i18n/periods.ts'
import { counted } from '#platform/i18n/plural.ts'
import type { Cut, TableKind } from './rules/cut.ts'
import type { Change } from './rules/difference.ts'
import type { NamedLine } from './rules/tables.ts'

export const TITLE = 'Что говорят клиенты'

/** «IV квартал 2026, неполный». */
export const periodName = (key: string, today: Temporal.PlainDate): string =>
  `${periodOf(key)}${isUnfinished(key, today) ? ', неполный' : ''}`

export const ALL_TIME_NAME = 'За всё время'

/** What the figures are of, for whoever has only the paper: «IV квартал 2026, неполный · точка 1.2 Почта». */
export const cutName = ({ period, process, touchpoint }: Cut, channel: string, today: Temporal.PlainDate): string =>
  [
    period ? capital(periodName(period.key, today)) : ALL_TIME_NAME,
    process && `процесс ${process.label}`,
    touchpoint && `точка ${touchpoint.label}`,
    channel && `канал ${channel}`,
    !process && !touchpoint && !channel && 'все точки',
  ]
    .filter(Boolean)
    .join(' · ')

/** Headings of the tables and what a line of each is called. */
export const TABLE_TEXT: Readonly<Record<TableKind | 'parameters' | 'months', { title: string; line: string }>> = {
  parameters: { title: 'По вопросам', line: 'Вопрос' },
  processes: { title: 'По процессам', line: 'Процесс' },
  touchpoints: { title: 'По точкам взаимодействия', line: 'Точка' },
  channels: { title: 'По каналам', line: 'Канал' },
  months: { title: 'По месяцам', line: 'Месяц' },
}

/** Answers stay where the register does not lead any more. */
export const nameOf = ({ name }: NamedLine): string => name ?? 'Точки, которых больше нет в перечне'

export const MARKS = { one: 'оценка', few: 'оценки', many: 'оценок' }

export const fewWords = (n: number, { share }: Reliability): string =>
  `Меньше ${share} оценок: доля была бы случайной, показываем только число. Пока ${counted(n, MARKS)}.`

/** «+1,3»: the difference of two shares in points. */
export const pointsOf = (difference: number): string => change(Math.round(difference * 1000) / 10)

/** «от 76 до 79 %»; where both round to one number, «около 77 %». */
export function between(low: number, high: number): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  return from === to ? `около ${number(to)}\u00a0%` : `от ${number(from)} до ${number(to)}\u00a0%`
}

/** «К III кварталу разница +1,3 п. п., от −1,2 до +3,8: изменение не показано.» */
export function changeWords(change: Change, before: string): string {
  const against = againstHead(before)
  if (change.says === 'incomparable') return `${against} сравнить нельзя: оценок было мало.`
  const { difference, low, high, says } = change
  const end = { none: 'изменение не показано', rose: 'доля выросла', fell: 'доля упала' }[says]
  return `${against} разница ${pointsOf(difference)}\u00a0п.\u00a0п., от ${pointsOf(low)} до ${pointsOf(high)}: ${end}.`
}

/** «К III кварталу»: the heading of a column with changes. */
export const againstHead = (before: string): string => capital(toPeriod(before))

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
