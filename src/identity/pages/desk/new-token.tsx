import type { Temporal } from 'temporal-polyfill'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import { dayOf } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { ROLE_DEEDS, ROLE_KEYS, ROLES } from '../../terms.ts'

export interface TypedToken {
  name: string
  role: string
  endsOn: string
}

export interface NewTokenPageProps {
  frame: Frame
  typed: TypedToken
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  today: Temporal.PlainDate
  refused?: readonly Refusal[]
}

export const NewTokenPage = ({ frame, typed, first, last, today, refused }: NewTokenPageProps) => (
  <DeskPage {...frame} title="Новый токен" current="/desk/tokens" wrong={refused !== undefined}>
    <h1>Новый токен</h1>
    <Form action="/desk/tokens" sheet label="Новый токен" refused={refused}>
      <Field
        kind="text"
        name="name"
        label="Название"
        hint="Какая программа им пользуется: «Сайт министерства»"
        required
        value={typed.name}
        width="wide"
        autocomplete="off"
      />
      <Field
        kind="one-of"
        name="role"
        label="Роль"
        hint="Токен видит то же, что эта роль. Дайте самую узкую, которой хватит"
        required
        options={ROLE_KEYS.map((role) => ({ value: role, label: ROLES[role], hint: ROLE_DEEDS[role] }))}
        value={typed.role}
      />
      <Field
        kind="date"
        name="endsOn"
        label="Последний день работы"
        hint={`Не дальше чем через год: ${dayOf(last, today)}`}
        required
        value={typed.endsOn}
        min={first.toString()}
        max={last.toString()}
        width="short"
      />
      <Buttons>
        <Button>Сделать токен</Button>
        <ButtonLink kind="second" href="/desk/tokens">
          Не надо
        </ButtonLink>
      </Buttons>
    </Form>
  </DeskPage>
)

/** The only page that ever shows the token itself. */
export const MadeTokenPage = ({ frame, name, token }: { frame: Frame; name: string; token: string }) => (
  <DeskPage {...frame} title="Токен сделан" current="/desk/tokens">
    <h1>Токен сделан</h1>
    <Notice kind="warn" title="Скопируйте его сейчас" live>
      Второй раз мы его не покажем: у нас остаётся только отпечаток. Если токен потеряется, отзовите его и сделайте
      новый.
    </Notice>
    <Card title={name} id="token">
      <Field kind="text" name="token" label="Токен" value={token} width="wide" readonly autocomplete="off" />
      <p>
        Программа передаёт его с каждым обращением в заголовке <code>Authorization</code> после слова{' '}
        <code>Bearer</code> и пробела.
      </p>
    </Card>
    <p>
      <ButtonLink kind="second" href="/desk/tokens">
        К списку токенов
      </ButtonLink>
    </p>
  </DeskPage>
)
