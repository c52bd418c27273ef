import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { ZoneChoice } from '../../rules/time-zones.ts'
import { BodyFields, type TypedBody } from './body-fields.tsx'

export interface NewBodyPageProps {
  frame: Frame
  typed: TypedBody & { code: string; personName: string; email: string }
  zones: readonly ZoneChoice[]
  refused?: readonly Refusal[]
}

export const NewBodyPage = ({ frame, typed, zones, refused }: NewBodyPageProps) => (
  <DeskPage {...frame} title="Новый орган" current="/desk/bodies" wrong={refused !== undefined}>
    <h1>Новый орган</h1>
    <Form action="/desk/bodies" sheet label="Новый орган" refused={refused}>
      <BodyFields name={typed.name} genitive={typed.genitive} timeZone={typed.timeZone} zones={zones} />
      <Field
        kind="text"
        name="code"
        label="Код"
        hint="С него начнутся адреса органа: «minselhoz». Строчные латинские буквы, цифры и дефис; потом не меняется"
        required
        value={typed.code}
        width="short"
        autocomplete="off"
      />
      <h2>Первый администратор</h2>
      <p class="quiet">Ему уйдёт письмо со ссылкой. Дальше орган ведёт он.</p>
      <Field
        kind="text"
        name="personName"
        label="Фамилия и имя"
        required
        value={typed.personName}
        width="wide"
        autocomplete="off"
      />
      <Field
        kind="email"
        name="email"
        label="Электронная почта"
        required
        value={typed.email}
        width="wide"
        autocomplete="off"
      />
      <Buttons>
        <Button>Открыть орган</Button>
        <ButtonLink kind="second" href="/desk/bodies">
          Не надо
        </ButtonLink>
      </Buttons>
    </Form>
  </DeskPage>
)
