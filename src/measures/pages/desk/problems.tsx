import { ButtonLink } from '#platform/html/button.tsx'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { NOT_TOLD } from '../../rules/lists.ts'
import { PROBLEM_STATES, type ProblemState } from '../../terms.ts'
import { STATE_TAGS } from '../../text.ru.ts'

export interface ProblemLine {
  id: string
  number: string
  title: string
  place: string | undefined
  /** In words: «57 записей». */
  words: string
  statedOn: string
  state: ProblemState
  /** «12 ноября»: when people were told last. */
  toldOn: string | undefined
}

export interface ProblemsProps {
  frame: Frame
  lines: readonly ProblemLine[]
  /** There are problems at all. */
  hasAny: boolean
  state: string
}

const COLUMNS: readonly Column<ProblemLine>[] = [
  { title: 'Номер', cell: ({ number }) => <span class="nowrap">{number}</span> },
  {
    title: 'Проблема',
    names: true,
    cell: ({ id, title, place }) => (
      <>
        <a href={`/desk/problems/${id}`}>{title}</a>
        {place && (
          <>
            <br />
            <span class="small quiet">{place}</span>
          </>
        )}
      </>
    ),
  },
  { title: 'Видно по словам', labelled: true, cell: ({ words }) => words },
  { title: 'Записана', labelled: true, cell: ({ statedOn }) => <span class="nowrap">{statedOn}</span> },
  { title: 'Состояние', cell: ({ state }) => <Tag kind={STATE_TAGS[state]}>{PROBLEM_STATES[state]}</Tag> },
  {
    title: 'Людям сказали',
    labelled: true,
    cell: ({ toldOn }) => toldOn ?? <span class="quiet">нет</span>,
  },
]

const ADD = <ButtonLink href="/desk/problems/new">Записать проблему</ButtonLink>

/** Problems that clients' words show, with where each stands. @clause K3.5 */
export const ProblemsPage = ({ frame, lines, hasAny, state }: ProblemsProps) => (
  <DeskPage {...frame} title="Проблемы" current="/desk/problems">
    <Heading title="Проблемы" tags={<Tag kind="plain">не для публикации</Tag>} deeds={hasAny && ADD} />
    {hasAny ? (
      <>
        <Filters action="/desk/problems" label="Отбор">
          <Field
            kind="select"
            name="state"
            label="Состояние"
            value={state}
            options={[
              ...Object.entries(PROBLEM_STATES).map(([value, label]) => ({ value, label })),
              { value: NOT_TOLD, label: 'решено, а людям не сказали' },
            ]}
            none="Все"
          />
        </Filters>
        {lines.length > 0 ? (
          <Sheet title="От слов клиентов до ответа им" id="problems">
            <ListTable caption="Проблемы" columns={COLUMNS} groups={[{ rows: lines }]} />
          </Sheet>
        ) : (
          <Empty title="Таких проблем нет">Выберите другое состояние или посмотрите все.</Empty>
        )}
      </>
    ) : (
      <Empty title="Проблем пока не записали" deed={ADD}>
        Прочитайте слова клиентов, отметьте те, по которым видно одно и то же, и назовите проблему. Дальше по ней решают
        меру и дают ответ людям.
      </Empty>
    )}
  </DeskPage>
)
