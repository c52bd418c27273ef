import type { Temporal } from 'temporal-polyfill'

/** External clients are outside the body; employees are its internal clients. @clause M3, K2.3 */
export const CONTOURS = { external: 'Внешний клиент', internal: 'Внутренний клиент' } as const

export type Contour = keyof typeof CONTOURS

export const CLIENT_KINDS = { person: 'Человек', organisation: 'Организация' } as const

export type ClientKind = keyof typeof CLIENT_KINDS

/** Профили сегментов внешних клиентов; who is an employee needs none. @clause M3, M15b */
export const SEGMENTS = {
  citizen: 'Гражданин',
  smallholder: 'Владелец личного подсобного хозяйства',
  farmer: 'Фермер: КФХ или ИП',
  selfemployed: 'Самозанятый',
  organisation: 'Организация',
  cooperative: 'Кооператив',
  processor: 'Переработчик',
  ngo: 'Общественное объединение',
  authority: 'Орган власти',
  media: 'Редакция СМИ',
  other: 'Другое',
} as const

export type Segment = keyof typeof SEGMENTS

/** What somebody told of themselves. */
export interface ClientWords {
  contour: Contour
  kind: ClientKind
  name: string
  segment?: Segment | undefined
  email?: string | undefined
  /** As it was told; kept with the country's digits where it is a telephone number. */
  phone?: string | undefined
  address?: string | undefined
  /** An employee: a person of identity. */
  personId?: string | undefined
}

export interface Client {
  id: string
  contour: Contour
  kind: ClientKind
  name: string
  segment: Segment | null
  email: string | null
  phone: string | null
  address: string | null
  personId: string | null
  madeAt: Temporal.Instant
  version: number
}
