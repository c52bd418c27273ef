import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'

export interface SetUpProps {
  frame: Frame
  typed: { name: string; genitive: string; timeZone: string; register: string; seen: string }
  zones: readonly { value: string; label: string }[]
  /** What stands in the register now. */
  stands: 'sample' | 'own' | 'nothing'
  refused?: readonly Refusal[] | undefined
}

/** What a new body decides first. Everything here can be changed later. */
export const SetUpPage = ({ frame, typed, zones, stands, refused }: SetUpProps) => (
  <DeskPage {...frame} title="Начало работы" current="/desk/set-up" wrong={refused !== undefined}>
    <Heading title="Начало работы" />
    <p>Назовите орган и выберите, с чего начать перечень. Всё это можно изменить потом.</p>
    <Form action="/desk/set-up" refused={refused} sheet>
      <input type="hidden" name="seen" value={typed.seen} />
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
      {stands === 'own' ? (
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
