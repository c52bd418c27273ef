import type PDFDocument from 'pdfkit'
import type { Temporal } from 'temporal-polyfill'
import { asTitle, FACES } from './letters.ts'

export type Pen = InstanceType<typeof PDFDocument>

export interface About {
  title: string
  madeAt: Temporal.Instant
}

/**
 * A4 in Russian, with its fonts in it, tagged for screen readers. The library that writes it is loaded by the first
 * document: a process that prints nothing is not larger for it.
 */
export async function newPen({ title, madeAt }: About): Promise<Pen> {
  const { default: PDFDocument } = await import('pdfkit')
  const pen = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'ru',
    tagged: true,
    displayTitle: true,
    font: FACES.regular,
    info: { Title: asTitle(title), Creator: 'Otklik', CreationDate: new Date(madeAt.toString()) },
  })
  for (const [face, path] of Object.entries(FACES)) pen.registerFont(face, path)
  return pen
}

/** All that a pen writes until it ends. To be asked for before the first word. */
export function bytesOf(pen: Pen): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    pen.on('data', (part: Buffer) => parts.push(part))
    pen.on('end', () => resolve(Buffer.concat(parts)))
    pen.on('error', reject)
  })
}
