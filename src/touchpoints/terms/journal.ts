import type { Temporal } from 'temporal-polyfill'
import type { Channel } from '../terms.ts'

/** What an interaction that a person or a program notes may be; feedback comes by itself. @clause M7 */
export const INTERACTION_KINDS = {
  call: 'Звонок',
  letter: 'Письмо',
  message: 'Сообщение',
  visit: 'Посещение',
  reception: 'Личный приём',
  look: 'Чтение стенда',
} as const

export type InteractionKind = keyof typeof INTERACTION_KINDS

/** What an answer to a survey is in the journal: it shows that feedback can be left there. @clause K2.6 */
export const FEEDBACK = 'feedback'

/** What comes through a channel as a rule. */
export const KIND_OF_CHANNEL: Record<Channel, InteractionKind> = {
  email: 'letter',
  site: 'visit',
  vk: 'message',
  ok: 'message',
  messengers: 'message',
  pos: 'message',
  phone: 'call',
  post: 'letter',
  reception: 'reception',
  stand: 'look',
  other: 'message',
}

/** Through what somebody came: a touchpoint that is known, or a channel with an address as it was told. */
export type Through = { touchpointId: string } | { channel: Channel; address: string }

/** What a person or a program notes at once. */
export interface Writing {
  /** The same form sent twice is one writing. */
  id: string
  through: Through
  on: Temporal.PlainDate
  times: number
  /** Unset: as a rule of the channel. */
  kind?: InteractionKind | undefined
}

/** Interactions of one day, ready for the journal. */
export type Noted = Through & { on: Temporal.PlainDate; kind: InteractionKind; times: number }

/** A line of a file that cannot be taken. */
export interface WrongLine {
  /** Its number in the file; the line of headings is 1. */
  line: number
  why: string
}

/** What was put into the journal at once, by hand or from a file. */
export interface JournalBatch {
  id: string
  kind: 'hand' | 'import'
  /** Where people came, in the words of that day; nothing for a file. */
  about: string
  fileName: string | null
  rows: number
  interactions: number
  firstOn: Temporal.PlainDate
  lastOn: Temporal.PlainDate
  madeAt: Temporal.Instant
  madeBy: string
  undoneAt: Temporal.Instant | null
  undoneBy: string | null
}

/** The source of its counters: taking a batch back removes exactly them. */
export const sourceOf = ({ kind, id }: Pick<JournalBatch, 'kind' | 'id'>): string => `${kind}:${id}`

/** A meeting with a client: through a touchpoint of the register, or through a channel and an address that no entry covers. */
export type Interaction = {
  on: Temporal.PlainDate
  /** What happened: «feedback», «call», «letter». */
  kind: string
  /** Who noted it: the slice; what is written by hand or taken from a file carries the id of its batch instead. */
  source: string
  times?: number
} & ({ touchpointId: string } | { channel: Channel; address: string })

/** What is noted by itself comes one by one. */
export type OneInteraction = Through & Pick<Interaction, 'on' | 'kind' | 'source'>
