import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { REGISTER_STANDS, type RegisterStands } from '../rules/register-wish.ts'

export interface SetUpProps {
  frame: Frame
  typed: { name: string; genitive: string; timeZone: string; register: string }
  /** What is saved now. */
  stands: Standing
  zones: readonly { value: string; label: string }[]
  refused?: readonly Refusal[] | undefined
  /** Somebody saved first: when and who, where it is known. */
  meanwhile?: string | undefined
}

interface Standing {
  name: string
  genitive: string
  timeZone: string
  version: number
  register: RegisterStands
}

/** What a new body decides first. Everything here can be changed later. */
export const SetUpPage = ({ frame, typed, stands, zones, refused, meanwhile }: SetUpProps) => (
  <DeskPage {...frame} title="Начало работы" current="/desk/set-up" wrong={refused !== undefined}>
    <Heading title="Начало работы" />
    <p>Назовите орган и выберите, с чего начать перечень. Всё это можно изменить потом.</p>
    {meanwhile !== undefined && <Meanwhile meanwhile={meanwhile} stands={stands} zones={zones} />}
    <Form action="/desk/set-up" refused={refused} sheet {...(meanwhile === undefined ? {} : NOTHING_LOST)}>
      <input type="hidden" name="seen" value={String(stands.version)} />
      <Field
        kind="text"
        name="name"
        label="Название органа"
        hint="Стоит в шапке и на главной странице. Например: Министерство сельского хозяйства Заозёрского края"
        value={typed.name}
        required
        width="wide"
        autocomplete="organization"
      />
      <Field
        kind="text"
        name="genitive"
        label="Название в родительном падеже"
        hint="Для заголовка перечня: «…о деятельности министерства сельского хозяйства Заозёрского края»"
        value={typed.genitive}
        required
        width="wide"
        autocomplete="off"
      />
      <Field
        kind="select"
        name="timeZone"
        label="Часовой пояс"
        hint="По нему начинается день и считаются сроки"
        value={typed.timeZone}
        options={zones}
        required
      />
      {stands.register === 'own' ? (
        <Notice>В перечне уже есть ваши точки, они остаются как есть.</Notice>
      ) : (
        <RegisterChoice typed={typed} />
      )}
      <Buttons>
        <Button>Сохранить и открыть перечень</Button>
      </Buttons>
    </Form>
  </DeskPage>
)

const NOTHING_LOST = { summaryTitle: 'Пока не сохранено', summaryWords: 'Ваш текст цел, он в форме ниже.' }

/** Two set the body up at once: what stands now is above the text of whoever came second. */
const Meanwhile = ({ meanwhile, stands, zones }: { meanwhile: string } & Pick<SetUpProps, 'stands' | 'zones'>) => (
  <Notice kind="warn" title="Настройки уже изменили">
    <p>{meanwhile}Сейчас сохранено вот что:</p>
    <Facts
      facts={[
        ['Название', stands.name],
        ['В родительном падеже', stands.genitive],
        ['Часовой пояс', zones.find(({ value }) => value === stands.timeZone)?.label ?? stands.timeZone],
        ['Перечень', REGISTER_STANDS[stands.register]],
      ]}
    />
  </Notice>
)

const RegisterChoice = ({ typed }: Pick<SetUpProps, 'typed'>) => (
  <Field
    kind="one-of"
    name="register"
    label="С чего начать перечень точек взаимодействия"
    value={typed.register}
    options={[
      {
        value: 'sample',
        label: 'С образца',
        hint: '17 строк приложения 1 к приказу министерства сельского хозяйства Магаданской области. Помечены как образец, их можно убрать целиком, пока по ним никто не оставил отзыва.',
      },
      { value: 'empty', label: 'С пустого перечня', hint: 'Если образец уже стоит, он будет убран.' },
    ]}
  />
)
