import type { Temporal } from 'temporal-polyfill'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { type Fact, Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { list } from '#platform/i18n/words.ts'
import type { Refusal } from '#platform/outcome.ts'
import { personState } from '../../rules/staff.ts'
import { ROLES, type Role } from '../../terms.ts'
import { Access } from './access.tsx'
import { type Calendar, momentIn } from './calendar.ts'
import { NameField, PlaceFields, type TypedPerson, type UnitChoice } from './person-fields.tsx'
import { PersonStateTag } from './person-state-tag.tsx'
import { SaidNotice } from './said.tsx'
import { Stale, type StaleProps, summaryOf } from './stale.tsx'

export interface PersonView {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  unitId: string | null
  unit: string | null
  version: number
  invitedAt: Temporal.Instant
  joinedAt: Temporal.Instant | null
  leftAt: Temporal.Instant | null
  operatorSince: Temporal.Instant | null
}

export interface PersonPageProps {
  frame: Frame
  person: PersonView
  units: readonly UnitChoice[]
  calendar: Calendar
  typed?: TypedPerson
  refused?: readonly Refusal[]
  /** Somebody saved while this was being typed. */
  change?: StaleProps['change'] | 'unchanged'
  said?: string | undefined
}

const rolesOf = ({ roles }: PersonView) => list(roles.map((role) => ROLES[role].toLowerCase()))

const kept = (person: PersonView): Fact[] => [
  ['Имя', person.name],
  ['Роли', rolesOf(person)],
  ['Подразделение', person.unit ?? 'не указано'],
]

function known(person: PersonView, calendar: Calendar): Fact[] {
  const since: Fact[] = [
    ['Электронная почта', person.email],
    ['Приглашение', momentIn(calendar, person.invitedAt)],
  ]
  if (person.joinedAt) since.push(['Первый вход', momentIn(calendar, person.joinedAt)])
  if (person.leftAt) since.push(['Доступ снят', momentIn(calendar, person.leftAt)], ...kept(person))
  if (person.operatorSince)
    since.push(['Установка', 'оператор: открывает органы, внутри других органов ничего не видит'])
  return since
}

export const PersonPage = (props: PersonPageProps) => {
  const { frame, person, units, calendar, typed = person, refused, change = 'unchanged', said } = props
  return (
    <DeskPage {...frame} title={person.name} current="/desk/staff" wrong={refused !== undefined}>
      <Heading
        title={person.name}
        tags={<PersonStateTag person={person} />}
        deeds={
          <ButtonLink kind="ghost" href="/desk/staff">
            Все сотрудники
          </ButtonLink>
        }
      />
      <SaidNotice said={said} />
      <Facts facts={known(person, calendar)} />
      {change !== 'unchanged' && <Stale change={change} calendar={calendar} stands={kept(person)} />}
      {personState(person) !== 'left' && (
        <Form
          action={`/desk/staff/${person.id}`}
          sheet
          label="Имя, роли и подразделение"
          refused={refused}
          {...summaryOf(change)}
        >
          <NameField name={typed.name} />
          <PlaceFields name={typed.name} roles={typed.roles} unitId={typed.unitId} units={units} />
          <Buttons>
            <Button>Сохранить сотрудника</Button>
          </Buttons>
          <input type="hidden" name="version" value={person.version} />
        </Form>
      )}
      <Access person={person} />
    </DeskPage>
  )
}
