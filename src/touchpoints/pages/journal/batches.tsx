import type { Temporal } from 'temporal-polyfill'
import { Confirm, ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { ListTable } from '#platform/html/list-table.tsx'
import { dateAndTime, dayOf } from '#platform/i18n/dates.ts'
import { number } from '#platform/i18n/numbers.ts'
import { counted } from '#platform/i18n/plural.ts'
import { quotes } from '#platform/i18n/words.ts'
import type { JournalBatch } from '../../terms/journal.ts'

export interface BatchLine extends JournalBatch {
  who: string
  undoneWho: string | null
  mayUndo: boolean
}

interface BatchesProps {
  batches: readonly BatchLine[]
  today: Temporal.PlainDate
  timeZone: string
}

const INTERACTIONS = { one: 'взаимодействие', few: 'взаимодействия', many: 'взаимодействий' }
const removalOf = ({ id }: Pick<JournalBatch, 'id'>) => `/desk/interactions/batches/${id}/removal`

/** What was put in last, by whom and when; each can be taken back. @clause M7 */
export const Batches = ({ batches, today, timeZone }: BatchesProps) => (
  <section class="stack-s" aria-labelledby="batches">
    <h2 id="batches">Последние записи и файлы</h2>
    {batches.length === 0 ? (
      <p>Пока никто ничего не записывал.</p>
    ) : (
      <div class="frame">
        <ListTable
          caption="Последние записи и файлы"
          columns={[
            { title: 'Что', cell: (batch: BatchLine) => nameOf(batch), names: true },
            { title: 'За какие дни', cell: (batch) => daysOf(batch, today), labelled: true },
            {
              title: 'Взаимодействий',
              cell: ({ interactions }) => number(interactions),
              figures: true,
              labelled: true,
            },
            {
              title: 'Кто и когда',
              cell: ({ who, madeAt }) => `${who}, ${dateAndTime(madeAt, timeZone, today)}`,
              labelled: true,
            },
            { title: 'Отменить', cell: (batch) => <Undo batch={batch} today={today} timeZone={timeZone} /> },
          ]}
          groups={[{ rows: batches }]}
        />
      </div>
    )}
  </section>
)

const nameOf = ({ kind, about, fileName, rows }: JournalBatch): string =>
  kind === 'hand'
    ? about || 'Запись от руки'
    : `Файл ${quotes(fileName ?? 'без названия')}, ${counted(rows, { one: 'строка', few: 'строки', many: 'строк' })}`

const daysOf = ({ firstOn, lastOn }: JournalBatch, today: Temporal.PlainDate): string =>
  firstOn.equals(lastOn) ? dayOf(firstOn, today) : `${dayOf(firstOn, today)} – ${dayOf(lastOn, today)}`

const Undo = ({ batch, today, timeZone }: { batch: BatchLine; today: Temporal.PlainDate; timeZone: string }) => {
  if (batch.undoneAt)
    return (
      <span class="quiet">
        Отменено: {batch.undoneWho}, {dateAndTime(batch.undoneAt, timeZone, today)}
      </span>
    )
  if (!batch.mayUndo) return null
  return (
    <Confirm
      id={`undo-${batch.id}`}
      ask="Отменить"
      title="Отменить запись в журнале?"
      action={removalOf(batch)}
      deed="Отменить запись"
      page={removalOf(batch)}
      little
    >
      <p>{consequence(batch)}</p>
    </Confirm>
  )
}

const consequence = (batch: JournalBatch): string =>
  `${nameOf(batch)}: ${counted(batch.interactions, INTERACTIONS)}. Они уйдут из журнала, остальное не изменится.`

/** The same question on a page of its own. */
export const RemovalPage = ({ frame, batch }: { frame: Frame; batch: JournalBatch }) => (
  <DeskPage {...frame} title="Отменить запись в журнале?" current="/desk/interactions">
    <ConfirmPage
      title="Отменить запись в журнале?"
      action={removalOf(batch)}
      deed="Отменить запись"
      back="/desk/interactions"
    >
      <p>{consequence(batch)}</p>
    </ConfirmPage>
  </DeskPage>
)
