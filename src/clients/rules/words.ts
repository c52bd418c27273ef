import type { ClientWords } from '../terms.ts'
import { nameKey } from './names.ts'
import { readPhone } from './phones.ts'

const NAMELESS = 'Без имени'

/** What a client told, in the form that is kept. @clause M18b */
export function keptWords({ contour, kind, name, segment, email, phone, address, personId }: ClientWords) {
  const named = tidy(name) ?? NAMELESS
  return {
    contour,
    kind,
    name: named,
    nameKey: named === NAMELESS ? '' : nameKey(named),
    segment: segment ?? null,
    email: tidy(email),
    phone: (phone && readPhone(phone)) || null,
    address: tidy(address),
    personId: contour === 'internal' ? (personId ?? null) : null,
  }
}

/** What is kept of what a client told, as `clients.client_for` takes it. */
export type KeptWords = ReturnType<typeof keptWords>

const tidy = (text: string | undefined): string | null => text?.trim().replaceAll(/\s+/g, ' ') || null
