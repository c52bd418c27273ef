import type { Temporal } from 'temporal-polyfill'
import type { State } from './amendments.ts'
import type { EntryContent } from './details.ts'

/** Files that the register is read from and written to. */
export const FILE_FORMS = {
  docx: 'документ Word',
  xlsx: 'таблица Excel',
  csv: 'таблица CSV',
  json: 'выгрузка JSON',
} as const

export type FileForm = keyof typeof FILE_FORMS

/** What stands in one row of the order's form, in its words: columns 2 to 5. @clause App1 */
export interface FormRow {
  /** Where it stood: the row of the table or of the sheet. */
  row: number
  process: string
  name: string
  needs: string
  kind: string
  /** An export of our own tells everything; files of offices tell five columns. */
  whole?: { touchpointId: string | null; content: EntryContent }
}

/** Words of the file that are no row of the form: a note below the table. */
export interface PassedOver {
  row: number
  words: string
}

/** A file as it was read. */
export interface ReadForm {
  form: FileForm
  rows: readonly FormRow[]
  passedOver: readonly PassedOver[]
}

/** What taking an import would do with a row. */
export const MARKS = {
  new: 'новая',
  changed: 'изменена',
  same: 'без изменений',
} as const

export type Mark = keyof typeof MARKS

/**
 * What is doubtful about a row. `asks` is a remark; what `blocks` keeps its amendment from being included until somebody mends it;
 * what `stops` keeps the whole file from being taken, for the words would have to be cut.
 */
export const DOUBTS = {
  quotes: { weight: 'asks', title: 'Кавычка не закрыта' },
  signs: { weight: 'asks', title: 'Странные знаки' },
  'kind-differs': { weight: 'asks', title: 'Вид не подходит к каналу' },
  'no-kind': { weight: 'asks', title: 'Вид не назван' },
  'close-process': { weight: 'asks', title: 'Процесс похож на другой' },
  channel: { weight: 'blocks', title: 'Канал не узнали' },
  'no-process': { weight: 'blocks', title: 'Нет процесса' },
  'no-name': { weight: 'blocks', title: 'Нет точки' },
  'no-needs': { weight: 'blocks', title: 'Нет потребностей' },
  twice: { weight: 'blocks', title: 'Повторяется в файле' },
  'other-unit': { weight: 'stops', title: 'Точка другого подразделения' },
  'too-long': { weight: 'stops', title: 'Слишком длинно' },
} as const satisfies Record<string, { weight: 'asks' | 'blocks' | 'stops'; title: string }>

export type DoubtKind = keyof typeof DOUBTS

export interface Doubt {
  doubt: DoubtKind
  /** What was found and what to do, in a sentence. */
  words: string
}

/** The columns that a row of a file can change. */
export const COLUMNS = {
  process: 'процесс',
  name: 'точка',
  needs: 'потребности',
  kind: 'особенности',
  details: 'сведения вне формы',
} as const

export type FormColumn = keyof typeof COLUMNS

/** A row of the file beside what stands in the register. */
export interface MatchedRow {
  row: number
  cells: { process: string; name: string; needs: string; kind: string }
  mark: Mark
  doubts: readonly Doubt[]
  /** The entry that it is about; null for a new one. */
  standing: { touchpointId: string; version: number; number: string } | null
  /** What differs from the entry that stands. */
  changes: readonly FormColumn[]
  /** What would be proposed. */
  content: EntryContent
}

/** An entry that stands in the register and not in the file: nothing is done to it. */
export interface LackedEntry {
  touchpointId: string
  number: string
  name: string
  processName: string
}

/** A file as it lies in the table. */
export interface Import {
  id: string
  unitId: string | null
  fileName: string
  form: FileForm
  rows: readonly FormRow[]
  passedOver: readonly PassedOver[]
  madeAt: Temporal.Instant
  madeBy: string
  takenAt: Temporal.Instant | null
  takenBy: string | null
  droppedAt: Temporal.Instant | null
}

/** An import among others, without its rows. */
export type ImportLine = Omit<Import, 'rows' | 'passedOver'> & {
  rows: number
  /** How many of its amendments stand where. */
  amendments: Readonly<Record<State, number>>
}

/** Where an import stands; nothing stores this word. */
export const IMPORT_STATES = {
  read: 'прочитан, не отправлен',
  taken: 'отправлен на проверку',
  dropped: 'убран',
} as const

export type ImportState = keyof typeof IMPORT_STATES
