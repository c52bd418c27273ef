import type { ComponentChildren } from 'preact'
import { type Knot, Line, Says } from '#platform/html/line.tsx'
import { Voice } from '#platform/html/voice.tsx'
import { dateAndTime, dayAndMonth } from '#platform/i18n/dates.ts'
import type { AppealView } from '../../../terms/appeal-view.ts'
import { standingOf } from '../notices/standing.ts'
import { Files } from './files.tsx'
import { type Happening, happeningsOf } from './line-of-time.ts'
import { answerIn, nameOf, saidOf, titleOf } from './said-of-events.ts'

export interface CourseProps {
  view: AppealView
  /** «Приёмная на сайте». */
  way: string
  /** The knot of now: what is to be done. */
  now: { title: string; children: ComponentChildren } | undefined
}

/** The whole course of an appeal on one line: the client's words first, what happened, what is to be done now, the date ahead. @clause M15c, M18b */
export const Course = ({ view, way, now }: CourseProps) => {
  const { appeal, today, timeZone } = view
  const knots: Knot[] = [
    {
      state: 'done',
      when: dateAndTime(appeal.receivedAt, timeZone, today),
      title: `Поступило: ${way.toLowerCase()}`,
      children: (
        <Says by="client">
          <Voice words={appeal.words} />
          <Files appealId={appeal.id} files={view.files.filter(({ ownerKind }) => ownerKind === 'appeal')} />
        </Says>
      ),
    },
    ...happeningsOf(view).map((happening) => knotOf(happening, view)),
  ]
  if (now) knots.push({ state: 'now', when: 'сейчас', title: now.title, children: now.children })
  if (!appeal.endedAt && appeal.dueOn)
    knots.push({
      state: 'due',
      when: dayAndMonth(appeal.dueOn, today),
      title: 'Последний день ответа',
      children: appeal.isProvisional && <Provisional view={view} />,
    })
  return <Line label="Ход обращения" wide knots={knots} />
}

/** A provisional date stays as it was given until a person puts it right. @clause M15c */
const Provisional = ({ view: { appeal, isCalendarLoaded, acts } }: Pick<CourseProps, 'view'>) => (
  <p class="small quiet">
    {isCalendarLoaded
      ? 'Предварительно: календарь загрузили позже. '
      : 'Предварительно: календарь этого года ещё не загружен'}
    {isCalendarLoaded && acts.includes('confirm-date') && (
      <a href={`/desk/appeals/${appeal.id}/date-confirmation`}>Уточнить срок</a>
    )}
  </p>
)

function knotOf({ at, by, event, message }: Happening, view: AppealView): Knot {
  const when = dateAndTime(at, view.timeZone, view.today)
  const who = by === 'citizen' ? '' : nameOf(view, by)
  const isNote = event?.kind === 'note'
  const title = event ? titleOf(event) : message?.side === 'client' ? 'Написал клиент' : 'Уведомление клиенту'
  const lines = event ? saidOf(event, view) : []
  const answer = event ? answerIn(event, view) : ''
  const notice = message && view.notices.find(({ messageId }) => messageId === message.id)
  return {
    state: isNote ? 'note' : 'done',
    when,
    title,
    children: (
      <>
        {isNote && (
          <Says by="inner">
            <p class="as-typed">{String(event.details['words'] ?? '')}</p>
          </Says>
        )}
        {lines.map((line) => (
          <p class="as-typed">{line}</p>
        ))}
        {event?.kind === 'rated' && typeof event.details['words'] === 'string' && event.details['words'] !== '' && (
          <Says by="client">
            <Voice words={event.details['words']} />
          </Says>
        )}
        {answer !== '' && (
          <Says by="ours">
            <p class="as-typed">{answer}</p>
          </Says>
        )}
        {message && (
          <Says by={message.side === 'client' ? 'client' : 'ours'}>
            {message.side === 'client' ? <Voice words={message.words} /> : <p class="as-typed">{message.words}</p>}
            <Files appealId={view.appeal.id} files={message.files} />
          </Says>
        )}
        {notice && <p class="small quiet">{standingOf(notice, view)}</p>}
        {who !== '' && <p class="small quiet">{who}</p>}
      </>
    ),
  }
}
