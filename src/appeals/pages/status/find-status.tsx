import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'

interface FindStatusProps {
  frame: Frame
  typed?: { number: string; code: string }
  refused?: readonly Refusal[] | undefined
}

/** The way to one's own appeal: its number and its code. @clause M13 */
export const FindStatusPage = ({ frame, typed, refused }: FindStatusProps) => (
  <CitizenPage {...frame} rating={undefined} title="Что с моим обращением" width="narrow" wrong={refused !== undefined}>
    <h1>Что с моим обращением</h1>
    <p>
      Номер и код вы видели, когда отправили обращение. Они есть и в письме о том, что мы его получили, и на талоне,
      если его дал сотрудник.
    </p>
    <Form action="/status" refused={refused} summaryTitle="Не нашли" summaryWords="" sheet>
      <Field
        kind="text"
        name="number"
        label="Номер обращения"
        hint="Например: О-142/26 или просто 142"
        required
        width="short"
        autocomplete="off"
        value={typed?.number}
      />
      <Field
        kind="text"
        name="code"
        label="Код"
        hint="Двенадцать знаков, например 7КМ2-АБ4Х-9ЭЮ3. Большие и маленькие буквы, пробелы и чёрточки не важны"
        required
        autocomplete="off"
        value={typed?.code}
      />
      <Buttons>
        <Button>Посмотреть</Button>
      </Buttons>
    </Form>
    <p class="small quiet">
      Потеряли код? Позвоните или придите: по номеру и вашему имени сотрудник скажет, что с обращением. Отзыв без имени
      ищут по <a href="/receipt">коду квитанции</a>.
    </p>
  </CitizenPage>
)
