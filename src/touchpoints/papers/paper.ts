import type { Temporal } from 'temporal-polyfill'
import { oneLine } from '#platform/documents/letters.ts'
import type { Pen } from '#platform/documents/pen.ts'
import { type Qr, qrOf } from '#platform/documents/qr.ts'
import { type EntryLink, entryLink } from '../entry-link.ts'
import { groupedCode } from '../rules/codes.ts'
import type { NumberedEntry } from '../terms.ts'

/** What is printed about an entry, in letters that can be set. */
export interface Paper {
  body: string
  process: string
  touchpoint: string
  /** Where the touchpoint is; empty where nobody said so. */
  address: string
  number: string
  code: string
  link: EntryLink
  qr: Qr
  /** Said to whoever cannot see the picture. */
  qrSays: string
  madeAt: Temporal.Instant
}

export interface Printing {
  body: string
  entry: NumberedEntry
  address?: string
  publicUrl: string
  madeAt: Temporal.Instant
}

export function paperOf({ body, entry, address = '', publicUrl, madeAt }: Printing): Paper {
  const link = entryLink(publicUrl, entry.code)
  return {
    body: oneLine(body),
    process: oneLine(entry.processName),
    touchpoint: oneLine(entry.name),
    address: oneLine(address),
    number: entry.number,
    code: groupedCode(entry.code),
    link,
    qr: qrOf(link.href),
    qrSays: `QR-код: открывает страницу отзыва ${link.href}`,
    madeAt,
  }
}

export const INK = '#11262c'
export const PETROL = '#0b5c69'
const MARK_SIDE = 40

/** The mark of the product: said, answered. @param width in millimetres */
export function drawMark(pen: Pen, { x, y, width }: { x: number; y: number; width: number }): void {
  pen
    .save()
    .translate(x, y)
    .scale(width / MARK_SIDE)
  pen.lineWidth(2.2).strokeColor(PETROL).fillColor(PETROL)
  pen.moveTo(13, 8).lineTo(27, 8).stroke()
  pen.circle(8, 8, 5.2).stroke()
  pen.circle(32, 8, 5.2).fillAndStroke()
  pen.restore()
}
