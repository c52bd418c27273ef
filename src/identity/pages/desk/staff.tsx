import { ButtonLink } from '#platform/html/button.tsx'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { list } from '#platform/i18n/words.ts'
import type { PersonMoments } from '../../rules/staff.ts'
import { PERSON_STATES, ROLES, type Role } from '../../terms.ts'
import { PersonStateTag } from './person-state-tag.tsx'
import { SaidNotice } from './said.tsx'

export interface PersonLine extends PersonMoments {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  unit: string | null
}

export interface StaffChoice {
  q: string
  unit: string
  role: string
  state: string
}

export interface StaffPageProps {
  frame: Frame
  people: readonly PersonLine[]
  units: readonly { id: string; name: string }[]
  chosen: StaffChoice
  /** The address that shows more of the list. */
  more?: string | undefined
  said?: string | undefined
}

const COLUMNS: readonly Column<PersonLine>[] = [
  {
    title: 'Кто',
    names: true,
    cell: ({ id, name, email }) => (
      <>
        <a href={`/desk/staff/${id}`}>{name}</a>
        <div class="small quiet">{email}</div>
      </>
    ),
  },
  { title: 'Подразделение', labelled: true, cell: ({ unit }) => unit ?? 'не указано' },
  { title: 'Роли', labelled: true, cell: ({ roles }) => roleWords(roles) },
  { title: 'Состояние', cell: (person) => <PersonStateTag person={person} /> },
]

const roleWords = (roles: readonly Role[]) => list(roles.map((role) => ROLES[role].toLowerCase()))

const INVITE = <ButtonLink href="/desk/staff/new">Пригласить сотрудника</ButtonLink>

export const StaffPage = ({ frame, people, units, chosen, more, said }: StaffPageProps) => (
  <DeskPage {...frame} title="Сотрудники" current="/desk/staff">
    <Heading title="Сотрудники" deeds={INVITE} />
    <SaidNotice said={said} />
    <StaffFilters units={units} chosen={chosen} />
    {people.length === 0 ? (
      <Empty
        title="Под этот выбор никто не подходит"
        deed={
          <ButtonLink kind="second" href="/desk/staff">
            Показать всех
          </ButtonLink>
        }
      >
        Ослабьте условия или покажите всех.
      </Empty>
    ) : (
      <Sheet title="Кто работает с системой" id="staff">
        <ListTable
          caption="Сотрудники, их подразделения, роли и состояние"
          columns={COLUMNS}
          groups={[{ rows: people }]}
        />
        <Pager shown={`Показано: ${people.length}`} more={more ? { href: more, label: 'Показать ещё' } : undefined} />
      </Sheet>
    )}
  </DeskPage>
)

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const StaffFilters = ({ units, chosen }: Pick<StaffPageProps, 'units' | 'chosen'>) => (
  <Filters
    action="/desk/staff"
    label="Кого показать"
    clear={Object.values(chosen).some(Boolean) ? '/desk/staff' : undefined}
  >
    <Field kind="search" name="q" label="Имя или адрес" value={chosen.q} />
    <Field
      kind="select"
      name="unit"
      label="Подразделение"
      none="Любое"
      value={chosen.unit}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <Field kind="select" name="role" label="Роль" none="Любая" value={chosen.role} options={options(ROLES)} />
    <Field
      kind="select"
      name="state"
      label="Состояние"
      none="Любое"
      value={chosen.state}
      options={options(PERSON_STATES)}
    />
  </Filters>
)
