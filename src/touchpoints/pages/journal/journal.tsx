import type { Temporal } from 'temporal-polyfill'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { NumberedEntry } from '../../terms.ts'
import { Batches, type BatchLine } from './batches.tsx'
import { ByChannel, type ChannelMonth } from './by-channel.tsx'
import { FileForm } from './file-form.tsx'
import { HandForm, type Typed } from './hand-form.tsx'

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
    <ByChannel months={view.months} />
    <Batches batches={view.batches} today={view.today} timeZone={view.timeZone} />
  </DeskPage>
)
