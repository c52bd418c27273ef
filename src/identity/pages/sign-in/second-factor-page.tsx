import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { ErrorSummary } from '#platform/html/error-summary.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { PASSWORD_AGAIN } from '../../text/sign-in.ru.ts'

const TITLE = 'Второй шаг входа'
const HERE = '/desk/account/second-factor'

interface FactorPageProps extends Frame {
  refused?: readonly Refusal[] | undefined
}

/** Off: what it is and the password to begin. */
export const FactorOffPage = ({ refused, ...frame }: FactorPageProps) => (
  <DeskPage {...frame} path={HERE} title={TITLE} current="/desk/account" wrong={refused !== undefined}>
    <Heading title={TITLE} />
    <p>
      После пароля «Отклик» будет спрашивать шесть цифр, которые показывает приложение на вашем телефоне. Подойдёт любое
      приложение для одноразовых кодов; сеть телефону не нужна.
    </p>
    <Form action="/desk/account/second-factor" sheet refused={refused} summaryWords={PASSWORD_AGAIN}>
      <PasswordOf name="factor-password" />
      <Buttons>
        <Button>Подключить телефон</Button>
        <Back />
      </Buttons>
    </Form>
  </DeskPage>
)

export interface FactorWaitingPageProps extends FactorPageProps {
  /** The picture that the telephone reads, as a data address. */
  picture: string
  /** The same in letters, for typing. */
  secret: string
}

/** The secret is made: the telephone reads it and answers with its first code. */
export const FactorWaitingPage = ({ picture, secret, refused, ...frame }: FactorWaitingPageProps) => (
  <DeskPage {...frame} path={HERE} title={TITLE} current="/desk/account" wrong={refused !== undefined}>
    <Heading title={TITLE} />
    <ol class="stack">
      <li>
        <p>Откройте приложение на телефоне и наведите его на картинку.</p>
        <p>
          <img src={picture} width={220} height={220} alt="Код для приложения; то же самое буквами написано ниже" />
        </p>
        <p>
          Если камеры нет, наберите в приложении: <b class="num">{secret.replace(/.{4}(?=.)/g, '$& ')}</b>
        </p>
      </li>
      <li>
        <p>Наберите здесь шесть цифр, которые показало приложение.</p>
        <Form action="/desk/account/second-factor/confirmation" sheet refused={refused} summaryWords="">
          <Field
            kind="text"
            name="code"
            label="Код из приложения"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={20}
            width="short"
            required
          />
          <Buttons>
            <Button>Включить второй шаг</Button>
            <Back />
          </Buttons>
        </Form>
      </li>
    </ol>
  </DeskPage>
)

/** On: new backup codes, or off again. */
export const FactorOnPage = ({ refused, ...frame }: FactorPageProps) => (
  <DeskPage {...frame} path={HERE} title={TITLE} current="/desk/account" wrong={refused !== undefined}>
    <Heading title={TITLE} />
    <ErrorSummary refused={(refused ?? []).filter(({ field }) => field === '')} title="Ничего не изменилось" words="" />
    <Card title="Запасные коды" id="backup-codes">
      <p>Каждый открывает вход один раз, когда телефона нет под рукой. Новые отменяют прежние.</p>
      <Form
        action="/desk/account/backup-codes"
        refused={refused?.filter(({ field }) => field === 'codes-password')}
        summaryWords={PASSWORD_AGAIN}
      >
        <PasswordOf name="codes-password" />
        <Buttons>
          <Button kind="second">Сделать новые коды</Button>
        </Buttons>
      </Form>
    </Card>
    <Card title="Выключение" id="off">
      <p>
        Входить можно будет по одному паролю. Чтобы подключить другой телефон, выключите второй шаг и включите снова.
      </p>
      <Form
        action="/desk/account/second-factor/removal"
        refused={refused?.filter(({ field }) => field === 'off-password')}
        summaryWords={PASSWORD_AGAIN}
      >
        <PasswordOf name="off-password" />
        <Buttons>
          <Button kind="stop">Выключить второй шаг</Button>
          <Back />
        </Buttons>
      </Form>
    </Card>
  </DeskPage>
)

const PasswordOf = ({ name }: { name: string }) => (
  <Field kind="password" name={name} label="Ваш пароль" autocomplete="current-password" required />
)

const Back = () => (
  <ButtonLink kind="ghost" href="/desk/account">
    Вернуться
  </ButtonLink>
)
