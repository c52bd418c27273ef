import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import { RESET_NOT_COME, RESET_SENT } from '../../text/sign-in.ru.ts'

export interface ResetPageProps extends Frame {
  email?: string
  refused?: readonly Refusal[]
}

/** Asks for a letter with a link. */
export const ResetPage = ({ email, refused, ...frame }: ResetPageProps) => (
  <CitizenPage {...frame} title="Новый пароль" width="narrow" wrong={refused !== undefined}>
    <h1>Новый пароль</h1>
    <p>Пришлём письмо со ссылкой. По ней вы зададите новый пароль; если вход был закрыт, он откроется.</p>
    <Form action="/sign-in/reset" sheet refused={refused}>
      <Field kind="email" name="email" label="Электронная почта" value={email} autocomplete="username" required />
      <Buttons>
        <Button>Прислать письмо</Button>
        <ButtonLink kind="ghost" href="/sign-in">
          Вернуться ко входу
        </ButtonLink>
      </Buttons>
    </Form>
  </CitizenPage>
)

/** The same words whether the address is known or not. */
export const ResetSentPage = (frame: Frame) => (
  <CitizenPage {...frame} title="Проверьте почту" width="narrow">
    <h1>Проверьте почту</h1>
    <p>{RESET_SENT}</p>
    <p>{RESET_NOT_COME}</p>
    <Buttons>
      <ButtonLink kind="second" href="/sign-in">
        Вернуться ко входу
      </ButtonLink>
    </Buttons>
  </CitizenPage>
)
