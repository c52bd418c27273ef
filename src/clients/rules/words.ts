import type { ClientWords } from '../terms.ts'
import { nameKey } from './names.ts'
import { readPhone } from './phones.ts'

const NAMELESS = 'Без имени'

/** What a client told, in the form that is kept. @clause M18b */
export function keptWords({ contour, kind, name, segment, email, phone, address, personId }: ClientWords) {
  const tidy = (text: string | undefined) => text?.trim().replaceAll(/\s+/g, ' ') || null
  const named = tidy(name) ?? NAMELESS
  return {
    contour,
    kind,
    name: named,
    name_key: named === NAMELESS ? '' : nameKey(named),
    segment: segment ?? null,
    email: tidy(email),
    phone: (phone && readPhone(phone)) || null,
    address: tidy(address),
    person_id: contour === 'internal' ? (personId ?? null) : null,
  }
}
