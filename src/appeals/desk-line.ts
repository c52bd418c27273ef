import { WAYS_IN } from '#channels'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import type { DeskLine } from './pages/queue/view.ts'
import { markedOf } from './rules/desk/marked.ts'
import { type Urgency, urgencyOf } from './rules/desk/urgency.ts'
import { numberWords } from './rules/numbers.ts'
import { STATES, stateOf } from './rules/states.ts'
import type { DeskReader, DeskRow } from './terms/desk.ts'
import { APPEAL_KINDS, MARKS, REGIMES } from './terms.ts'
import { dueWords } from './text/due-words.ts'

const KIND_OF: Readonly<Record<Urgency, DeskLine['due']['kind']>> = {
  over: 'over',
  today: 'day',
  soon: 'day',
  ahead: 'ahead',
  paused: 'plain',
  none: 'plain',
}

/** An appeal as a row; what is over has an outcome instead of a date. */
export function lineOf(work: Work, reader: DeskReader, row: DeskRow, names: ReadonlyMap<string, string>): DeskLine {
  const urgency = urgencyOf(row, reader.days)
  const state = stateOf(row)
  const href = `/desk/appeals/${row.id}`
  const person = row.assigneeId ? names.get(`person:${row.assigneeId}`) : undefined
  return {
    href,
    number: numberWords(row),
    due: row.endedAt
      ? outcome(row, STATES[state])
      : { kind: KIND_OF[urgency], words: dueWords(urgency, row, reader.days, work.body.timeZone) },
    pieces: markedOf(row.words, row.marked),
    about: [
      APPEAL_KINDS[row.kind],
      REGIMES[row.regime],
      ...row.marks.map((mark) => MARKS[mark]),
      ...(row.endedAt ? [] : [STATES[state]]),
    ].join('. '),
    from: row.author || 'Без имени',
    way: WAYS_IN[row.way],
    who: person ?? (row.unitId ? names.get(`unit:${row.unitId}`) : undefined),
    isMine: row.assigneeId === work.by.id,
    assignHref: row.endedAt || !row.registeredAt ? undefined : `${href}/assignment`,
  }
}

/** In the queue of what is to be sent the date is that of the notice. */
export const byNotice = (line: DeskLine, { noticeOn: on }: DeskRow, { days: { today } }: DeskReader): DeskLine => ({
  ...line,
  due: on
    ? { kind: today.until(on).sign < 0 ? 'over' : on.equals(today) ? 'day' : 'ahead', words: dayAndMonth(on, today) }
    : { kind: 'plain', words: 'без срока' },
})

const outcome = ({ rating, answeredAt }: DeskRow, words: string): DeskLine['due'] =>
  rating !== null && rating <= 2
    ? { kind: 'over', words: `${rating} из 5`, flat: true }
    : { kind: answeredAt ? 'done' : 'plain', words: rating === null ? words : `${words}, ${rating} из 5` }
