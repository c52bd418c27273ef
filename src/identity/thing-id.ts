import { NotFound } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { isUuid } from '#platform/uuid.ts'

/** The id in the address; what cannot be one leads to no page. */
export function thingId(ask: Ask, name: string): string {
  const id = ask.params[name] ?? ''
  if (!isUuid(id)) throw new NotFound()
  return id
}

/** The version that a form was drawn with; unreadable, it is older than any. */
export const seenVersion = (ask: Ask): number =>
  /^\d{1,9}$/.test(ask.form.get('version')) ? Number(ask.form.get('version')) : 0

/** The address after an act; the next page says what was done. */
export const said = (path: string, sentence: string): string => `${path}?said=${sentence}`
