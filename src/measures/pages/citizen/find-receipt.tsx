import { Button } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'

export interface FindReceiptProps {
  frame: Frame
  typed: string
  refused?: readonly Refusal[] | undefined
}

/** The code travels in the form's body, never in an address. @clause K3.7 */
export const FindReceiptPage = ({ frame, typed, refused }: FindReceiptProps) => (
  <CitizenPage {...frame} title="Что стало с отзывом" width="narrow" wrong={refused !== undefined}>
    <h1>Что стало с вашим отзывом</h1>
    <p>
      По коду квитанции видно, что мы услышали, что решили и что изменилось. Имя не нужно: кто оставил отзыв, мы не
      знаем.
    </p>
    <Form action="/receipt" refused={refused} summaryWords="Проверьте код и попробуйте ещё раз." sheet>
      <CodeField typed={typed} />
      <Button>Открыть квитанцию</Button>
    </Form>
  </CitizenPage>
)

export const CodeField = ({ typed }: { typed: string }) => (
  <Field
    kind="text"
    name="receipt"
    label="Код квитанции"
    hint="Три группы по четыре знака. Можно строчными буквами и без чёрточек."
    value={typed}
    autocomplete="off"
    required
  />
)
