import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { FILE_FORMS, type FileForm, IMPORT_STATES, type ImportState } from '../../terms/imports.ts'
import { RegisterTabs } from '../register-tabs.tsx'
import { isSaid, rowsOf, SAID } from './words.ts'

export interface ListedImport {
  id: string
  fileName: string
  form: FileForm
  rows: number
  unit: string
  madeAt: string
  madeBy: string
  state: ImportState
  /** Of what was taken: «на проверке 15, включены 2». */
  amendments: string
}

export interface ImportsView {
  roles: readonly string[]
  imports: readonly ListedImport[]
  /** None where whoever looks may not choose. */
  units: readonly { value: string; label: string }[] | null
  unit: { chosen: string; name: string }
  said?: string | undefined
  refused?: readonly Refusal[]
}

/** What was brought from files, and the form for one more. */
export const ImportsPage = ({ frame, view }: { frame: Frame; view: ImportsView }) => (
  <DeskPage {...frame} title="Загрузить перечень из файла" current="/desk/register" wrong={view.refused !== undefined}>
    <Heading title="Загрузить перечень из файла" />
    <RegisterTabs current="imports" roles={view.roles} />
    {isSaid(view.said) && (
      <Notice kind="good" live>
        {SAID[view.said]}
      </Notice>
    )}
    <Form
      action="/desk/register/imports"
      files
      sheet
      label="Файл с перечнем"
      refused={view.refused}
      summaryTitle="Файл не загружен"
      summaryWords="В перечне ничего не изменилось."
    >
      <Field
        kind="file"
        name="file"
        label="Файл с перечнем"
        hint="Word (.docx), Excel (.xlsx), CSV или наша выгрузка JSON, до 10 МБ и до 10 000 строк"
        required
      />
      {view.units ? (
        <Field
          kind="select"
          name="unit"
          label="Чьи это точки"
          hint="Строки файла станут правками этого подразделения. Точки, которые уже стоят, останутся за своими подразделениями"
          options={view.units}
          value={view.unit.chosen}
          none="Без подразделения"
        />
      ) : (
        <>
          <input type="hidden" name="unit" value={view.unit.chosen} />
          <p>Строки файла станут правками вашего подразделения: {view.unit.name}.</p>
        </>
      )}
      <p>Сначала покажем, что в файле нового и что под вопросом. Без вашего согласия ничего не изменится.</p>
      <Buttons>
        <Button>Показать, что в файле</Button>
      </Buttons>
    </Form>
    <FormWords />
    <h2>Загруженные файлы</h2>
    {view.imports.length > 0 ? (
      <div class="frame">
        <ListTable caption="Загруженные файлы" columns={COLUMNS} groups={[{ rows: view.imports }]} />
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
    cell: ({ id, fileName, form, rows }: ListedImport) => (
      <>
        <a class="long" href={`/desk/register/imports/${id}`}>
          {fileName}
        </a>
        <span class="hint">
          {FILE_FORMS[form]}, {rowsOf(rows)}
        </span>
      </>
    ),
  },
  { title: 'Подразделение', labelled: true, cell: ({ unit }: ListedImport) => unit },
  {
    title: 'Кто и когда',
    labelled: true,
    cell: ({ madeBy, madeAt }: ListedImport) => `${madeBy}, ${madeAt}`,
  },
  {
    title: 'Где теперь',
    labelled: true,
    cell: ({ state, amendments }: ListedImport) => (
      <>
        {IMPORT_STATES[state]}
        {amendments && <span class="hint">{amendments}</span>}
      </>
    ),
  },
]

const FormWords = () => (
  <details class="card">
    <summary>Каким должен быть файл</summary>
    <div class="stack-s">
      <p>
        В файле есть таблица по форме приложения 1: номер, процесс, точка взаимодействия, потребности, особенности.
        Вокруг таблицы может стоять весь приказ: мы найдём её по заголовкам граф.
      </p>
      <ul>
        <li>
          Название процесса может стоять в объединённой ячейке, повторяться в каждой строке или стоять только в первой.
        </li>
        <li>Таблица может быть разбита на части с повторённым заголовком.</li>
        <li>Потребностей в ячейке может быть несколько: каждая с новой строки или через точку с запятой.</li>
        <li>В последней графе сначала «Цифровая точка» или «Офлайн-точка», ниже особенности.</li>
        <li>Канал мы узнаём по названию точки. Если не узнали, его выберут в правке.</li>
        <li>Слова остаются, как в файле. Точки, которых в файле нет, мы не трогаем.</li>
      </ul>
      <p>
        Возьмите пустую форму: <a href="/desk/register/imports/form.docx">в Word</a>,{' '}
        <a href="/desk/register/imports/form.xlsx">в Excel</a>, или выгрузите перечень и правьте его.
      </p>
    </div>
  </details>
)
