import { ButtonLink } from '#platform/html/button.tsx'
import type { Option } from '#platform/html/control.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { Tabs } from '#platform/html/tabs.tsx'
import { Tag, type TagKind } from '#platform/html/tag.tsx'
import { LISTS, type ListKey } from '../../rules/amendment-lists.ts'
import { amendmentNumber } from '../../rules/amendment-number.ts'
import { DEEDS, type Deed, STATES, type State } from '../../terms/amendments.ts'

export interface AmendmentLine {
  id: string
  number: number
  deed: Deed
  state: State
  /** The touchpoint and its process, as far as they are named. */
  name: string
  process: string
  unit: string | undefined
  /** «22 ноября, 10:21, Тихая Мария». */
  said: string
  href: string
}

export interface AmendmentsView {
  list: ListKey
  lines: readonly AmendmentLine[]
  counts: Readonly<Record<ListKey, number>>
  /** For who sees those of all units. */
  units: readonly Option[] | undefined
  unit: string
  mayMake: boolean
  /** How many wait for whoever decides; unset for others. */
  queue: number | undefined
  older: string | undefined
  said: string | undefined
}

const TAGS: Readonly<Record<State, TagKind>> = {
  draft: 'plain',
  submitted: 'ahead',
  returned: 'day',
  included: 'done',
  withdrawn: 'plain',
}

const COLUMNS: readonly Column<AmendmentLine>[] = [
  { title: 'Номер', cell: ({ number }) => <span class="num nowrap">{amendmentNumber(number)}</span> },
  {
    title: 'Правка',
    names: true,
    cell: ({ href, deed, name, process }) => (
      <>
        <a href={href}>{name || 'Точка без названия'}</a>
        <br />
        <span class="small quiet">{[DEEDS[deed], process].filter(Boolean).join('. ')}</span>
      </>
    ),
  },
  {
    title: 'Состояние',
    cell: ({ state }) => (
      <Tag kind={TAGS[state]} flat={state === 'withdrawn' || state === 'draft'}>
        {STATES[state]}
      </Tag>
    ),
  },
  {
    title: 'Когда и кто',
    cell: ({ said, unit }) => (
      <span class="small">
        {said}
        {unit && (
          <>
            <br />
            <span class="quiet">{unit}</span>
          </>
        )}
      </span>
    ),
  },
]

/** One's own amendments by where they stand. @clause M6 */
export const AmendmentsPage = ({ frame, ...view }: AmendmentsView & { frame: Frame }) => (
  <DeskPage {...frame} title="Правки перечня" current="/desk/amendments">
    <Heading
      title="Правки перечня"
      deeds={view.mayMake && <ButtonLink href="/desk/amendments/new">Предложить правку</ButtonLink>}
    />
    {view.said && (
      <Notice kind="good" live>
        {view.said}
      </Notice>
    )}
    {view.queue !== undefined && (
      <p>
        <a href="/desk/amendments/queue">{`Очередь на проверку: ${view.queue}`}</a>
      </p>
    )}
    <Tabs label="Правки" tabs={tabsOf(view)} current={hrefOf(view.list, view.unit)} />
    {view.units && <UnitFilter {...view} units={view.units} />}
    {view.lines.length > 0 ? (
      <div class="frame">
        <ListTable caption={LISTS[view.list].label} columns={COLUMNS} groups={[{ rows: view.lines }]} />
      </div>
    ) : (
      <Empty
        title={LISTS[view.list].empty}
        deed={
          view.mayMake &&
          view.list === 'drafts' && <ButtonLink href="/desk/amendments/new">Предложить правку</ButtonLink>
        }
      >
        {LISTS[view.list].words}
      </Empty>
    )}
    {view.older && (
      <Pager shown={`Показано: ${view.lines.length}`} more={{ href: view.older, label: 'Более ранние' }} />
    )}
  </DeskPage>
)

const hrefOf = (list: ListKey, unit: string) =>
  `/desk/amendments?list=${list}${unit ? `&unit=${encodeURIComponent(unit)}` : ''}`

const tabsOf = ({ counts, unit }: AmendmentsView) =>
  (Object.keys(LISTS) as ListKey[]).map((key) => ({
    href: hrefOf(key, unit),
    label: key === 'decided' || counts[key] === 0 ? LISTS[key].label : `${LISTS[key].label}: ${counts[key]}`,
  }))

const UnitFilter = ({ units, unit, list }: AmendmentsView & { units: readonly Option[] }) => (
  <Filters action="/desk/amendments" label="Чьи правки" clear={unit ? hrefOf(list, '') : undefined}>
    <input type="hidden" name="list" value={list} />
    <Field kind="select" name="unit" label="Подразделение" value={unit} options={units} none="Все" />
  </Filters>
)
