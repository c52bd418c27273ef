import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import type { Option } from '#platform/html/control.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { INTERNAL_KINDS, type TypedInternal } from '../../rules/internal.ts'
import { INTERNAL_TOPICS } from '../../terms/internal.ts'

export interface WriteInsideView {
  formId: string
  typed: TypedInternal
  /** Who works here, but for whoever writes. */
  people: readonly Option[]
  /** «PDF, JPEG …, до 20 МБ». */
  filesHint: string
  refused?: readonly Refusal[] | undefined
}

const optionsOf = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** An employee writes to the body as its internal client. @clause K2.5, K5.4 */
export const writeInsidePage =
  ({ formId, typed, people, filesHint, refused }: WriteInsideView): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Новое обращение" current="/desk/internal" wrong={refused !== undefined}>
      <Crumbs trail={[{ href: '/desk/internal', label: 'Мои обращения' }]} />
      <Heading title="Новое обращение" />
      <Form
        action="/desk/internal"
        files
        sheet
        refused={refused}
        summaryWords="Текст сохранён, файлы выберите ещё раз: браузер их не запоминает."
      >
        <input type="hidden" name="id" value={formId} />
        <Field
          kind="one-of"
          name="kind"
          label="Что это"
          value={typed.kind}
          options={optionsOf(INTERNAL_KINDS)}
          required
        />
        <Field kind="textarea" name="words" label="Что вы хотите сказать" rows={10} value={typed.words} required />
        <Field
          kind="select"
          name="topic"
          label="О чём"
          none="Без темы"
          value={typed.topic}
          options={optionsOf(INTERNAL_TOPICS)}
        />
        <Field
          kind="select"
          name="against"
          label="На кого жалоба"
          hint="Этот человек не увидит жалобу и не сможет по ней ничего решить. Если жалоба не на человека, оставьте пустым."
          none="Ни на кого"
          value={typed.against}
          options={people}
        />
        <Field kind="file" name="files" label="Файлы" hint={filesHint} multiple />
        <Buttons>
          <Button>Отправить обращение</Button>
          <ButtonLink kind="second" href="/desk/internal">
            Вернуться
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskPage>
  )
