import { Temporal } from 'temporal-polyfill'

/** Where the sheet before ended: how many were shown, by what the last one stands and which it was. */
export interface DeskPlace {
  shown: number
  by: string | null
  id: string
}

const CURSOR =
  /^(\d{1,7})_(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:[.]\d{1,9})?Z)?|-)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** As an address carries it. */
export const deskCursor = ({ shown, by, id }: DeskPlace): string => `${shown}_${by ?? '-'}_${id}`

/** Whatever else stands there, the list begins at its beginning. */
export function readDeskCursor(typed: string | undefined): DeskPlace | undefined {
  const [, shown, by, id] = CURSOR.exec(typed ?? '') ?? []
  if (!id || !by || !isDay(by)) return undefined
  return { shown: Number(shown), by: by === '-' ? null : by, id }
}

/** «2026-02-31» is written as a day is, and is none. */
function isDay(text: string): boolean {
  if (text === '-') return true
  try {
    return text.includes('T')
      ? Boolean(Temporal.Instant.from(text))
      : Boolean(Temporal.PlainDate.from(text, { overflow: 'reject' }))
  } catch {
    return false
  }
}
