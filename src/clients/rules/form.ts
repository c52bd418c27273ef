import { CLIENT_KINDS, type Client, type ClientKind, type ClientWords, SEGMENTS, type Segment } from '../terms.ts'

/** What stands in the form of a card, as it was typed. */
export interface TypedClient {
  name: string
  kind: string
  segment: string
  email: string
  phone: string
  address: string
}

export const TYPED_FIELDS = ['name', 'kind', 'segment', 'email', 'phone', 'address'] as const

export const typedOf = ({ name, kind, segment, email, phone, address }: Client): TypedClient => ({
  name,
  kind,
  segment: segment ?? '',
  email: email ?? '',
  phone: phone ?? '',
  address: address ?? '',
})

/** The words of the form; what is no choice of its list is as if nothing was chosen. @clause M18b */
export const wordsOf = ({ contour, kind: was }: Client, typed: TypedClient): ClientWords => ({
  contour,
  kind: typed.kind in CLIENT_KINDS ? (typed.kind as ClientKind) : was,
  name: typed.name,
  segment: typed.segment in SEGMENTS ? (typed.segment as Segment) : undefined,
  email: typed.email,
  phone: typed.phone,
  address: typed.address,
})
