import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import { PASSWORD_AGAIN } from '../../text/sign-in.ru.ts'
import { NewPasswordField, OwnAddress } from './new-password-field.tsx'

interface ByLinkPageProps extends Frame {
  /** The page's own address with the token: the form goes there. */
  action: string
  refused?: readonly Refusal[] | undefined
}

interface Named {
  person: { name: string; email: string }
  bodyName: string
}

export const NewPasswordPage = ({ action, refused, person, bodyName, ...frame }: ByLinkPageProps & Named) => (
  <CitizenPage {...frame} body={{ name: bodyName }} title="Новый пароль" width="narrow" wrong={refused !== undefined}>
    <h1>Новый пароль</h1>
    <p>После этого вход на других ваших устройствах закончится.</p>
    <Form action={action} sheet refused={refused} summaryWords={PASSWORD_AGAIN}>
      <OwnAddress email={person.email} />
      <NewPasswordField label="Новый пароль" />
      <Buttons>
        <Button>Задать пароль и войти</Button>
      </Buttons>
    </Form>
  </CitizenPage>
)

export const JoinPage = ({ action, refused, person, bodyName, ...frame }: ByLinkPageProps & Named) => (
  <CitizenPage {...frame} body={{ name: bodyName }} title="Приглашение" width="narrow" wrong={refused !== undefined}>
    <h1>{person.name}, вас пригласили</h1>
    <p>
      Вы будете работать в «Отклике»: {bodyName}. Осталось придумать пароль. Если имя или адрес неверны, скажите
      администратору: он исправит.
    </p>
    <Form action={action} sheet refused={refused} summaryWords={PASSWORD_AGAIN}>
      <OwnAddress email={person.email} />
      <NewPasswordField />
      <Buttons>
        <Button>Задать пароль и войти</Button>
      </Buttons>
    </Form>
  </CitizenPage>
)

export interface FirstPageProps extends ByLinkPageProps {
  name?: string
  email?: string
}

export const FirstPage = ({ action, refused, name, email, ...frame }: FirstPageProps) => (
  <CitizenPage {...frame} title="Первый администратор" width="narrow" wrong={refused !== undefined}>
    <h1>Первый администратор</h1>
    <p>
      «Отклик» запущен, и работать в нём пока некому. Вы станете администратором: назовёте орган, заведёте подразделения
      и пригласите остальных.
    </p>
    <Form action={action} sheet refused={refused} summaryWords={PASSWORD_AGAIN}>
      <Field kind="text" name="name" label="Фамилия и имя" value={name} autocomplete="name" required />
      <Field
        kind="email"
        name="email"
        label="Электронная почта"
        hint="С этим адресом вы будете входить"
        value={email}
        autocomplete="username"
        required
      />
      <NewPasswordField />
      <Buttons>
        <Button>Стать администратором</Button>
      </Buttons>
    </Form>
  </CitizenPage>
)
