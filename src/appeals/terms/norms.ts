import { z } from 'zod'
import type { WorkingHours } from '#platform/calendar/rules/working-hours.ts'
import { DEADLINE_KINDS, REGIMES, type Regime } from '../terms.ts'

/** Days end with the day, hours to the second. */
export const daysSchema = z.strictObject({
  days: z.int().min(1).max(3650),
  kind: z.enum(['calendar', 'working']).default('calendar'),
})
export const hoursSchema = z.strictObject({
  hours: z.number().positive().max(8760),
  kind: z.enum(['clock', 'working']).default('clock'),
})
export const termSchema = z.union([daysSchema, hoursSchema])

export type DaysTerm = z.infer<typeof daysSchema>
export type HoursTerm = z.infer<typeof hoursSchema>
export type Term = DaysTerm | HoursTerm

/** Where a date goes that falls on a day off. */
export const ROLLS = {
  previous: 'на рабочий день раньше',
  next: 'на рабочий день позже',
  none: 'не переносится',
} as const

export type Roll = keyof typeof ROLLS

export const rollSchema = z.enum(Object.keys(ROLLS) as [Roll, ...Roll[]])

/** What a norm of terms is about: the dates of an appeal, and what changes them. */
export const NORM_KINDS = {
  ...DEADLINE_KINDS,
  'redirect-migration': 'Направление по компетенции, вопросы миграции',
  'answer-migration': 'Ответ, вопросы миграции',
  'answer-media': 'Ответ на запрос редакции СМИ',
  'extension-notice-media': 'Уведомление об отсрочке, запрос редакции СМИ',
  extension: 'Продление, не больше',
} as const

export type NormKind = keyof typeof NORM_KINDS

/** A term and how it is counted, in force from a day on. */
export interface TermNorm {
  term: Term
  roll: Roll
  clause: string
}

/** How a client is identified here: without that an appeal under 59-FZ is not taken on the site. */
export const IDENTIFICATIONS = {
  none: 'Не устанавливаем личность на сайте',
  account: 'По учётной записи у нас',
  esia: 'Через ЕСИА',
} as const

export type Identification = keyof typeof IDENTIFICATIONS

/** A norm that the body has set, as it is stored: never changed, only followed by a later one. */
export interface BodyNorm {
  topic: string
  since: string
  value: unknown
  clause: string
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const hoursOfBodySchema: z.ZodType<WorkingHours> = z.strictObject({
  opens: clock,
  closes: clock,
  breakFrom: clock.optional(),
  breakTo: clock.optional(),
  fridayCloses: clock.optional(),
})

export const identificationSchema = z.strictObject({
  way: z.enum(Object.keys(IDENTIFICATIONS) as [Identification, ...Identification[]]),
})

const count = z.int().positive()
export const filesOfBodySchema = z.strictObject({ mostFiles: count, mostBytes: count, mostTogether: count })

export const additionsOfBodySchema = z.strictObject({ mostADay: count, mostTogether: count })

export const termNormSchema = z.strictObject({ term: termSchema, roll: rollSchema })

/** «59-fz.answer» for every regime and kind. */
export const topicOf = (regime: Regime, kind: NormKind): string => `${regime}.${kind}`

/** When somebody is told of the dates of an appeal. */
export const warningNormSchema = z.strictObject({
  days: z
    .array(z.int().min(1).max(366))
    .max(10)
    .describe('days of a term in days, from the registration, on which the assignee is reminded'),
  draftBy: z.int().min(1).max(366).nullable().describe('the day by which an answer should be begun'),
  before: z.int().min(0).max(10).describe('so many working days before its other dates'),
  hours: z.array(z.number().positive().max(72)).max(5).describe('so many hours before the end of a term in hours'),
})

export type WarningNorm = z.infer<typeof warningNormSchema>

const WARNINGS = '.warnings'

/** «59-fz.warnings». */
export const warningTopicOf = (regime: Regime): string => `${regime}${WARNINGS}`

/** The regime whose warnings a topic sets. */
export const regimeOfWarnings = (topic: string): Regime | undefined =>
  (Object.keys(REGIMES) as Regime[]).find((regime) => warningTopicOf(regime) === topic)

/** Beside terms: what else a body sets by a dated norm. */
export const OTHER_TOPICS = {
  identification: 'Как узнаём клиента на сайте',
  hours: 'Часы работы',
  files: 'Файлы к обращению',
  additions: 'Дополнения клиента',
} as const
