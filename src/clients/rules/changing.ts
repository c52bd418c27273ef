import type { Refusal } from '#platform/outcome.ts'
import type { Client, ClientWords, Contour } from '../terms.ts'
import { readPhone } from './phones.ts'
import { keptWords } from './words.ts'

const WORKS: Readonly<Record<Contour, readonly string[]>> = {
  external: ['clerk', 'head'],
  internal: ['internal-clerk', 'head'],
}

/** Who works with clients at all; which of them the contour decides. @clause K2.3, K5.4 */
export const WORKING_CLIENTS = ['clerk', 'internal-clerk', 'head'] as const

/** Whether these roles see clients of this contour: employees are seen by those who work internal appeals. @clause K2.3, K5.4 */
export const seesClients = (roles: readonly string[], contour: Contour): boolean =>
  WORKS[contour].some((role) => roles.includes(role))

/** The contours whose clients these roles see. @clause K2.3, K5.4 */
export const contoursSeen = (roles: readonly string[]): Contour[] =>
  (Object.keys(WORKS) as Contour[]).filter((contour) => seesClients(roles, contour))

const EMAIL = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/

/** Why the card may not say this; an empty list means it may. @clause M18b */
export function whyNotClient(roles: readonly string[], client: Client | undefined, words: ClientWords): Refusal[] {
  if (!client || !seesClients(roles, client.contour))
    return [{ field: '', why: 'Такого клиента нет среди тех, с кем вы работаете' }]
  const refusals: Refusal[] = []
  if (words.name.trim() === '') refusals.push({ field: 'name', why: 'Напишите имя или название' })
  if (words.email?.trim() && !EMAIL.test(words.email.trim()))
    refusals.push({ field: 'email', why: 'Напишите один адрес, например ivan@example.ru' })
  if (words.phone?.trim() && !readPhone(words.phone))
    refusals.push({ field: 'phone', why: 'Напишите номер с кодом города или оператора, например +7 413 220-00-10' })
  return refusals
}

/** Names of the fields that become other ones. */
export function changedFields(client: Client, words: ClientWords): string[] {
  const kept = keptWords(words)
  return (['kind', 'name', 'segment', 'email', 'phone', 'address'] as const).filter(
    (field) => kept[field] !== client[field],
  )
}
