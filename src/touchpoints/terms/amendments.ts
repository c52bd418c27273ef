import type { Temporal } from 'temporal-polyfill'
import type { Channel, EntryNeed, Kind } from '../terms.ts'
import type { Basis, EntryContent, EntryDetails } from './details.ts'

/** What is proposed. @clause M6, M12 */
export const DEEDS = {
  include: 'Включить точку',
  change: 'Изменить точку',
  exclude: 'Исключить точку',
  merge: 'Объединить с другой точкой',
} as const

export type Deed = keyof typeof DEEDS

/** Where an amendment stands; nothing stores this word. @clause M5 */
export const STATES = {
  draft: 'черновик',
  submitted: 'на проверке',
  returned: 'возвращена с замечаниями',
  included: 'принята',
  withdrawn: 'отозвана',
} as const

export type State = keyof typeof STATES

/** What a version did to its entry. After the last two it stands no more. */
export const VERSION_DEEDS = {
  included: 'включена',
  changed: 'изменена',
  excluded: 'исключена',
  merged: 'объединена с другой',
} as const

export type VersionDeed = keyof typeof VERSION_DEEDS

/** Fields of an amendment that a remark can be about, as they are called in forms. */
export const REMARK_FIELDS = {
  process: 'Процесс',
  name: 'Точка взаимодействия',
  channel: 'Канал',
  kind: 'Вид',
  needs: 'Потребности',
  direction: 'Направление',
  keyFor: 'Ключевая точка',
  features: 'Особенности',
  bases: 'Основание',
  accessibility: 'Доступность',
  whereabouts: 'Где найти',
  demand: 'Учёт обращений',
  reason: 'Причина',
  grounds: 'Основание правки',
  successor: 'Куда обратиться теперь',
} as const

export type RemarkField = keyof typeof REMARK_FIELDS

export interface Remark {
  field: RemarkField
  why: string
}

/**
 * What the software checked before an inclusion: what blocks cannot be passed over, a remark can with a reason.
 * `fine` lines are shown as well: the registrar sees what was looked at.
 * @clause M5
 */
export interface CheckLine {
  check: Check
  verdict: 'fine' | 'remark' | 'blocks'
  field: RemarkField
  /** What was found, or that all is well, in a sentence. */
  words: string
  /** The entry that stands, where the line is about one (M12). */
  standing?: { touchpointId: string; number: string; name: string }
}

export const CHECKS = {
  words: 'Слова на месте',
  channel: 'Канал назван',
  needs: 'Потребности названы',
  'kind-fits': 'Вид подходит к каналу',
  duplicate: 'Не повторяет другую точку',
  current: 'Запись с тех пор не менялась',
  own: 'Проверяет тот, кто вправе',
  basis: 'Есть основание',
  'other-way': 'Есть и онлайн-, и офлайн-способ',
  accessibility: 'Сказано о доступности',
  quotes: 'Кавычки закрыты',
} as const

export type Check = keyof typeof CHECKS

/** A remark that was passed over; it stays a finding of the register. */
export interface Override {
  check: Check
  reason: string
}

/** An amendment as it lies in the table, whatever its state. */
export interface Amendment {
  id: string
  number: number
  deed: Deed
  touchpointId: string | null
  baseVersion: number | null
  successorId: string | null
  unitId: string | null
  content: EntryContent | null
  reason: string
  grounds: Basis | null
  turnTo: string
  importId: string | null
  importRow: number | null
  madeAt: Temporal.Instant
  madeBy: string
  savedAt: Temporal.Instant
  submittedAt: Temporal.Instant | null
  submittedBy: string | null
  returnedAt: Temporal.Instant | null
  returnedBy: string | null
  withdrawnAt: Temporal.Instant | null
  withdrawnBy: string | null
  includedAt: Temporal.Instant | null
  includedBy: string | null
  /** For two who save at once. */
  version: number
}

/** One included version of one entry, with what the form shows and who, when, why, by which basis. @clause M6 */
export interface EntryVersion {
  touchpointId: string
  number: number
  deed: VersionDeed
  processId: string
  processName: string
  name: string
  channel: Channel
  kind: Kind
  needs: readonly EntryNeed[]
  isKey: boolean
  details: EntryDetails
  unitId: string | null
  includedOn: Temporal.PlainDate
  includedAt: Temporal.Instant
  includedBy: string | null
  amendmentId: string | null
  reason: string
  grounds: Basis | null
  overrides: readonly Override[]
  successorId: string | null
  turnTo: string
}
