import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import { CODE_TIME } from '../../text/sign-in.ru.ts'
import { NextField } from './next-field.tsx'

export interface CodePageProps extends Frame {
  next?: string | undefined
  refused?: readonly Refusal[]
}

export const CodePage = ({ next, refused, ...frame }: CodePageProps) => (
  <CitizenPage {...frame} title="Код для входа" width="narrow" wrong={refused !== undefined}>
    <h1>Код для входа</h1>
    <p>{CODE_TIME}</p>
    <Form action="/sign-in/code" sheet refused={refused} summaryTitle="Войти не получилось" summaryWords="">
      <NextField next={next} />
      <Field
        kind="text"
        name="code"
        label="Код"
        hint="Шесть цифр из приложения на телефоне или один из запасных кодов"
        autocomplete="one-time-code"
        maxlength={40}
        width="short"
        required
      />
      <Buttons>
        <Button>Войти</Button>
      </Buttons>
    </Form>
    <p class="quiet small">
      Нет ни телефона, ни запасных кодов? Попросите администратора закрыть вам доступ и пригласить вас заново.
    </p>
  </CitizenPage>
)
