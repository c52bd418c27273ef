import { z } from 'zod'
import { channelSchema, kindSchema, needSchema, objectSchema } from '../terms.ts'

/** The directions of the body's activity that meet clients, in the order's sequence. @clause K1.2 */
export const DIRECTIONS = {
  appeals: 'Рассмотрение обращений, запросов',
  information: 'Предоставление информации о деятельности',
  staff: 'Кадровая работа',
  services: 'Предоставление государственных услуг и сервисов',
} as const

export type Direction = keyof typeof DIRECTIONS

/** What a touchpoint, or an act on it, is based on; the last one is a directive action. @clause M8, M9 */
export const BASIS_KINDS = {
  normative: 'Нормативный правовой акт',
  internal: 'Ненормативный (внутренний) акт или документ',
  contract: 'Контракт',
  agreement: 'Соглашение',
  directive: 'Распорядительное действие (поручение, резолюция)',
} as const

export type BasisKind = keyof typeof BASIS_KINDS

/** How it is known how many come through a touchpoint. @clause M7 */
export const COUNTING = {
  here: 'Считаем здесь',
  elsewhere: 'Считают в другой системе',
  estimated: 'Оцениваем на глаз',
  impossible: 'Посчитать нельзя',
} as const

export type Counting = keyof typeof COUNTING

const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]
const LINE = 500
const TEXT = 4_000
/** Words for a line of a form: no signs that cannot be seen but spaces, one line. */
const line = z.string().trim().max(LINE).default('')
const text = z.string().trim().max(TEXT).default('')

export const directionSchema = z.enum(keysOf(DIRECTIONS))

/** A document or a directive action; of an action the title says what was ordered and `who` by whom. @clause M8, M9 */
export const basisSchema = z.object({
  kind: z.enum(keysOf(BASIS_KINDS)),
  title: line,
  number: line,
  on: z.iso.date().nullable().default(null).describe('its date'),
  until: z.iso.date().nullable().default(null).describe('its last day, where it has one'),
  who: line.describe('who gave the instruction'),
  link: line,
})

/** Where clients find the touchpoint. */
export const whereaboutsSchema = z.object({
  address: line.describe('a house and a room'),
  phone: line,
  email: line,
  link: line,
  hours: line,
})

export const demandSchema = z.object({
  counting: z.enum(keysOf(COUNTING)),
  perMonth: z
    .int()
    .min(0)
    .max(100_000_000)
    .nullable()
    .default(null)
    .describe('an estimate, or what another system counted'),
  note: line,
})

/** Words of an imported cell, where the product would write them otherwise. */
export const asWrittenSchema = z.object({
  needs: z.string().max(TEXT).optional(),
  kind: z.string().max(LINE).optional(),
})

const NOWHERE = { address: '', phone: '', email: '', link: '', hours: '' }
const UNTOLD = { counting: 'here', perMonth: null, note: '' } as const

/** What an entry says beyond the five columns of the form. */
export const detailsSchema = z.object({
  direction: directionSchema.nullable().default(null),
  keyFor: z.array(directionSchema).max(4).default([]).describe('the directions that it is a key touchpoint of'),
  features: text.describe('features of the interaction, for the fifth column below the kind'),
  bases: z.array(basisSchema).max(20).default([]),
  accessibility: text.describe('for people with impairments, of age, with few digital skills'),
  whereabouts: whereaboutsSchema.default(NOWHERE),
  demand: demandSchema.default(UNTOLD),
  asWritten: asWrittenSchema.default({}),
})

export type Basis = z.output<typeof basisSchema>
export type Whereabouts = z.output<typeof whereaboutsSchema>
export type Demand = z.output<typeof demandSchema>
export type EntryDetails = z.output<typeof detailsSchema>

export const NO_DETAILS: EntryDetails = detailsSchema.parse({})

/** What an amendment proposes an entry to be. A channel may still be missing; then it cannot be included. */
export const contentSchema = detailsSchema.extend({
  process: line.describe('the process, by its name'),
  name: line.describe('the touchpoint'),
  channel: channelSchema.nullable().default(null),
  kind: kindSchema
    .nullable()
    .default(null)
    .describe('told for channel «other» alone; otherwise it follows from the channel'),
  needs: z
    .array(z.object({ need: needSchema, objects: z.array(objectSchema).max(7).default([]), words: line }))
    .max(30)
    .default([])
    .describe('words left out are those of the order'),
})

export type EntryContent = z.output<typeof contentSchema>

export const NO_CONTENT: EntryContent = contentSchema.parse({})
