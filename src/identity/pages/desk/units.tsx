import { ButtonLink } from '#platform/html/button.tsx'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import type { UnitKind } from '../../terms.ts'
import { SaidNotice } from './said.tsx'

export interface UnitLine {
  id: string
  name: string
  kind: UnitKind
  closedAt: unknown
  people: number
}

const COLUMNS: readonly Column<UnitLine>[] = [
  { title: 'Название', names: true, cell: ({ id, name }) => <a href={`/desk/units/${id}`}>{name}</a> },
  {
    title: 'Сотрудников',
    figures: true,
    labelled: true,
    cell: ({ id, people }) => (people > 0 ? <a href={`/desk/staff?unit=${id}`}>{people}</a> : 0),
  },
]

/** Open units by kind, then the closed ones. */
function groupsOf(units: readonly UnitLine[]) {
  const open = (kind: UnitKind) => units.filter((unit) => !unit.closedAt && unit.kind === kind)
  return [
    { title: 'Структурные подразделения', rows: open('structural') },
    { title: 'Подведомственные организации', rows: open('subordinate') },
    { title: 'Закрытые', rows: units.filter(({ closedAt }) => closedAt) },
  ].filter(({ rows }) => rows.length > 0)
}

const ADD = <ButtonLink href="/desk/units/new">Добавить подразделение</ButtonLink>

export const UnitsPage = ({
  frame,
  units,
  said,
}: {
  frame: Frame
  units: readonly UnitLine[]
  said?: string | undefined
}) => (
  <DeskPage {...frame} title="Подразделения" current="/desk/units">
    <Heading title="Подразделения" deeds={units.length > 0 && ADD} />
    <SaidNotice said={said} />
    {units.length === 0 ? (
      <Empty title="Подразделений пока нет" deed={ADD}>
        Добавьте отделы органа и подведомственные организации: по ним делятся сотрудники и записи перечня.
      </Empty>
    ) : (
      <Sheet title="Все подразделения" id="units">
        <ListTable caption="Подразделения и подведомственные организации" columns={COLUMNS} groups={groupsOf(units)} />
      </Sheet>
    )}
  </DeskPage>
)
