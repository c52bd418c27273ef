import { Button, Buttons } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Refusal } from '#platform/outcome.ts'

/** A file of another system; wrong lines are named, and nothing is taken until all are right. */
export const FileForm = ({ refused }: { refused?: readonly Refusal[] | undefined }) => (
  <section class="stack-s" aria-labelledby="file-form">
    <h2 id="file-form">Загрузить из файла</h2>
    <Form
      sheet
      files
      action="/desk/interactions/imports"
      label="Загрузить взаимодействия из файла"
      refused={refused}
      summaryTitle="Файл не взяли"
      summaryWords="В журнале ничего не изменилось. Поправьте файл и загрузите его снова."
    >
      <p>
        Таблица csv со столбцами: дата, канал, адрес, число. Вместо канала и адреса можно столбец «код точки». До 100
        000 строк; файл берём целиком или не берём вовсе.{' '}
        <a href="/desk/interactions/form.csv" download>
          Скачать образец
        </a>
      </p>
      <Field
        kind="file"
        name="file"
        label="Файл"
        required
        why={refused && refused.length > 1 ? 'Не все строки годятся, они названы выше' : undefined}
      />
      <Buttons>
        <Button>Загрузить файл</Button>
      </Buttons>
    </Form>
  </section>
)
