import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Confirm, ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { quotes } from '#platform/i18n/words.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { ImportCounts } from '../../rules/exchange/taking.ts'
import type { LackedEntry, PassedOver } from '../../terms/imports.ts'
import { RegisterTabs } from '../register-tabs.tsx'
import { Lines, type PreviewRow, RowMark, RowWords } from './row-parts.tsx'
import { allRows, readable, rowsOf } from './words.ts'

/** Which rows are shown. */
export const SHOWN = {
  all: 'Все',
  new: 'Новые',
  changed: 'Изменённые',
  same: 'Без изменений',
  doubtful: 'Под вопросом',
  blocked: 'Не включить',
  stopped: 'Не взять',
} as const

export type Shown = keyof typeof SHOWN

export interface PreviewView {
  id: string
  roles: readonly string[]
  file: readonly [name: string, value: string][]
  fileName: string
  counts: ImportCounts
  rows: readonly PreviewRow[]
  /** Of those that the choice leaves. */
  place: { shown: Shown; from: number; of: number; next: number | null }
  lacked: readonly LackedEntry[]
  passedOver: readonly PassedOver[]
  seen: string
  /** Why it cannot be taken as it is. */
  hurdles: readonly Refusal[]
  refused?: readonly Refusal[]
}

/** A file beside the register, before anything is done with it: counts first, then every row in its form. */
export const PreviewPage = ({ frame, view }: { frame: Frame; view: PreviewView }) => (
  <DeskPage {...frame} title={view.fileName} current="/desk/register" wrong={view.refused !== undefined}>
    <Heading
      title="Что в файле"
      deeds={
        <ButtonLink kind="ghost" href="/desk/register/imports">
          Все файлы
        </ButtonLink>
      }
    />
    <RegisterTabs current="imports" roles={view.roles} />
    <Facts facts={view.file} />
    <Counts {...view.counts} />
    <Deeds {...view} />
    <Chips
      label="Какие строки показать"
      current={addressOf(view.id, view.place.shown)}
      tabs={(Object.keys(SHOWN) as Shown[])
        .filter((shown) => shown !== 'stopped' || view.counts.stopped > 0)
        .map((shown) => ({
          href: addressOf(view.id, shown),
          label: `${SHOWN[shown]} ${number(countOf(view.counts, shown))}`,
        }))}
    />
    {view.rows.length > 0 ? (
      <div class="frame">
        <ListTable caption="Строки файла" columns={COLUMNS} groups={byProcess(view.rows)} />
      </div>
    ) : (
      <Empty title="Таких строк нет">Выберите выше другие строки.</Empty>
    )}
    <More {...view} />
    <PassedOverWords rows={view.passedOver} />
    <Lacked entries={view.lacked} />
  </DeskPage>
)

const addressOf = (id: string, shown: Shown) =>
  `/desk/register/imports/${id}${shown === 'all' ? '' : `?shown=${shown}`}`

const countOf = (counts: ImportCounts, shown: Shown): number =>
  shown === 'all' ? counts.new + counts.changed + counts.same : counts[shown]

const Counts = (counts: ImportCounts) => (
  <Facts
    facts={[
      ['Новых', number(counts.new)],
      ['Изменений', number(counts.changed)],
      ['Без изменений', number(counts.same)],
      ['Под вопросом', number(counts.doubtful)],
      ['Не включить, пока не поправят', number(counts.blocked)],
      ...(counts.stopped > 0 ? [['Не взять', number(counts.stopped)] as const] : []),
    ]}
  />
)

