import type { Temporal } from 'temporal-polyfill'
import { WAYS_IN } from '#channels'
import { drawDocument } from '#platform/documents/draw-document.ts'
import { oneLine } from '#platform/documents/letters.ts'
import { fullDay, timeOf } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { nameOf, titleOf } from './pages/desk/appeal/said-of-events.ts'
import { numberWords } from './rules/numbers.ts'
import { STATES } from './rules/states.ts'
import type { AppealView } from './terms/appeal-view.ts'
import { APPEAL_KINDS, REGIMES } from './terms.ts'

const LEFT = 25
const WIDTH = 170
const NAMES = 45
const MOST_WORDS = 1600
const MOST_EVENTS = 12
/** The foot of the sheet, where hands write. */
const FOOT = 252

/** The control card of an appeal: one sheet for the file, with room for a resolution. @clause M15c */
export function drawCard(work: Work, view: AppealView): Promise<Buffer> {
  const { appeal } = view
  const number = numberWords(appeal)
  return drawDocument({ title: `Контрольная карточка ${number}`, madeAt: work.now }, (sheet) => {
    let y = 15
    const write = (text: string, look: Parameters<typeof sheet.write>[2], more = 0) => {
      y = sheet.write(text, { x: LEFT, y, width: WIDTH }, look) + more
    }
    write(work.body.name, { size: 10, colour: '#465a5f' }, 2)
    write(`Контрольная карточка ${number}`, { tag: 'H1', face: 'bold', size: 18 }, 4)
    for (const [name, value] of factsOf(view)) {
      const top = y
      const low = sheet.write(name, { x: LEFT, y: top, width: NAMES }, { size: 9.5, colour: '#465a5f' })
      const reached = sheet.write(value, { x: LEFT + NAMES, y: top, width: WIDTH - NAMES }, { size: 9.5 })
      y = Math.max(low, reached) + 1.2
    }
    y += 3
    write('Обращение', { tag: 'H2', face: 'bold', size: 12 }, 1)
    write(shortened(appeal.words), { size: 10, leading: 0.15, within: 70 }, 4)
    write('Ход', { tag: 'H2', face: 'bold', size: 12 }, 1)
    const room = Math.max(12, FOOT - y)
    write(courseOf(view), { size: 9.5, leading: 0.15, within: room }, 4)
    sheet.write('Резолюция', { x: LEFT, y: FOOT + 2, width: WIDTH }, { tag: 'H2', face: 'bold', size: 12 })
    sheet.ornament((pen) => {
      pen.lineWidth(0.2).strokeColor('#6a7d81')
      for (const line of [265, 273, 281])
        pen
          .moveTo(LEFT, line)
          .lineTo(LEFT + WIDTH, line)
          .stroke()
    })
  })
}

function factsOf(view: AppealView): [string, string][] {
  const { appeal, deadlines, state, timeZone } = view
  const answer = deadlines.filter(({ kind }) => kind === 'answer').at(-1)
  const registered = appeal.registeredAt && moment(appeal.registeredAt, timeZone)
  const whom = [appeal.assigneeId, appeal.unitId].flatMap((id) => (id ? nameOf(view, id) : []))
  return [
    ['Автор', oneLine(appeal.author.name) || 'имя не указано'],
    ['Адрес для ответа', oneLine(appeal.answerTo ?? appeal.author.email ?? appeal.author.address ?? '') || 'не указан'],
    ['Поступило', `${moment(appeal.receivedAt, timeZone)}, ${WAYS_IN[appeal.way].toLowerCase()}`],
    ['Зарегистрировано', registered ?? 'ещё нет'],
    ['Вид', `${APPEAL_KINDS[appeal.kind]}. ${REGIMES[appeal.regime]}`],
    ['Ответить до', answer ? fullDay(answer.dueOn) : 'срок не установлен'],
    ['Исполнитель', whom.join(', ') || 'не назначен'],
    ['Состояние', STATES[state]],
  ]
}

/** With the year: papers are read in other years. */
const moment = (at: Temporal.Instant, timeZone: string): string =>
  `${fullDay(at.toZonedDateTimeISO(timeZone).toPlainDate())}, ${timeOf(at, timeZone)}`

const shortened = (words: string): string => {
  const text = oneLine(words)
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}… Полный текст в системе.` : text
}

/** Notes stay among colleagues: the card goes from hand to hand. */
function courseOf({ events, timeZone, ...view }: AppealView): string {
  const lines = events
    .filter(({ kind }) => kind !== 'note')
    .slice(-MOST_EVENTS)
    .map((event) => {
      const { at, by } = event
      const who = nameOf(view, by)
      return `${moment(at, timeZone)}  ${titleOf(event)}${who ? `, ${who}` : ''}`
    })
  return lines.join('\n')
}
