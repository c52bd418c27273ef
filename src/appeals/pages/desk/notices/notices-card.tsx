import type { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { dateAndTime, dayAndMonth } from '#platform/i18n/dates.ts'
import { isUnsent } from '../../../rules/notices.ts'
import type { AppealView } from '../../../terms/appeal-view.ts'
import { NOTICE_KINDS, type Notice } from '../../../terms/notices.ts'
import { NoticePapers } from './notice-page.tsx'
import { lowered, standingOf } from './standing.ts'

type Props = { view: AppealView }

/** What the client has still to be told, by when, and whether the first word reached them in time. @clause K1.3, M15c, M18a */
export const NoticesCard = ({ view }: Props) => {
  const waiting = view.notices.filter(isUnsent)
  const first = <FirstWord view={view} />
  if (waiting.length === 0 && !view.deadlines.some(({ kind }) => kind === 'acknowledgement')) return null
  return (
    <Card id="notices" title="Что знает клиент">
      {view.appeal.way !== 'memo' && first}
      {waiting.length > 0 && (
        <ul class="bare stack-s">
          {waiting.map((notice) => (
            <Waiting notice={notice} view={view} />
          ))}
        </ul>
      )}
    </Card>
  )
}

const Waiting = ({ notice, view: { today, timeZone, acts } }: Props & { notice: Notice }) => (
  <li class="stack-s">
    <p>{`Уведомление ${NOTICE_KINDS[notice.kind]} ждёт отправки`}</p>
    <p class="row tight small">
      {notice.dueOn && <Tag kind={heatOfDay(notice.dueOn, today)}>{`до ${dayAndMonth(notice.dueOn, today)}`}</Tag>}
      {notice.failedAt && <span class="quiet">{standingOf(notice, { today, timeZone })}</span>}
    </p>
    {acts.includes('send-notice') && (
      <>
        <NoticePapers id={notice.id} />
        <p>
          <ButtonLink little href={`/desk/notices/${notice.id}?words=${notice.wordsHash}`}>
            Отметить отправку
          </ButtonLink>
        </p>
      </>
    )}
  </li>
)

const heatOfDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): 'over' | 'day' | 'ahead' => {
  const left = today.until(day).days
  return left < 0 ? 'over' : left === 0 ? 'day' : 'ahead'
}

/** The norm of the first word: kept, not kept, or running. @clause M18a */
const FirstWord = ({ view: { appeal, deadlines, notices, today, now, timeZone } }: Props) => {
  const norm = deadlines.findLast(({ kind }) => kind === 'acknowledgement')
  if (!norm) return null
  const at = norm.metAt ?? appeal.acknowledgedAt
  const by = dayAndMonth(norm.dueOn, today)
  const isLate = (at ?? now).epochMilliseconds > norm.dueAt.epochMilliseconds
  const sent = notices.find(({ sentAt, kind }) => kind === 'acknowledgement' && sentAt !== null)
  const leaves = notices.some(({ kind, reach, sentAt }) => kind === 'acknowledgement' && reach === 'email' && !sentAt)
  const words = at
    ? `Первый ответ: ${sent ? lowered(standingOf(sent, { today, timeZone })) : dateAndTime(at, timeZone, today)}`
    : leaves
      ? 'Первый ответ уходит на эл. почту'
      : 'Первого ответа с номером и сроком ещё не было'
  return (
    <p class="row tight small">
      <Tag kind={at ? (isLate ? 'over' : 'done') : isLate ? 'over' : 'ahead'} flat={at !== null}>
        {at ? (isLate ? `с опозданием, норма до ${by}` : 'вовремя') : `до ${by}`}
      </Tag>
      <span>{words}</span>
    </p>
  )
}
