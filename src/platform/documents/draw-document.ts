import { type About, bytesOf, newPen } from './pen.ts'
import { type Sheet, sheetOn } from './sheet.ts'

/** One page. */
export async function drawDocument(about: About, draw: (sheet: Sheet) => void): Promise<Buffer> {
  const pen = await newPen(about)
  const bytes = bytesOf(pen)
  const root = pen.struct('Document')
  pen.addStructure(root)
  draw(sheetOn(pen, root))
  root.end()
  pen.end()
  return bytes
}
