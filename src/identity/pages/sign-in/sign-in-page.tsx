import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { PASSWORD_AGAIN, SESSION_ENDS } from '../../text/sign-in.ru.ts'
import { NextField } from './next-field.tsx'

export interface SignInPageProps extends Frame {
  email?: string
  next?: string | undefined
  /** What has just happened, in words. */
  said?: string | undefined
  refused?: readonly Refusal[]
}

export const SignInPage = ({ email, next, said, refused, ...frame }: SignInPageProps) => (
  <CitizenPage {...frame} title="Вход для сотрудников" width="narrow" wrong={refused !== undefined}>
    <h1>Вход для сотрудников</h1>
    {said && <Notice live>{said}</Notice>}
    <Form action="/sign-in" sheet refused={refused} summaryTitle="Войти не получилось" summaryWords={PASSWORD_AGAIN}>
      <NextField next={next} />
      <Field kind="email" name="email" label="Электронная почта" value={email} autocomplete="username" required />
      <Field kind="password" name="password" label="Пароль" autocomplete="current-password" required />
      <Buttons>
        <Button>Войти</Button>
      </Buttons>
    </Form>
    <p>
      <a href="/sign-in/reset">Не помню пароль</a>
    </p>
    <p class="quiet small">Вход открывает администратор вашего органа: попросите пригласить вас. {SESSION_ENDS}</p>
  </CitizenPage>
)
