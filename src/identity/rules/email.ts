import type { Refusal } from '#platform/outcome.ts'
import { LONGEST, whyNotName } from './naming.ts'

/** Why this is not one plain address that a letter can go to. Whether somebody reads it, the letter will tell. */
export function whyNotEmail(text: string, field = 'email'): Refusal[] {
  const refusals = whyNotName(text, {
    field,
    empty: 'Напишите адрес: на него придёт приглашение',
    longest: LONGEST.email,
  })
  if (refusals.length > 0) return refusals
  if (!text.includes('@')) return [{ field, why: 'В адресе не хватает знака @. Проверьте, как он написан' }]
  if (!ONE_ADDRESS.test(text)) {
    return [{ field, why: 'Напишите один адрес без имени и скобок, например anna@example.ru' }]
  }
  return []
}

// No list, no name, no comment: a comma would send the letter to two people.
const ONE_ADDRESS = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/
