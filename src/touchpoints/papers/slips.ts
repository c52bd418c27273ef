import { drawDocument } from '#platform/documents/draw-document.ts'
import type { Pen } from '#platform/documents/pen.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import { PAPER } from '../text.ru.ts'
import { drawMark, INK, type Paper } from './paper.ts'

const PAGE = { width: 210, height: 297 }
const ACROSS = 2
const DOWN = 4
const SLIP = { width: PAGE.width / ACROSS, height: PAGE.height / DOWN }
/** Printers leave an edge empty, scissors are not exact. */
const EDGE = 9
const QR_SIDE = 32

interface Corner {
  x: number
  y: number
}

export const SLIPS_ON_A_SHEET = ACROSS * DOWN

/** Slips to give into a hand when the conversation ends. @clause K4.4 */
export const drawSlips = (paper: Paper): Promise<Buffer> =>
  drawDocument({ title: `Листки точки ${paper.number}: ${paper.touchpoint}`, madeAt: paper.madeAt }, (sheet) => {
    sheet.ornament(drawCuts)
    for (let place = 0; place < SLIPS_ON_A_SHEET; place += 1)
      sheet.section(() =>
        drawSlip(sheet, paper, {
          x: (place % ACROSS) * SLIP.width,
          y: Math.floor(place / ACROSS) * SLIP.height,
        }),
      )
  })

function drawCuts(pen: Pen): void {
  pen.lineWidth(0.2).strokeColor('#777').dash(1.6, { space: 1.6 })
  for (let column = 1; column < ACROSS; column += 1)
    pen
      .moveTo(column * SLIP.width, 0)
      .lineTo(column * SLIP.width, PAGE.height)
      .stroke()
  for (let row = 1; row < DOWN; row += 1)
    pen
      .moveTo(0, row * SLIP.height)
      .lineTo(PAGE.width, row * SLIP.height)
      .stroke()
  pen.undash()
}

function drawSlip(sheet: Sheet, { link, code, body, touchpoint, qr, qrSays }: Paper, corner: Corner): void {
  const left = corner.x + EDGE
  const whole = SLIP.width - 2 * EDGE
  const beside = whole - QR_SIDE - 6
  const at = (y: number, width = beside) => ({ x: left, y, width })
  sheet.ornament((pen) => drawMark(pen, { x: left + whole - 12, y: corner.y + 8.3, width: 12 }))
  sheet.write(PAPER.ask, at(corner.y + 6, whole - 13), { tag: 'H1', face: 'bold', size: 20, colour: INK })
  const told = sheet.write(`${PAPER.tell}. ${PAPER.short}.`, at(corner.y + 17), { size: 11, colour: INK })
  const led = sheet.write(`${PAPER.camera} или откройте ${link.site} и\u00a0наберите`, at(told + 1.5), {
    size: 9,
    within: 12,
    colour: INK,
  })
  sheet.write(code, at(led + 0.5), { face: 'bold', size: 22, colour: INK, spacing: 0.02 })
  sheet.qr(qr, { x: left + whole - QR_SIDE, y: corner.y + 19, width: QR_SIDE }, qrSays)
  const named = sheet.write(body, at(corner.y + 56, whole), { size: 7.5, within: 8, colour: INK })
  sheet.write(touchpoint, at(named, whole), { size: 7.5, within: 5.6, colour: INK })
}