const Deeds = ({ id, counts, seen, hurdles, refused }: PreviewView) => {
  const sent = counts.new + counts.changed
  return (
    <>
      {hurdles.length > 0 && (
        <Notice kind="stop" title="Отправить файл не получится">
          {hurdles.map(({ why }) => (
            <p>{why}.</p>
          ))}
        </Notice>
      )}
      {counts.blocked > 0 && hurdles.length === 0 && (
        <Notice kind="warn" title={`${rowsOf(counts.blocked)} не включить, пока их не поправят`}>
          <p>Отправить файл можно: в этих строках поправят правки. Или исправьте файл и загрузите его снова.</p>
        </Notice>
      )}
      <Form
        action={`/desk/register/imports/${id}/submission`}
        id="submission"
        label="Что сделать с файлом"
        refused={refused}
        summaryTitle="Файл не отправлен"
        summaryWords=""
      >
        <input type="hidden" name="seen" value={seen} />
      </Form>
      <Buttons>
        {hurdles.length === 0 && <Button form="submission">Отправить на проверку {allRows(sent)}</Button>}
        <Confirm
          id="drop"
          ask="Убрать файл"
          title="Убрать файл?"
          action={`/desk/register/imports/${id}/removal`}
          deed="Убрать файл"
          page={`/desk/register/imports/${id}/removal`}
        >
          <RemovalWords />
        </Confirm>
      </Buttons>
    </>
  )
}

const RemovalWords = () => <p>В перечне ничего не изменится. Файл можно будет загрузить снова.</p>

/** The same question for a browser without windows. */
export const RemovalPage = ({ frame, id, fileName }: { frame: Frame; id: string; fileName: string }) => (
  <DeskPage {...frame} title="Убрать файл" current="/desk/register">
    <ConfirmPage
      title={`Убрать файл ${quotes(fileName)}?`}
      action={`/desk/register/imports/${id}/removal`}
      deed="Убрать файл"
      back={`/desk/register/imports/${id}`}
    >
      <RemovalWords />
    </ConfirmPage>
  </DeskPage>
)

const COLUMNS = [
  { title: 'Строка', labelled: true, cell: ({ row }: PreviewRow) => number(row) },
  {
    title: 'Точка взаимодействия',
    names: true,
    cell: (row: PreviewRow) => (
      <>
        {readable(row.cells.name) || <span class="quiet">не названа</span>}
        <RowWords {...row} />
      </>
    ),
  },
  {
    title: 'Потребности',
    labelled: true,
    cell: ({ cells }: PreviewRow) => <Lines words={cells.needs} />,
  },
  { title: 'Особенности', labelled: true, cell: ({ cells }: PreviewRow) => <Lines words={cells.kind} /> },
  { title: 'Что будет', labelled: true, cell: (row: PreviewRow) => <RowMark {...row} /> },
]

/** Rows stand under their process, as in the form. */
function byProcess(rows: readonly PreviewRow[]): { title: string; rows: PreviewRow[] }[] {
  const groups: { title: string; rows: PreviewRow[] }[] = []
  for (const row of rows) {
    const title = readable(row.cells.process) || 'Процесс не назван'
    if (groups.at(-1)?.title === title) groups.at(-1)?.rows.push(row)
    else groups.push({ title, rows: [row] })
  }
  return groups
}

const More = ({ id, place: { shown, from, of, next }, rows }: PreviewView) =>
  of > rows.length ? (
    <Pager
      shown={`${number(from + 1)}–${number(from + rows.length)} из ${number(of)}`}
      more={
        next === null
          ? undefined
          : { href: `/desk/register/imports/${id}?shown=${shown}&from=${next}`, label: 'Следующие строки' }
      }
    />
  ) : null

const PassedOverWords = ({ rows }: { rows: readonly PassedOver[] }) =>
  rows.length === 0 ? null : (
    <details class="card">
      <summary>Пропущено в таблице: {rowsOf(rows.length)}</summary>
      <ul>
        {rows.map(({ row, words }) => (
          <li>
            Строка {number(row)}: {words}
          </li>
        ))}
      </ul>
    </details>
  )

const MOST_LACKED = 200

const Lacked = ({ entries }: { entries: readonly LackedEntry[] }) =>
  entries.length === 0 ? null : (
    <details class="card">
      <summary>В файле нет, а в перечне есть: {number(entries.length)}</summary>
      <p>С ними ничего не произойдёт. Если точка больше не нужна, исключите её правкой.</p>
      <ul>
        {entries.slice(0, MOST_LACKED).map(({ touchpointId, number: place, name, processName }) => (
          <li>
            {place} <a href={`/desk/touchpoints/${touchpointId}`}>{name}</a>, {processName}
          </li>
        ))}
      </ul>
      {entries.length > MOST_LACKED && <p>И ещё {number(entries.length - MOST_LACKED)}.</p>}
    </details>
  )
