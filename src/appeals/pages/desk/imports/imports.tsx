import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { counted } from '#platform/i18n/plural.ts'
import type { Refusal } from '#platform/outcome.ts'

export interface ListedFile {
  id: string
  fileName: string
  source: string
  rows: number
  madeAt: string
  madeBy: string
  /** «Взяты 214, из них закончены 30», «Ждёт». */
  standing: string
}

export interface ImportsView {
  files: readonly ListedFile[]
  source: string
  dropped?: boolean
  refused?: readonly Refusal[] | undefined
}

const MESSAGES = { one: 'сообщение', few: 'сообщения', many: 'сообщений' }

/** What other systems sent as files, and the form for one more. @clause K2.4 */
export const ImportsPage = ({ frame, view }: { frame: Frame; view: ImportsView }) => (
  <DeskPage {...frame} title="Файл из другой системы" current="/desk/appeals" wrong={view.refused !== undefined}>
    <Heading title="Файл из другой системы" />
    {view.dropped && (
      <Notice kind="good" live>
        Файл убран. Ни одно сообщение из него не взято.
      </Notice>
    )}
    <Form
      action="/desk/appeals/imports"
      files
      sheet
      label="Файл с сообщениями"
      refused={view.refused}
      summaryTitle="Файл не загружен"
      summaryWords=""
    >
      <Field
        kind="text"
        name="source"
        label="Откуда файл"
        hint="Например: ПОС. По этому названию запомним, какой столбец что значит"
        required
        width="short"
        value={view.source}
      />
      <Field
        kind="file"
        name="file"
        label="Файл с сообщениями"
        hint="Excel (.xlsx) или CSV, до 10 МБ и до 10 000 сообщений. В первой строке названия столбцов"
        required
        accept=".xlsx,.csv,.txt"
      />
      <p>Сначала покажем, как поняли столбцы, потом все строки. Без вашего согласия ничего не возьмём.</p>
      <Buttons>
        <Button>Загрузить файл</Button>
      </Buttons>
    </Form>
    <h2>Загруженные файлы</h2>
    {view.files.length > 0 ? (
      <div class="frame">
        <ListTable caption="Загруженные файлы" columns={COLUMNS} groups={[{ rows: view.files }]} />
      </div>
    ) : (
      <Empty title="Файлов пока нет">Когда вы загрузите первый, он будет здесь.</Empty>
    )}
  </DeskPage>
)

const COLUMNS = [
  {
    title: 'Файл',
    names: true,
    cell: ({ id, fileName, rows }: ListedFile) => (
      <>
        <a class="long" href={`/desk/appeals/imports/${id}`}>
          {fileName}
        </a>
        <span class="hint">{counted(rows, MESSAGES)}</span>
      </>
    ),
  },
  { title: 'Откуда', labelled: true, cell: ({ source }: ListedFile) => source },
  { title: 'Кто и когда', labelled: true, cell: ({ madeBy, madeAt }: ListedFile) => `${madeBy}, ${madeAt}` },
  { title: 'Что с ним', labelled: true, cell: ({ standing }: ListedFile) => standing },
]
