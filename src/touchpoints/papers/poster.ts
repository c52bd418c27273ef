import { drawDocument } from '#platform/documents/draw-document.ts'
import type { Pen } from '#platform/documents/pen.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import { PAPER } from '../text.ru.ts'
import { drawMark, INK, type Paper, PETROL } from './paper.ts'

const LEFT = 20
const WIDTH = 170
const QR_SIDE = 76
const MIDDLE = 142
/** The steps begin where the quiet zone of the code has ended. */
const STEPS = { x: 116, width: LEFT + WIDTH - 116 }
const STEP_HEIGHT = 27
const LOWER = 232

/**
 * A poster to hang where people wait and leave: for somebody who has no glasses at hand and for somebody who counts
 * minutes. It holds in black and white; a long name is set smaller and never cut.
 *
 * @clause K4.4, K4.3
 */
export const drawPoster = (paper: Paper): Promise<Buffer> =>
  drawDocument({ title: `Плакат точки ${paper.number}: ${paper.touchpoint}`, madeAt: paper.madeAt }, (sheet) => {
    drawHead(sheet, paper)
    sheet.qr(paper.qr, { x: LEFT, y: MIDDLE, width: QR_SIDE }, paper.qrSays)
    drawSteps(sheet)
    drawLower(sheet, paper)
  })

function drawHead(sheet: Sheet, { body, touchpoint, process, address }: Paper): void {
  const box = (y: number) => ({ x: LEFT, y, width: WIDTH })
  sheet.ornament((pen) => drawMark(pen, { x: LEFT - 1.4, y: 16, width: 26 }))
  sheet.write(body, box(30), { face: 'bold', size: 17, within: 22, colour: INK })
  const asked = sheet.write(`${PAPER.ask} \n${PAPER.tell}`, box(56), {
    tag: 'H1',
    face: 'bold',
    size: 50,
    within: 40,
    colour: INK,
    leading: -0.18,
  })
  const named = sheet.write(`${PAPER.about}: ${touchpoint}`, box(asked + 7), {
    face: 'bold',
    size: 15,
    within: 14,
    colour: INK,
  })
  const within = address === '' ? 14 : 7
  const told = sheet.write(process, box(named + 1), { size: 13, within, colour: INK })
  if (address !== '') sheet.write(address, box(told + 1), { size: 13, within: 6, colour: INK })
}

const WAY = [
  [PAPER.camera, 'Откроется страница отзыва'],
  ['Ответьте на вопросы', PAPER.short],
  ['Узнайте, что изменилось', 'Дадим код: по нему ответим, что услышали и что сделали'],
] as const

/** The line of the product: from the words to the answer. */
function drawSteps(sheet: Sheet): void {
  const knotAt = (place: number) => MIDDLE + 4 + place * STEP_HEIGHT
  sheet.ornament((pen) =>
    drawLine(
      pen,
      WAY.map((_, place) => knotAt(place)),
    ),
  )
  for (const [place, [title, words]] of WAY.entries()) {
    const box = { x: STEPS.x + 9, y: knotAt(place) - 4.2, width: STEPS.width - 9 }
    const under = sheet.write(title, box, { tag: 'H2', face: 'bold', size: 16, colour: INK, leading: -0.1 })
    sheet.write(words, { ...box, y: under + 0.8 }, { size: 13, colour: INK })
  }
}

function drawLine(pen: Pen, knots: readonly number[]): void {
  const x = STEPS.x + 2
  const last = knots.length - 1
  pen.lineWidth(0.8).strokeColor(PETROL)
  pen
    .moveTo(x, knots[0] ?? 0)
    .lineTo(x, knots[last] ?? 0)
    .stroke()
  for (const [place, y] of knots.entries()) pen.circle(x, y, 2).fillAndStroke(place === last ? PETROL : '#fff', PETROL)
}

function drawLower(sheet: Sheet, { link, code }: Paper): void {
  const [site, typed] = [
    { x: LEFT, width: 104 },
    { x: 130, width: 60 },
  ]
  sheet.ornament((pen) =>
    pen
      .lineWidth(0.4)
      .strokeColor(PETROL)
      .moveTo(LEFT, LOWER)
      .lineTo(LEFT + WIDTH, LOWER)
      .stroke(),
  )
  const label = { size: 13, colour: INK }
  const large = { face: 'bold', size: 32, within: 18, colour: INK } as const
  const under = sheet.write(`${PAPER.noCamera}: откройте сайт`, { ...site, y: LOWER + 5 }, label)
  sheet.write(link.site, { ...site, y: under + 0.5 }, large)
  sheet.write('и\u00a0наберите код', { ...typed, y: LOWER + 5 }, label)
  sheet.write(code, { ...typed, y: under + 0.5 }, { ...large, spacing: 0.02 })
  const rest = { x: LEFT, y: 269, width: WIDTH }
  sheet.write(
    'Имя и телефон не спрашиваем. Отзывы читает сотрудник, а\u00a0что с\u00a0ними делать, решает руководитель.',
    rest,
    { size: 13, within: 13, colour: INK },
  )
}
