import type { Temporal } from 'temporal-polyfill'
import type { WorkingHours } from '#platform/calendar/rules/working-hours.ts'
import { minutesOf } from '#platform/calendar/rules/working-hours.ts'
import type { Refusal } from '#platform/outcome.ts'
import { MOST_ADDED } from '../../terms/additions.ts'
import { MOST_ATTACHED } from '../../terms/files.ts'
import type { BodyNorm, TermNorm } from '../../terms/norms.ts'
import {
  additionsOfBodySchema,
  filesOfBodySchema,
  hoursOfBodySchema,
  identificationSchema,
  regimeOfWarnings,
  termNormSchema,
  warningNormSchema,
} from '../../terms/norms.ts'
import { termWords } from '../deadlines/step-words.ts'
import { LAW_BY_TOPIC, type LawNorm } from './law.ts'
import { isStrictEnough } from './strictness.ts'

/**
 * Why the body may not set this norm; an empty list means it may. A norm begins today or later, so nothing that was given
 * moves; and where a law gives a term, a body may only be stricter.
 *
 * @clause K2.4
 */
export function whyNotSet(
  norm: BodyNorm,
  { today, stands }: { today: Temporal.PlainDate; stands: readonly BodyNorm[] },
): Refusal[] {
  const refusals = [...whyNotSince(norm.since, today), ...whyNotValue(norm)]
  if (norm.clause.trim() === '')
    refusals.push({ field: 'clause', why: 'Напишите, чем установлено: «Приказ от 1 декабря 2026 года № 5»' })
  if (norm.clause.length > MOST_CLAUSE)
    refusals.push({ field: 'clause', why: `Напишите короче: не больше ${MOST_CLAUSE} знаков` })
  if (stands.some(({ topic, since }) => topic === norm.topic && since === norm.since))
    refusals.push({ field: 'since', why: 'С этого дня такая норма уже есть. Выберите другой день' })
  return refusals
}

const MOST_CLAUSE = 300

function whyNotSince(since: string, today: Temporal.PlainDate): Refusal[] {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(since) || Number.isNaN(Date.parse(since)))
    return [{ field: 'since', why: 'Выберите день, с которого норма действует' }]
  return since < today.toString()
    ? [{ field: 'since', why: 'Норма действует с сегодняшнего дня или позже: сроки, которые уже даны, не двигаем' }]
    : []
}

function whyNotValue({ topic, value }: BodyNorm): Refusal[] {
  if (topic === 'identification')
    return identificationSchema.safeParse(value).success ? [] : [{ field: 'way', why: 'Выберите, как узнаём клиента' }]
  if (topic === 'hours') return whyNotHours(value)
  if (topic === 'files') return whyNotFiles(value)
  if (topic === 'additions') return whyNotAdditions(value)
  if (regimeOfWarnings(topic)) return whyNotWarnings(value)
  const law = LAW_BY_TOPIC.get(topic)
  if (!law) return [{ field: 'topic', why: 'Выберите, какой срок устанавливаете' }]
  const read = termNormSchema.safeParse(value)
  if (!read.success) return [{ field: 'term', why: 'Напишите, сколько: целое число дней или число часов' }]
  return whyNotTerm(read.data, law)
}

function whyNotTerm({ term }: Pick<TermNorm, 'term' | 'roll'>, law: LawNorm): Refusal[] {
  if (law.kind === 'extension' && !('days' in term && term.kind === 'calendar'))
    return [{ field: 'term', why: 'Продление считают в календарных днях' }]
  if (!law.isLaw || isStrictEnough(term, law.term)) return []
  return [
    {
      field: 'term',
      why: `По закону ${termWords(law.term)} (${law.clause}). Орган может установить только меньше, в тех же днях`,
    },
  ]
}

function whyNotHours(value: unknown): Refusal[] {
  const read = hoursOfBodySchema.safeParse(value)
  if (!read.success) return [{ field: 'opens', why: 'Часы пишут так: 09:00' }]
  const { opens, closes, breakFrom, breakTo, fridayCloses } = read.data as WorkingHours
  const refusals: Refusal[] = []
  const lasts = minutesOf(fridayCloses ?? closes) - minutesOf(opens)
  if (minutesOf(opens) >= minutesOf(closes))
    refusals.push({ field: 'closes', why: 'День заканчивается позже, чем начинается' })
  else if (lasts <= 60)
    refusals.push({ field: 'closes', why: 'Сокращённый день на час короче: от такого дня ничего не останется' })
  if ((breakFrom === undefined) !== (breakTo === undefined))
    refusals.push({ field: 'breakFrom', why: 'Назовите начало и конец перерыва или оставьте оба пустыми' })
  if (breakFrom && breakTo && !(opens < breakFrom && breakFrom < breakTo && breakTo < closes))
    refusals.push({ field: 'breakFrom', why: 'Перерыв лежит внутри рабочего дня, и конец позже начала' })
  if (fridayCloses && minutesOf(fridayCloses) > minutesOf(closes))
    refusals.push({ field: 'fridayCloses', why: 'В пятницу заканчивают раньше или так же' })
  return refusals
}

const UNREAD_WARNINGS: Readonly<Record<string, string>> = {
  days: 'Напишите дни через запятую, не больше десяти: 10, 20, 25, 28',
  draftBy: 'Назовите день целым числом или оставьте пустым',
  before: 'Назовите, за сколько рабочих дней: от 0 до 10',
  hours: 'Напишите часы через запятую, не больше пяти: 2, 1',
}

function whyNotWarnings(value: unknown): Refusal[] {
  const read = warningNormSchema.safeParse(value)
  if (read.success) return []
  const fields = new Set(read.error.issues.map(({ path }) => String(path[0] ?? 'days')))
  return [...fields].map((field) => ({ field, why: UNREAD_WARNINGS[field] ?? UNREAD_WARNINGS['days'] ?? '' }))
}

function whyNotAdditions(value: unknown): Refusal[] {
  const read = additionsOfBodySchema.safeParse(value)
  if (!read.success) return [{ field: 'mostADay', why: 'Назовите целые числа больше нуля' }]
  const { mostADay, mostTogether } = MOST_ADDED
  const refusals: Refusal[] = []
  if (read.data.mostADay > mostADay)
    refusals.push({ field: 'mostADay', why: `Больше, чем мы берём: ${mostADay} раз в день` })
  if (read.data.mostTogether > mostTogether)
    refusals.push({ field: 'mostOfAppeal', why: `Больше, чем мы берём: ${mostTogether / MEGABYTE} МБ` })
  return refusals
}

function whyNotFiles(value: unknown): Refusal[] {
  const read = filesOfBodySchema.safeParse(value)
  if (!read.success) return [{ field: 'mostFiles', why: 'Назовите целые числа больше нуля' }]
  const { mostFiles, mostBytes, mostTogether } = read.data
  const refusals: Refusal[] = []
  const check = (field: keyof typeof MOST_ATTACHED, asked: number, words: string) => {
    if (asked > MOST_ATTACHED[field]) refusals.push({ field, why: `Больше, чем мы берём: ${words}` })
  }
  check('mostFiles', mostFiles, `${MOST_ATTACHED.mostFiles} файлов`)
  check('mostBytes', mostBytes, `${MOST_ATTACHED.mostBytes / MEGABYTE} МБ`)
  check('mostTogether', mostTogether, `${MOST_ATTACHED.mostTogether / MEGABYTE} МБ вместе`)
  if (mostTogether < mostBytes) refusals.push({ field: 'mostTogether', why: 'Вместе не меньше, чем один файл' })
  return refusals
}

const MEGABYTE = 1024 * 1024
