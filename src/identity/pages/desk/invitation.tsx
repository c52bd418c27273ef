import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import { NameField, PlaceFields, type TypedPerson, type UnitChoice } from './person-fields.tsx'

export interface InvitationPageProps {
  frame: Frame
  units: readonly UnitChoice[]
  typed: TypedPerson & { email: string }
  refused?: readonly Refusal[]
}

export const InvitationPage = ({ frame, units, typed, refused }: InvitationPageProps) => (
  <DeskPage {...frame} title="Пригласить сотрудника" current="/desk/staff" wrong={refused !== undefined}>
    <h1>Пригласить сотрудника</h1>
    <p class="quiet">Отправим письмо со ссылкой. По ней человек сам задаст пароль и войдёт.</p>
    <Form action="/desk/staff" sheet label="Приглашение" refused={refused}>
      <NameField name={typed.name} />
      <Field
        kind="email"
        name="email"
        label="Электронная почта"
        hint="На неё придёт приглашение, с ней сотрудник будет входить"
        required
        value={typed.email}
        width="wide"
        autocomplete="off"
      />
      <PlaceFields {...typed} units={units} />
      <Buttons>
        <Button>Отправить приглашение</Button>
        <ButtonLink kind="second" href="/desk/staff">
          Не надо
        </ButtonLink>
      </Buttons>
    </Form>
  </DeskPage>
)
