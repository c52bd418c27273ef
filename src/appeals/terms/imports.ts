import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '#platform/work.ts'
import type { Channel } from '#touchpoints'
import type { AppealKind, Regime } from '../terms.ts'

/** What a column of another system's file may hold. @clause K2.4 */
export const IMPORT_FIELDS = {
  externalId: 'Номер в той системе',
  receivedAt: 'Когда поступило',
  words: 'Текст сообщения',
  subject: 'Тема или категория',
  name: 'Кто написал',
  email: 'Электронная почта',
  phone: 'Телефон',
  address: 'Адрес',
  state: 'Состояние',
  endedAt: 'Когда дан ответ или закрыто',
  answer: 'Текст ответа',
} as const

export type ImportField = keyof typeof IMPORT_FIELDS

/** Without these a row is no message. */
export const NEEDED_FIELDS: readonly ImportField[] = ['externalId', 'receivedAt', 'words']

/** What a state of the other system means here. */
export const IMPORT_STATES = {
  open: 'Ещё в работе',
  answered: 'Дан ответ',
  redirected: 'Направлено в другой орган',
  left: 'Закрыто без ответа',
} as const

export type ImportState = keyof typeof IMPORT_STATES

/** How a source's file is read; kept for its next one. */
export interface Mapping {
  /** The place of each column, from the left. */
  columns: Readonly<Partial<Record<ImportField, number>>>
  /** By the other system's words, in lower case. */
  states: Readonly<Record<string, ImportState>>
  regime: Regime
  /** Unset: by the text of each. */
  kind?: AppealKind | undefined
  channel: Channel
}

/** A row of a table as it lies in the file. */
export interface SheetRow {
  row: number
  cells: readonly string[]
}

export interface Sheet {
  head: readonly string[]
  rows: readonly SheetRow[]
}

/** A message as a row tells it. */
export interface ImportMessage {
  row: number
  externalId: string
  receivedAt: Temporal.Instant
  words: string
  name: string
  email: string
  phone: string
  address: string
  state: ImportState
  endedAt: Temporal.Instant | undefined
  answer: string
}

/** A row as it was read: a message, or why it is none. */
export interface ReadRow {
  row: number
  /** As it stands in the file, shortened: to find the row by. */
  externalId: string
  message: ImportMessage | undefined
  /** What keeps the whole file from being taken. */
  stops: readonly string[]
  /** What is worth knowing and keeps nothing back. */
  remarks: readonly string[]
  /** It stands in an earlier row of the file, or was taken before. */
  isKnown: boolean
}

export interface ImportCounts {
  new: number
  known: number
  ended: number
  remarked: number
  stopped: number
}

/** How far the taking of a file has come. */
export interface Taking {
  /** Who began it: what is taken later is still theirs. */
  by: Actor
  /** Rows of the file that were gone through, and all of them. */
  rows: number
  of: number
  outcome: ImportOutcome
  /** Nothing more is taken until somebody who may goes on: whoever began it may no more. */
  isStopped?: boolean
}

/** A file of another system on its way in. */
export interface MessageImport {
  id: string
  fileName: string
  source: string
  mapping: Mapping
  sheet: Sheet
  madeAt: Temporal.Instant
  madeBy: string
  /** Unset before it begins and once it has ended. */
  taking: Taking | null
  takenAt: Temporal.Instant | null
  takenBy: string | null
  outcome: ImportOutcome | null
}

export interface ImportOutcome {
  taken: number
  known: number
  ended: number
}

/** What is announced while rows of a file wait to be taken, with the row that comes next: each place is gone on from once. */
export const MESSAGES_LEFT = 'messages.left'

export const MOST_IMPORTED = 10_000
