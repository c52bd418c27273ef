import type { Temporal } from 'temporal-polyfill'
import { type Fact, Facts } from '#platform/html/facts.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { type Calendar, momentIn } from './calendar.ts'

export interface StaleProps {
  change: { by: string | undefined; at: Temporal.Instant } | undefined
  /** What is saved now. */
  stands: readonly Fact[]
  calendar: Calendar
}

/** On a page that was changed meanwhile, the summary above the form says first of all that nothing typed is lost. */
export const summaryOf = (change: StaleProps['change'] | 'unchanged') =>
  change === 'unchanged' ? {} : { summaryTitle: 'Пока не сохранено', summaryWords: 'Ваш текст цел, он в форме ниже.' }

/** Somebody saved first: what stands now is shown above one's own text. */
export const Stale = ({ change, stands, calendar }: StaleProps) => (
  <Notice kind="warn" title="Эту запись уже изменили">
    <p>{change ? `${momentIn(calendar, change.at)}, ${change.by ?? 'программа'}. ` : ''}Сейчас сохранено вот что:</p>
    <Facts facts={stands} />
  </Notice>
)
