import type { Message } from '#platform/db/one-message.ts'
import type { Entry } from '../known-entries.ts'

/** Asks whether the entry is still what it was when it was read. */
export const standsMessage = ({ body, touchpoint, edition }: Entry): Message => ({
  name: 'surveys.entry_stands',
  text: 'select surveys.entry_stands($1, $2, $3, $4, $5, $6, $7, $8) as stands',
  values: [
    body.id,
    body.name,
    body.timeZone,
    touchpoint.id,
    touchpoint.version,
    touchpoint.process,
    edition.id,
    edition.instrument,
  ],
})
