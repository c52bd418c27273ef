import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import { type TypedUnit, UnitFields } from './unit-fields.tsx'

export interface NewUnitProps {
  frame: Frame
  typed: TypedUnit
  refused?: readonly Refusal[]
}

export const NewUnitPage = ({ frame, typed, refused }: NewUnitProps) => (
  <DeskPage {...frame} title="Новое подразделение" current="/desk/units" wrong={refused !== undefined}>
    <h1>Новое подразделение</h1>
    <Form action="/desk/units" sheet label="Новое подразделение" refused={refused}>
      <UnitFields {...typed} />
      <Buttons>
        <Button>Добавить подразделение</Button>
        <ButtonLink kind="second" href="/desk/units">
          Не надо
        </ButtonLink>
      </Buttons>
    </Form>
  </DeskPage>
)
