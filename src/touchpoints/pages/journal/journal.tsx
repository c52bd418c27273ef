import type { Temporal } from 'temporal-polyfill'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { monthOf } from '#platform/i18n/periods.ts'
import type { Refusal } from '#platform/outcome.ts'
import { CHANNELS, type Channel, type NumberedEntry } from '../../terms.ts'
import { Batches, type BatchLine } from './batches.tsx'
import { FileForm } from './file-form.tsx'
import { HandForm, type Typed } from './hand-form.tsx'

export interface ChannelMonth {
  month: string
  byChannel: ReadonlyMap<Channel, number>
}

export interface JournalView {
  mayNote: boolean
  entries: readonly NumberedEntry[]
  typed: Typed
  months: readonly ChannelMonth[]
  batches: readonly BatchLine[]
  today: Temporal.PlainDate
  timeZone: string
  said?: Said | undefined
  refused?: { form: 'hand' | 'file'; why: readonly Refusal[] } | undefined
}

export const SAID = {
  noted: 'Записали. Если ошиблись, запись можно отменить в списке внизу',
  taken: 'Файл взяли целиком. Если взяли по ошибке, его можно отменить в списке внизу',
  undone: 'Отменили: этих взаимодействий в журнале больше нет',
} as const

export type Said = keyof typeof SAID

/** The journal of interactions: written by hand and from files, looked at by month and channel, taken back. @clause M7, M11 */
export const JournalPage = ({ frame, ...view }: JournalView & { frame: Frame }) => (
  <DeskPage {...frame} title="Журнал взаимодействий" current="/desk/interactions">
    <Heading title="Журнал взаимодействий" />
    {view.said && <Notice kind="good" live children={`${SAID[view.said]}.`} />}
    <p>
      Здесь видно, сколько людей приходит и какими способами. Отзывы с анкет попадают сюда сами, остальное запишите от
      руки или загрузите файлом. Кто именно приходил, журнал не хранит.
    </p>
    {view.mayNote && (
      <>
        <HandForm {...view} refused={view.refused?.form === 'hand' ? view.refused.why : undefined} />
        <FileForm refused={view.refused?.form === 'file' ? view.refused.why : undefined} />
      </>
    )}
    <Months months={view.months} />
    <Batches batches={view.batches} today={view.today} timeZone={view.timeZone} />
  </DeskPage>
)

const Months = ({ months }: { months: readonly ChannelMonth[] }) => {
  const used = (Object.keys(CHANNELS) as Channel[]).filter((channel) =>
    months.some(({ byChannel }) => byChannel.has(channel)),
  )
  const sumOf = ({ byChannel }: ChannelMonth) => [...byChannel.values()].reduce((sum, times) => sum + times, 0)
  return (
    <section class="stack-s" aria-labelledby="months">
      <h2 id="months">По месяцам и каналам</h2>
      {used.length === 0 ? (
        <p>За год взаимодействий ещё не было.</p>
      ) : (
        <ListTable
          caption="Взаимодействия за год по месяцам и каналам"
          columns={[
            { title: 'Месяц', cell: (row: ChannelMonth) => monthOf(row.month), names: true },
            ...used.map((channel) => ({
              title: CHANNELS[channel].label,
              cell: ({ byChannel }: ChannelMonth) => number(byChannel.get(channel) ?? 0),
              figures: true,
              labelled: true,
            })),
            { title: 'Всего', cell: (row) => <b>{number(sumOf(row))}</b>, figures: true, labelled: true },
          ]}
          groups={[{ rows: months }]}
        />
      )}
    </section>
  )
}
