import type { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '#platform/html/button.tsx'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { type Calendar, dayIn } from './calendar.ts'
import { SaidNotice } from './said.tsx'

export interface BodyLine {
  code: string
  name: string
  madeAt: Temporal.Instant
}

const columnsIn = (calendar: Calendar): readonly Column<BodyLine>[] => [
  {
    title: 'Код',
    cell: ({ code }) => (
      <a href={`/${code}`}>
        <code>{code}</code>
      </a>
    ),
  },
  { title: 'Название', names: true, cell: ({ name }) => name },
  { title: 'Открыт', labelled: true, cell: ({ madeAt }) => dayIn(calendar, madeAt) },
]

export interface BodiesPageProps {
  frame: Frame
  bodies: readonly BodyLine[]
  calendar: Calendar
  said?: string | undefined
}

export const BodiesPage = ({ frame, bodies, calendar, said }: BodiesPageProps) => (
  <DeskPage {...frame} title="Органы установки" current="/desk/bodies">
    <Heading title="Органы установки" deeds={<ButtonLink href="/desk/bodies/new">Открыть орган</ButtonLink>} />
    <SaidNotice said={said} />
    <p class="quiet">
      Вы открываете органы и приглашаете первого администратора. Что внутри чужого органа, отсюда не видно.
    </p>
    <Sheet title="Все органы" id="bodies">
      <ListTable caption="Органы установки" columns={columnsIn(calendar)} groups={[{ rows: bodies }]} />
    </Sheet>
  </DeskPage>
)
