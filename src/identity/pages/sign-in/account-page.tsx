import type { Temporal } from 'temporal-polyfill'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { dayOf } from '#platform/i18n/dates.ts'
import { counted } from '#platform/i18n/plural.ts'
import { list } from '#platform/i18n/words.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { FactorState } from '../../rules/second-factor.ts'
import { ROLES, type Role } from '../../terms.ts'
import { PASSWORD_AGAIN } from '../../text/sign-in.ru.ts'
import { NewPasswordField, OwnAddress } from './new-password-field.tsx'
import { type SessionLine, SessionList } from './session-list.tsx'

/** How moments are shown: on the clocks of the body. */
export interface Moments {
  timeZone: string
  today: Temporal.PlainDate
}

export interface AccountView {
  entrant: { name: string; email: string; roles: readonly Role[]; isOperator: boolean }
  bodyName: string
  factor: FactorState
  sessions: readonly SessionLine[]
}

export interface AccountPageProps extends Frame {
  account: AccountView
  ownSessionId: string
  moments: Moments
  said?: string | undefined
  refused?: readonly Refusal[] | undefined
}

const HERE = '/desk/account'

export const AccountPage = ({ account, ownSessionId, moments, said, refused, ...frame }: AccountPageProps) => (
  <DeskPage {...frame} path={HERE} title="Вход и сеансы" current={HERE} wrong={refused !== undefined}>
    <Heading title="Вход и сеансы" />
    {said && (
      <Notice kind="good" live>
        {said}
      </Notice>
    )}
    <Who {...account} />
    <Card title="Пароль" id="password">
      <Form
        action="/desk/account/password"
        refused={refused}
        summaryTitle="Пароль прежний"
        summaryWords={PASSWORD_AGAIN}
      >
        <OwnAddress email={account.entrant.email} />
        <Field kind="password" name="old-password" label="Нынешний пароль" autocomplete="current-password" required />
        <NewPasswordField label="Новый пароль" />
        <Buttons>
          <Button>Изменить пароль</Button>
        </Buttons>
      </Form>
    </Card>
    <Card title="Второй шаг входа" id="second-factor">
      <Factor factor={account.factor} moments={moments} />
    </Card>
    <Card title="Сеансы" id="sessions-list">
      <SessionList sessions={account.sessions} ownSessionId={ownSessionId} moments={moments} />
    </Card>
  </DeskPage>
)

const Who = ({ entrant: { name, email, roles, isOperator }, bodyName }: AccountView) => (
  <Facts
    facts={[
      ['Имя', name],
      ['Адрес', email],
      ['Роли', list([...roles.map((role) => ROLES[role]), ...(isOperator ? ['Оператор установки'] : [])])],
      ['Орган', bodyName],
    ]}
  />
)

const CODES = { one: 'запасной код', few: 'запасных кода', many: 'запасных кодов' }

const Factor = ({ factor, moments }: { factor: FactorState; moments: Moments }) =>
  factor.state === 'on' ? (
    <>
      <p>
        Включён {dayOf(factor.since.toZonedDateTimeISO(moments.timeZone).toPlainDate(), moments.today)}. Осталось:{' '}
        {counted(factor.backupCodes, CODES)}.
      </p>
      <Buttons>
        <ButtonLink kind="second" href="/desk/account/second-factor">
          Запасные коды и выключение
        </ButtonLink>
      </Buttons>
    </>
  ) : (
    <>
      <p>Выключен: вход по одному паролю. Подключите телефон, и тот, кто узнает пароль, всё равно не войдёт.</p>
      <Buttons>
        <ButtonLink kind="second" href="/desk/account/second-factor">
          {factor.state === 'waiting' ? 'Закончить подключение телефона' : 'Подключить телефон'}
        </ButtonLink>
      </Buttons>
    </>
  )
