import { z } from 'zod'

/** A touchpoint is digital or offline. @clause M14 */
export const KINDS = { digital: 'Цифровая точка', offline: 'Офлайн-точка' } as const

export type Kind = keyof typeof KINDS

/** Channels of the register; `other` is offline unless it is set to be digital. */
export const CHANNELS = {
  email: { label: 'Электронная почта', kind: 'digital' },
  site: { label: 'Официальный сайт', kind: 'digital' },
  vk: { label: 'ВКонтакте', kind: 'digital' },
  ok: { label: 'Одноклассники', kind: 'digital' },
  messengers: { label: 'Мессенджеры', kind: 'digital' },
  pos: { label: 'Платформа обратной связи (ПОС)', kind: 'digital' },
  phone: { label: 'Телефонная связь', kind: 'offline' },
  post: { label: 'Почта', kind: 'offline' },
  reception: { label: 'Личный приём', kind: 'offline' },
  stand: { label: 'Информационный стенд', kind: 'offline' },
  other: { label: 'Другой канал', kind: 'offline' },
} as const satisfies Record<string, { label: string; kind: Kind }>

export type Channel = keyof typeof CHANNELS

/** What a need can be about, in the two cases that the words of needs take: «о ходе рассмотрения заявления», «представить заявление». */
export const OBJECTS = {
  application: { genitive: 'заявления', accusative: 'заявление' },
  appeal: { genitive: 'обращения', accusative: 'обращение' },
  'information-request': { genitive: 'запроса', accusative: 'запрос' },
  documents: { genitive: 'документов', accusative: 'документы' },
  result: { genitive: 'результата', accusative: 'результат' },
  answer: { genitive: 'ответа', accusative: 'ответ' },
  clarification: { genitive: 'разъяснения', accusative: 'разъяснение' },
} as const

export type NeedObject = keyof typeof OBJECTS

const PAPERS = ['application', 'appeal', 'information-request', 'documents'] as const
const OUTCOMES = ['result', 'answer', 'clarification'] as const

interface NeedTerm {
  /** The order's own words. */
  law: string
  objects: readonly NeedObject[]
}

/** Удовлетворяемые потребности клиента, in the order's sequence. @clause M10 */
export const NEEDS = {
  information: {
    law: 'получение информации, в том числе о ходе рассмотрения: заявления, обращения, запроса, документов',
    objects: PAPERS,
  },
  consultation: { law: 'получение консультации', objects: [] },
  forms: { law: 'получение форм документов', objects: [] },
  submission: { law: 'представление: заявления, обращения, запроса, документов', objects: PAPERS },
  result: { law: 'получение результата, ответа, разъяснения', objects: OUTCOMES },
  inspection: { law: 'предоставление объектов для осмотра (проверки)', objects: [] },
  feedback: { law: 'предоставление обратной связи', objects: [] },
  'feedback-result': { law: 'получение результата рассмотрения обратной связи', objects: [] },
  other: { law: 'другие удовлетворяемые потребности клиента в рамках осуществляемого взаимодействия', objects: [] },
} as const satisfies Record<string, NeedTerm>

export type Need = keyof typeof NEEDS

const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]

export const kindSchema = z.enum(keysOf(KINDS))
export const channelSchema = z.enum(keysOf(CHANNELS))
export const needSchema = z.enum(keysOf(NEEDS))
export const objectSchema = z.enum(keysOf(OBJECTS))

/** A need as an entry of the register has it; the words stand in the order's fourth column. */
export interface EntryNeed {
  need: Need
  objects: readonly NeedObject[]
  words: string
}

/** An included entry as it stands now: one touchpoint in one process. */
export interface RegisterEntry {
  touchpointId: string
  code: string
  processId: string
  processName: string
  name: string
  channel: Channel
  kind: Kind
  needs: readonly EntryNeed[]
  isKey: boolean
  version: number
  /** The order that a sample was taken from; null for the body's own. */
  sampleOf: string | null
}

/** An entry with its place in the order's form: «1.2». */
export type Numbered<E> = E & { number: string }

export type NumberedEntry = Numbered<RegisterEntry>

export interface RegisterProcess<E = RegisterEntry> {
  number: number
  name: string
  entries: readonly Numbered<E>[]
}
