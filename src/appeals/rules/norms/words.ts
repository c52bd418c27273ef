import type { WorkingHours } from '#platform/calendar/rules/working-hours.ts'
import type { AdditionNorm } from '../../terms/additions.ts'
import type { Identification, TermNorm, WarningNorm } from '../../terms/norms.ts'
import { IDENTIFICATIONS, NORM_KINDS, OTHER_TOPICS, ROLLS, regimeOfWarnings } from '../../terms/norms.ts'
import { REGIMES } from '../../terms.ts'
import { termWords } from '../deadlines/step-words.ts'
import { LAW_BY_TOPIC } from './law.ts'

/** «Обращение по 59-ФЗ: ответ». */
export function topicWords(topic: string): string {
  const law = LAW_BY_TOPIC.get(topic)
  if (law) return `${REGIMES[law.regime]}: ${NORM_KINDS[law.kind].toLowerCase()}`
  const warned = regimeOfWarnings(topic)
  if (warned) return `${REGIMES[warned]}: напоминания`
  return Object.hasOwn(OTHER_TOPICS, topic) ? OTHER_TOPICS[topic as keyof typeof OTHER_TOPICS] : topic
}

/** «с 09:00 до 18:00, перерыв с 13:00 до 14:00, в пятницу до 16:45». */
export const hoursInWords = ({ opens, closes, breakFrom, breakTo, fridayCloses }: WorkingHours): string =>
  [
    `с ${opens} до ${closes}`,
    breakFrom && breakTo ? `перерыв с ${breakFrom} до ${breakTo}` : '',
    fridayCloses ? `в пятницу до ${fridayCloses}` : '',
  ]
    .filter(Boolean)
    .join(', ')

/** What a norm of the body says. */
export function valueWords(topic: string, value: unknown): string {
  if (topic === 'hours') return hoursInWords(value as WorkingHours)
  if (topic === 'identification') return IDENTIFICATIONS[(value as { way: Identification }).way]
  if (topic === 'additions') return additionsWords(value as AdditionNorm)
  if (topic === 'files') return filesWords(value as { mostFiles: number; mostBytes: number; mostTogether: number })
  if (regimeOfWarnings(topic)) return warningWords(value as WarningNorm)
  const { term, roll } = value as Pick<TermNorm, 'term' | 'roll'>
  const isRolled = 'days' in term && term.kind === 'calendar'
  return isRolled ? `${termWords(term)}; выходной — ${ROLLS[roll]}` : termWords(term)
}

const MEGABYTE = 1024 * 1024

const additionsWords = ({ mostADay, mostTogether }: AdditionNorm): string =>
  `до ${mostADay} раз в день, файлов к обращению до ${mostTogether / MEGABYTE} МБ`

const filesWords = (norm: { mostFiles: number; mostBytes: number; mostTogether: number }): string =>
  `файлов до ${norm.mostFiles}, один до ${norm.mostBytes / MEGABYTE} МБ, вместе до ${norm.mostTogether / MEGABYTE} МБ`

/** «на 10-й, 20-й, 25-й и 28-й день; ответ начат к 20-му; других дат — за 1 рабочий день; сроков в часах — за 1 час». */
export function warningWords({ days, draftBy, before, hours }: WarningNorm): string {
  const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b)
  return [
    days.length > 0 ? `на ${listed(sorted(days).map((day) => `${day}-й`))} день` : '',
    draftBy === null ? '' : `ответ начат к ${draftBy}-му дню`,
    before > 0 ? `о других датах за ${termWords({ days: before, kind: 'working' })}` : 'о других датах в их день',
    hours.length > 0
      ? `о сроках в часах за ${listed(
          sorted(hours)
            .toReversed()
            .map((count) => termWords({ hours: count, kind: 'clock' })),
        )}`
      : '',
  ]
    .filter(Boolean)
    .join('; ')
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} и ${words.at(-1)}`
