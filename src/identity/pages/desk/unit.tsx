import type { Temporal } from 'temporal-polyfill'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Confirm, ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { counted } from '#platform/i18n/plural.ts'
import type { Refusal } from '#platform/outcome.ts'
import { UNIT_KINDS, type UnitKind } from '../../terms.ts'
import { type Calendar, dayIn } from './calendar.ts'
import { PEOPLE } from './people.ts'
import { SaidNotice } from './said.tsx'
import { Stale, type StaleProps, summaryOf } from './stale.tsx'
import { type TypedUnit, UnitFields } from './unit-fields.tsx'

export interface UnitView {
  id: string
  name: string
  kind: UnitKind
  closedAt: Temporal.Instant | null
  version: number
  people: number
}

export interface UnitPageProps {
  frame: Frame
  unit: UnitView
  calendar: Calendar
  typed?: TypedUnit
  refused?: readonly Refusal[]
  /** Somebody saved while this was being typed. */
  change?: StaleProps['change'] | 'unchanged'
  said?: string | undefined
}

export const UnitPage = ({ frame, unit, calendar, typed, refused, change = 'unchanged', said }: UnitPageProps) => (
  <DeskPage {...frame} title={unit.name} current="/desk/units" wrong={refused !== undefined}>
    <Heading
      title={unit.name}
      tags={unit.closedAt && <Tag kind="plain">закрыто {dayIn(calendar, unit.closedAt)}</Tag>}
      deeds={
        <ButtonLink kind="ghost" href="/desk/units">
          Все подразделения
        </ButtonLink>
      }
    />
    <SaidNotice said={said} />
    {change !== 'unchanged' && (
      <Stale
        change={change}
        calendar={calendar}
        stands={[
          ['Название', unit.name],
          ['Вид', UNIT_KINDS[unit.kind]],
        ]}
      />
    )}
    <Form action={`/desk/units/${unit.id}`} sheet label="Название и вид" refused={refused} {...summaryOf(change)}>
      <UnitFields {...(typed ?? unit)} />
      <Buttons>
        <Button>Сохранить подразделение</Button>
      </Buttons>
      <input type="hidden" name="version" value={unit.version} />
    </Form>
    {unit.closedAt ? <Reopening {...unit} /> : <Closing {...unit} />}
  </DeskPage>
)

const Closing = ({ id, name, people }: UnitView) => (
  <Card title="Закрыть подразделение" id="closing">
    {people > 0 ? (
      <p>
        Сейчас в нём <a href={`/desk/staff?unit=${id}`}>{counted(people, PEOPLE)}</a>. Когда здесь никого не останется,
        подразделение можно будет закрыть.
      </p>
    ) : (
      <>
        <p>Закрытое подразделение нельзя выбрать для сотрудника. Всё, что с ним связано, сохранится.</p>
        <p>
          <Confirm
            id="close"
            ask="Закрыть подразделение"
            title={`Закрыть «${name}»?`}
            action={`/desk/units/${id}/closing`}
            deed="Закрыть подразделение"
            page={`/desk/units/${id}/closing`}
          >
            <ClosingWords />
          </Confirm>
        </p>
      </>
    )}
  </Card>
)

const ClosingWords = () => <p>Его больше нельзя будет выбрать для сотрудника. Открыть снова можно в любой день.</p>

const Reopening = ({ id }: UnitView) => (
  <Card title="Открыть снова" id="reopening">
    <p>Подразделение опять можно будет выбрать для сотрудника.</p>
    <Form action={`/desk/units/${id}/reopening`}>
      <Buttons>
        <Button kind="second">Открыть подразделение</Button>
      </Buttons>
    </Form>
  </Card>
)

export const UnitClosingPage = ({ frame, unit }: { frame: Frame; unit: { id: string; name: string } }) => (
  <DeskPage {...frame} title="Закрыть подразделение" current="/desk/units">
    <ConfirmPage
      title={`Закрыть «${unit.name}»?`}
      action={`/desk/units/${unit.id}/closing`}
      deed="Закрыть подразделение"
      back={`/desk/units/${unit.id}`}
    >
      <ClosingWords />
    </ConfirmPage>
  </DeskPage>
)
