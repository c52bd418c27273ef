import type { Temporal } from 'temporal-polyfill'
import type { Basis, EntryContent, Whereabouts } from '#touchpoints'
import type { StaffKey, UNITS } from '../ministry.ts'
import { workingDay } from '../story/acts.ts'

export type UnitKey = keyof typeof UNITS

/** The ISO date of so many days before today, or of the Monday after; below 0 it is ahead. */
export type DayAgo = (ago: number) => string

export const dayAgo =
  (today: Temporal.PlainDate): DayAgo =>
  (ago) =>
    workingDay(today, ago).toString()

/** The processes of the invented register; the first three are those of Appendix 1. */
export const PROCESSES = {
  asking: 'Запрос на ознакомление с информацией',
  answer: 'Получение ответа об ознакомлении с информацией',
  alone: 'Ознакомление с информацией без взаимодействия с внутренним клиентом',
  subsidies: 'Предоставление субсидий хозяйствам',
  online: 'Онлайн-приём предложений и отзывов',
} as const

export type ProcessKey = keyof typeof PROCESSES

/** Who prepares amendments for which unit. */
export const EDITORS: Readonly<Partial<Record<UnitKey, StaffKey>>> = {
  appeals: 'secretary',
  crops: 'editor',
  support: 'support',
}

/** A touchpoint as the story calls it. */
export interface At {
  process: ProcessKey
  name: string
}

/** What a unit says of an entry. */
export interface Told extends At {
  unit: UnitKey
  content: Partial<EntryContent>
}

export const basis = (kind: Basis['kind'], title: string, rest: Partial<Basis> = {}): Basis => ({
  ...{ number: '', on: null, until: null, who: '', link: '' },
  ...rest,
  kind,
  title,
})

export const found = (where: Partial<Whereabouts>): Whereabouts => ({
  ...{ address: '', phone: '', email: '', link: '', hours: '' },
  ...where,
})

export const needs = (
  ...list: readonly (EntryContent['needs'][number]['need'] | Partial<EntryContent['needs'][number]>)[]
): EntryContent['needs'] =>
  list.map((one) => {
    const { need = 'information', objects = [], words = '' } = typeof one === 'string' ? { need: one } : one
    return { need, objects, words }
  })
