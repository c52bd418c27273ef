import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
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
import type { Refusal } from '#platform/outcome.ts'
import type { ImportCounts, ImportOutcome } from '../../../terms/imports.ts'

/** Which rows are shown. */
export const SHOWN = {
  all: 'Все',
  new: 'Новые',
  known: 'Уже взяты',
  remarked: 'С замечаниями',
  stopped: 'С ошибками',
} as const

export type Shown = keyof typeof SHOWN

export interface PreviewLine {
  row: number
  externalId: string
  received: string
  who: string
  beginning: string
  standing: string
  stops: readonly string[]
  remarks: readonly string[]
}

export interface PreviewView {
  id: string
  fileName: string
  source: string
  counts: ImportCounts
  lines: readonly PreviewLine[]
  place: { shown: Shown; from: number; of: number; next: number | null }
  hurdles: readonly Refusal[]
  refused?: readonly Refusal[] | undefined
}

/** Every row of a file as it would be taken, before anything is. @clause K2.4 */
export const PreviewPage = ({ frame, view }: { frame: Frame; view: PreviewView }) => (
  <DeskPage {...frame} title="Что возьмём" current="/desk/appeals" wrong={view.refused !== undefined}>
    <Heading
      title="Что возьмём"
      deeds={
        <ButtonLink kind="ghost" href={`/desk/appeals/imports/${view.id}`}>
          Изменить столбцы
        </ButtonLink>
      }
    />
    <Facts
      facts={[
        ['Файл', `${view.fileName}, ${view.source}`],
        ['Новых', number(view.counts.new)],
        ['Из них уже закончены там', number(view.counts.ended)],
        ['Взяты раньше', number(view.counts.known)],
        ['С ошибками', number(view.counts.stopped)],
      ]}
    />
    {view.hurdles.length > 0 && (
      <Notice kind="stop" title="Взять файл не получится">
        {view.hurdles.map(({ why }) => (
          <p>{why}.</p>
        ))}
      </Notice>
    )}
    <Form
      action={`/desk/appeals/imports/${view.id}/taking`}
      id="taking"
      label="Взять сообщения"
      refused={view.refused}
      summaryTitle="Сообщения не взяты"
      summaryWords=""
    >
      {view.hurdles.length === 0 && (
        <p>Возьмём все новые сообщения, каждое один раз. Те, что взяты раньше, останутся как есть.</p>
      )}
    </Form>
    <Form action={`/desk/appeals/imports/${view.id}/removal`} id="removal" label="Убрать файл">
      <Buttons>
        {view.hurdles.length === 0 && <Button form="taking">Взять сообщения: {number(view.counts.new)}</Button>}
        <Button kind="second" form="removal">
          Убрать файл
        </Button>
      </Buttons>
    </Form>
    <Chips
      label="Какие строки показать"
      current={addressOf(view.id, view.place.shown)}
      tabs={(Object.keys(SHOWN) as Shown[]).map((shown) => ({ href: addressOf(view.id, shown), label: SHOWN[shown] }))}
    />
    {view.lines.length > 0 ? (
      <div class="frame">
        <ListTable caption="Строки файла" columns={COLUMNS} groups={[{ rows: view.lines }]} />
      </div>
    ) : (
      <Empty title="Таких строк нет">Выберите выше другие строки.</Empty>
    )}
    <More {...view} />
  </DeskPage>
)

const addressOf = (id: string, shown: Shown) =>
  `/desk/appeals/imports/${id}/preview${shown === 'all' ? '' : `?shown=${shown}`}`

const COLUMNS = [
  { title: 'Строка', labelled: true, cell: ({ row }: PreviewLine) => number(row) },
  { title: 'Номер там', labelled: true, cell: ({ externalId }: PreviewLine) => externalId },
  { title: 'Поступило', labelled: true, cell: ({ received }: PreviewLine) => received },
  { title: 'Кто', labelled: true, cell: ({ who }: PreviewLine) => who },
  {
    title: 'Сообщение',
    names: true,
    cell: ({ beginning, stops, remarks }: PreviewLine) => (
      <>
        <span class="said">{beginning}</span>
        {stops.map((why) => (
          <span class="hint">
            <b>{why}</b>
          </span>
        ))}
        {remarks.map((why) => (
          <span class="hint">{why}</span>
        ))}
      </>
    ),
  },
  { title: 'Что будет', labelled: true, cell: ({ standing }: PreviewLine) => standing },
]

const More = ({ id, place: { shown, from, of, next }, lines }: PreviewView) =>
  of > lines.length ? (
    <Pager
      shown={`${number(from + 1)}–${number(from + lines.length)} из ${number(of)}`}
      more={
        next === null
          ? undefined
          : { href: `/desk/appeals/imports/${id}/preview?shown=${shown}&from=${next}`, label: 'Следующие строки' }
      }
    />
  ) : null

export interface TakenView {
  fileName: string
  source: string
  takenAt: string
  takenBy: string
  outcome: ImportOutcome
}

/** What came of a file. */
export const TakenPage = ({ frame, view }: { frame: Frame; view: TakenView }) => (
  <DeskPage {...frame} title="Сообщения взяты" current="/desk/appeals">
    <Heading title="Сообщения взяты" />
    <Facts
      facts={[
        ['Файл', `${view.fileName}, ${view.source}`],
        ['Кто и когда', `${view.takenBy}, ${view.takenAt}`],
        ['Взяли', number(view.outcome.taken)],
        ['Из них уже закончены там', number(view.outcome.ended)],
        ['Были взяты раньше', number(view.outcome.known)],
      ]}
    />
    <p>Те, что ещё в работе, ждут регистрации в общем списке. Подтверждений мы не отправляли: их дала та система.</p>
    <Buttons>
      <ButtonLink href="/desk/appeals">Открыть обращения</ButtonLink>
      <ButtonLink kind="second" href="/desk/appeals/imports">
        Загрузить ещё файл
      </ButtonLink>
    </Buttons>
  </DeskPage>
)
