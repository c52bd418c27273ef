import { bytesOf, newPen, type Pen } from '../pen.ts'
import { type Look, type Sheet, sheetOn } from '../sheet.ts'
import { breakLines } from '../table/break-lines.ts'
import { letterSetting } from '../table/set-letters.ts'
import { enclosedLines, type PaperLetter, paragraphsOf } from './terms.ts'

const POINTS_IN_MM = 72 / 25.4
/** The left margin is for filing. */
const LEFT = 25
const WIDTH = 170
const TOP = 20
const BOTTOM = 277
const HALF = 80
const SIZE = 12
const LEADING = 0.25
const BETWEEN = 2.5
const SMALL: Look = { size: 9, colour: '#333' }

/** A letter on as many sheets as it takes, tagged, with page numbers from the second on. @clause M18d */
export async function drawLetter(letter: PaperLetter): Promise<Buffer> {
  const pen = await newPen({ title: letter.title, madeAt: letter.madeAt })
  const bytes = bytesOf(pen)
  const root = pen.struct('Document')
  pen.addStructure(root)
  const set = letterSetting(pen)
  const on = new Sheets(pen, sheetOn(pen, root), set)

  for (const [place, line] of letter.head.entries())
    on.write(line, place === 0 ? { tag: 'H1', face: 'bold', size: 14, align: 'center' } : { ...SMALL, align: 'center' })
  on.rule()
  on.beside(letter.marks, letter.to)
  for (const paragraph of paragraphsOf(letter.words)) on.write(paragraph, { size: SIZE, leading: LEADING }, BETWEEN)
  const enclosed = enclosedLines(letter.enclosed)
  if (enclosed.length > 0) on.skip(2)
  for (const line of enclosed) on.write(line, { size: 11 }, 1)
  on.signed(letter.signature, letter.prepared)
  root.end()
  pen.end()
  return bytes
}

/** Where the next words go; a new sheet where they no longer fit. */
class Sheets {
  readonly pen: Pen
  readonly sheet: Sheet
  readonly set: (typed: string) => string
  y = TOP
  page = 1

  constructor(pen: Pen, sheet: Sheet, set: (typed: string) => string) {
    this.pen = pen
    this.sheet = sheet
    this.set = set
  }

  write(typed: string, look: Look, more = 0.8): void {
    const lines = this.#lines(typed, look)
    const height = (look.size * (1.3 + (look.leading ?? 0))) / POINTS_IN_MM
    let rest = lines
    while (rest.length > 0) {
      const room = Math.floor((BOTTOM - this.y) / height)
      if (room < Math.min(2, rest.length)) {
        this.#turn()
        continue
      }
      // Whole, the words are left to the program that reads them; broken over sheets, line by line.
      const part = rest.slice(0, room)
      const text = part.length === lines.length ? this.set(typed) : part.join('\n')
      this.y = this.sheet.write(text, { x: LEFT, y: this.y, width: WIDTH }, look)
      rest = rest.slice(part.length)
    }
    this.y += more
  }

  /** Number and date on the left, whom it is for on the right. */
  beside(left: readonly string[], right: readonly string[]): void {
    const from = this.y
    let y = from
    for (const line of left) y = this.sheet.write(this.set(line), { x: LEFT, y, width: HALF }, { size: 10.5 }) + 0.8
    let low = from
    for (const line of right)
      low = this.sheet.write(this.set(line), { x: LEFT + WIDTH - HALF, y: low, width: HALF }, { size: SIZE }) + 0.8
    this.y = Math.max(y, low) + 8
  }

  rule(): void {
    this.y += 2
    const { y } = this
    this.sheet.ornament((pen) => {
      pen
        .lineWidth(0.3)
        .strokeColor('#333')
        .moveTo(LEFT, y)
        .lineTo(LEFT + WIDTH, y)
        .stroke()
    })
    this.y += 5
  }

  /** What is signed is not left alone on a sheet without a word above it where it can be helped: it moves as a whole. */
  signed(signature: string, prepared: string): void {
    this.skip(8)
    if (this.y > BOTTOM - 25) this.#turn()
    if (signature) this.write(signature, { size: SIZE })
    if (prepared) {
      this.skip(8)
      this.write(prepared, SMALL)
    }
  }

  skip(millimetres: number): void {
    this.y += millimetres
  }

  #lines(typed: string, look: Look): string[] {
    this.pen.font(look.face ?? 'regular').fontSize(look.size)
    return breakLines(this.set(typed), WIDTH * POINTS_IN_MM - 1, (text) => this.pen.widthOfString(text))
  }

  #turn(): void {
    this.pen.addPage()
    this.page += 1
    this.y = TOP
    const { page } = this
    this.sheet.ornament((pen) => {
      pen
        .scale(1 / POINTS_IN_MM)
        .font('regular')
        .fontSize(10)
        .fillColor('#333')
        .text(String(page), 0, 10 * POINTS_IN_MM, { width: 210 * POINTS_IN_MM, align: 'center' })
    })
  }
}
