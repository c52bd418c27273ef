import type { Temporal } from 'temporal-polyfill'
import { asTitle, FACES } from './letters.ts'
import { type Sheet, sheetOn } from './sheet.ts'

export interface About {
  title: string
  madeAt: Temporal.Instant
}

/**
 * One A4 page in Russian, with its fonts in it, tagged for screen readers. The library that writes it is loaded by the
 * first document: a process that prints nothing is not larger for it.
 */
export async function drawDocument({ title, madeAt }: About, draw: (sheet: Sheet) => void): Promise<Buffer> {
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
  const parts: Buffer[] = []
  const written = new Promise<void>((resolve, reject) => {
    pen.on('data', (part: Buffer) => parts.push(part))
    pen.on('end', resolve)
    pen.on('error', reject)
  })
  const root = pen.struct('Document')
  pen.addStructure(root)
  draw(sheetOn(pen, root))
  root.end()
  pen.end()
  await written
  return Buffer.concat(parts)
}
