import { ButtonLink } from '#platform/html/button.tsx'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Tag, type TagKind } from '#platform/html/tag.tsx'
import { KINDS, type Kind, MEASURE_STATES, type MeasureState } from '../../terms.ts'
import { STATE_TAGS } from '../../text.ru.ts'

export interface MeasureLine {
  id: string
  deed: string
  kind: Kind
  problem: { id: string; number: string; title: string }
  owner: string
  dueOn: string
  dueTag: TagKind
  state: MeasureState
}

export interface MeasuresProps {
  frame: Frame
  open: readonly MeasureLine[]
  done: readonly MeasureLine[]
}

const COLUMNS: readonly Column<MeasureLine>[] = [
  { title: 'Срок', cell: ({ dueOn, dueTag }) => <Tag kind={dueTag}>{dueOn}</Tag> },
  {
    title: 'Мера',
    names: true,
    cell: ({ id, deed, kind, problem }) => (
      <>
        <a href={`/desk/problems/${problem.id}#measure-${id}`}>{deed}</a>
        <br />
        <span class="small quiet">{`${KINDS[kind].label}. ${problem.number}: ${problem.title}`}</span>
      </>
    ),
  },
  { title: 'Отвечает', labelled: true, cell: ({ owner }) => owner },
  {
    title: 'Состояние',
    cell: ({ state }) => (
      <Tag kind={STATE_TAGS[state]} flat>
        {MEASURE_STATES[state]}
      </Tag>
    ),
  },
]

/** Measures by urgency: overdue ones first. @clause K3.6 */
export const MeasuresPage = ({ frame, open, done }: MeasuresProps) => (
  <DeskPage {...frame} title="Меры" current="/desk/measures">
    <Heading title="Меры" tags={<Tag kind="plain">не для публикации</Tag>} />
    {open.length + done.length === 0 ? (
      <Empty title="Мер пока не назначили" deed={<ButtonLink href="/desk/problems">Открыть проблемы</ButtonLink>}>
        Мера назначается по проблеме: какого она вида, что будет сделано, кто отвечает и к какому дню.
      </Empty>
    ) : (
      <Sheet title="По срокам" id="measures" note="Сначала просроченные и близкие">
        <ListTable
          caption="Меры"
          columns={COLUMNS}
          groups={[
            { title: 'В работе', rows: open },
            { title: 'Сделанные', rows: done },
          ].filter(({ rows }) => rows.length > 0)}
        />
      </Sheet>
    )}
  </DeskPage>
)
