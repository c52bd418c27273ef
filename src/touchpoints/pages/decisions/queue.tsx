import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { QueueRow } from '../../rules/queue-view.ts'
import { DEEDS } from '../../terms/amendments.ts'

export interface QueueView {
  rows: readonly QueueRow[]
  units: readonly { id: string; name: string }[]
  chosen: { unit: string; deed: string }
  /** The next page; none on the last one. */
  more: string | undefined
  /** From the second page on. */
  isLater: boolean
  since: (row: QueueRow) => string
}

const PATH = '/desk/amendments/queue'

/** What waits for the registrar, the oldest first. @clause M5 */
export const queuePage =
  ({ rows, units, chosen, more, isLater, since }: QueueView): Draw =>
  (frame) => {
    const isFiltered = chosen.unit !== '' || chosen.deed !== ''
    return (
      <DeskPage {...frame} title="Правки на проверке" current="/desk/amendments">
        <Heading title="Правки на проверке" />
        <Filters action={PATH} label="Отбор правок" clear={isFiltered ? PATH : undefined}>
          <Field
            kind="select"
            name="unit"
            label="Подразделение"
            none="Все"
            value={chosen.unit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field
            kind="select"
            name="deed"
            label="Что предлагают"
            none="Всё"
            value={chosen.deed}
            options={Object.entries(DEEDS).map(([value, label]) => ({ value, label }))}
          />
        </Filters>
        {rows.length === 0 ? (
          <Nothing isFiltered={isFiltered} isLater={isLater} />
        ) : (
          <>
            <div class="frame">
              <ListTable
                caption="Правки, которые ждут решения, сначала давние"
                columns={[
                  { title: 'Правка', names: true, cell: (row) => <Named row={row} /> },
                  { title: 'О чём', cell: (row) => <About row={row} /> },
                  { title: 'Кто и когда', cell: (row) => <From row={row} since={since(row)} /> },
                  { title: 'Проверка', cell: (row) => <Verdict row={row} />, labelled: true },
                ]}
                groups={[{ rows }]}
              />
            </div>
            <Pager
              shown={`Правок на странице: ${rows.reduce((sum, { count }) => sum + count, 0)}`}
              more={more === undefined ? undefined : { href: more, label: 'Следующие' }}
            />
          </>
        )}
      </DeskPage>
    )
  }

const Named = ({ row }: { row: QueueRow }) =>
  row.importId ? (
    <a href={`/desk/register/imports/${row.importId}`}>Файл «{row.fileName}»</a>
  ) : (
    <a href={`/desk/amendments/${row.amendmentId}`}>
      П-{row.number}. {DEEDS[row.deed]}
    </a>
  )

const About = ({ row }: { row: QueueRow }) =>
  row.importId ? (
    <>Правок из файла: {row.count}. Можно включить одним решением</>
  ) : (
    <>
      {row.place && `${row.place} `}
      {row.name || 'без названия'}
      <br />
      <span class="small quiet">{row.process}</span>
    </>
  )

const From = ({ row, since }: { row: QueueRow; since: string }) => (
  <>
    {row.who ?? 'не известно'}, {since}
    <br />
    <span class="small quiet">{row.unit ?? 'без подразделения'}</span>
  </>
)

const Verdict = ({ row: { verdict } }: { row: QueueRow }) => {
  if (verdict === null) return <>на странице файла</>
  const kind = verdict.startsWith('включить') ? 'over' : verdict.startsWith('замечания') ? 'day' : 'done'
  return (
    <Tag kind={kind} flat={kind === 'over'}>
      {verdict}
    </Tag>
  )
}

const Nothing = ({ isFiltered, isLater }: { isFiltered: boolean; isLater: boolean }) => {
  if (isFiltered)
    return (
      <Empty title="Таких правок на проверке нет">
        Снимите отбор: <a href={PATH}>показать все</a>.
      </Empty>
    )
  return isLater ? (
    <Empty title="Дальше правок нет">
      <a href={PATH}>К началу очереди</a>.
    </Empty>
  ) : (
    <Empty title="Все правки разобраны">Когда подразделение отправит правку, она появится здесь.</Empty>
  )
}
