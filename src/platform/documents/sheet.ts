import type { Face } from './letters.ts'
import type { Pen } from './pen.ts'
import { type Qr, QUIET } from './qr.ts'

/** Everything is measured in millimetres from the upper left corner, letters in points, as on paper. */
const POINTS_IN_MM = 72 / 25.4
const SMALLEST = 4
const STEP = 0.5
/** A word too long for its line is set smaller down to this part of its size; then it is better broken. */
const BROKEN_BELOW = 0.5

export interface Box {
  x: number
  y: number
  width: number
}

export interface Look {
  tag?: 'H1' | 'H2' | 'P'
  face?: Face
  size: number
  /** The height that the words must keep to: they are set smaller until they do. They are never cut. */
  within?: number
  colour?: string
  align?: 'left' | 'center' | 'right'
  /** Between lines, in parts of the size; below nothing for large letters. */
  leading?: number
  /** Between letters, in parts of the size. */
  spacing?: number
}

/** A page that says to a screen reader what each part of it is. */
export interface Sheet {
  /** @returns how low the words reach */
  write(text: string, box: Box, look: Look): number
  /** A code by the place of its dark part; around it the quiet zone must stay empty. */
  qr(code: Qr, place: Box, alt: string): void
  /** Lines and dots that say nothing by themselves. */
  ornament(draw: (pen: Pen) => void): void
  /** What belongs together. */
  section(draw: () => void): void
}

type Part = ReturnType<Pen['struct']>

export function sheetOn(pen: Pen, root: Part): Sheet {
  let parent = root
  const optionsOf = (size: number, width: number, { align = 'left', leading = 0, spacing = 0 }: Look) => ({
    width: width * POINTS_IN_MM,
    align,
    lineGap: leading * size,
    characterSpacing: spacing * size,
  })
  const inMillimetres = (draw: () => void) => {
    pen.save().scale(POINTS_IN_MM)
    draw()
    pen.restore()
  }

  const fits = (text: string, width: number, look: Look, size: number): boolean => {
    pen.font(look.face ?? 'regular').fontSize(size)
    const options = optionsOf(size, width, look)
    const words = text.split(/\s|(?<=-)/).map((word) => pen.widthOfString(word, options))
    if (Math.max(...words) > options.width && size > look.size * BROKEN_BELOW) return false
    return look.within === undefined || pen.heightOfString(text, options) <= look.within * POINTS_IN_MM
  }

  const sizeOf = (text: string, width: number, look: Look): number => {
    let { size } = look
    while (size > SMALLEST && !fits(text, width, look, size)) size -= STEP
    return size
  }

  return {
    write: (text, { x, y, width }, look) => {
      const size = sizeOf(text, width, look)
      parent.add(
        pen.struct(look.tag ?? 'P', {}, () => {
          pen.font(look.face ?? 'regular').fontSize(size)
          pen.fillColor(look.colour ?? '#000')
          pen.text(text, x * POINTS_IN_MM, y * POINTS_IN_MM, optionsOf(size, width, look))
        }),
      )
      return pen.y / POINTS_IN_MM
    },
    qr: (code, { x, y, width }, alt) => {
      const unit = width / code.side
      const draw = () => {
        const edge = QUIET * unit
        pen.rect(x - edge, y - edge, width + 2 * edge, width + 2 * edge).fill('#fff')
        for (const run of code.runs) pen.rect(x + run.x * unit, y + run.y * unit, run.length * unit, unit)
        pen.fill('#000')
      }
      parent.add(pen.struct('Figure', { alt }, () => inMillimetres(draw)))
    },
    ornament: (draw) => {
      pen.markContent('Artifact', { type: 'Layout' })
      inMillimetres(() => draw(pen))
      pen.endMarkedContent()
    },
    section: (draw) => {
      const outer = parent
      parent = pen.struct('Sect')
      outer.add(parent)
      draw()
      parent.end()
      parent = outer
    },
  }
}
