import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { TopicChanges } from '../../terms/topics.ts'
import { topicsOf } from './words.ts'

const PATH = '/desk/topics'
const TITLE = 'Загрузить классификатор'
const trail = [{ label: 'Темы обращений', href: PATH }, { label: TITLE }]

/** The form for a file, and what a good file looks like. */
export const TopicImportPage = ({ frame, refused }: { frame: Frame; refused?: readonly Refusal[] | undefined }) => (
  <DeskPage {...frame} title={TITLE} current={PATH} wrong={refused !== undefined}>
    <Crumbs trail={trail} />
    <Heading title={TITLE} />
    <Form
      action={`${PATH}/import`}
      files
      sheet
      label="Файл с классификатором"
      refused={refused}
      summaryTitle="Файл не загружен"
      summaryWords="В темах ничего не изменилось."
    >
      <Field
        kind="file"
        name="file"
        label="Файл с классификатором"
        hint="Таблица Excel (.xlsx) или CSV, до 10 МБ и до 10 000 строк"
        accept=".xlsx,.csv"
        required
      />
      <p>
        Сначала покажем, какие темы добавятся, сменят название или закроются. Без вашего согласия ничего не изменится.
      </p>
      <Buttons>
        <Button>Показать, что изменится</Button>
      </Buttons>
    </Form>
    <details class="card">
      <summary>Каким должен быть файл</summary>
      <ul>
        <li>Графы: код, название, код вышестоящей темы. Последней может не быть: поймём по коду.</li>
        <li>Коды типового классификатора выглядят так: 0003.0009.0098.0725. Подойдут и ваши собственные.</li>
        <li>Темы, которых в файле нет, закроются. Обращения с ними останутся при своих темах.</li>
      </ul>
    </details>
  </DeskPage>
)

export interface TopicPreview {
  fileId: string
  fileName: string
  changes: TopicChanges
  seen: string
  isNothing: boolean
  refused?: readonly Refusal[] | undefined
}

/** What the file would change, before it does. */
export const TopicPreviewPage = ({ frame, view }: { frame: Frame; view: TopicPreview }) => {
  const { added, renamed, moved, reopened, closed, same } = view.changes
  return (
    <DeskPage {...frame} title="Что изменится в темах" current={PATH} wrong={view.refused !== undefined}>
      <Crumbs trail={trail} />
      <Heading title="Что изменится в темах" />
      <p>
        Файл «{view.fileName}». Без перемен: {topicsOf(same)}.
      </p>
      <Changed title="Добавятся" lines={added.map(({ code, name }) => [code, name])} />
      <Changed title="Сменят название" lines={renamed.map(({ code, name, was }) => [code, `${name} (было: ${was})`])} />
      <Changed
        title="Перейдут в другую тему"
        lines={moved.map(({ code, name, parentCode }) => [code, `${name} → ${parentCode ?? 'раздел'}`])}
      />
      <Changed title="Откроются снова" lines={reopened.map(({ code, name }) => [code, name])} />
      <Changed title="Закроются" lines={closed.map(({ code, name }) => [code, name])} />
      {view.isNothing ? (
        <>
          <Notice>В файле то же, что уже стоит.</Notice>
          <ButtonLink kind="second" href={PATH}>
            Вернуться к темам
          </ButtonLink>
        </>
      ) : (
        <Form action={`${PATH}/changes`} refused={view.refused} summaryTitle="Классификатор не обновлён">
          <input type="hidden" name="file" value={view.fileId} />
          <input type="hidden" name="seen" value={view.seen} />
          <Buttons>
            <Button>Обновить классификатор</Button>
            <ButtonLink kind="second" href={PATH}>
              Оставить как есть
            </ButtonLink>
          </Buttons>
        </Form>
      )}
    </DeskPage>
  )
}

const OPEN_AT_ONCE = 15

const Changed = ({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) =>
  lines.length > 0 ? (
    <details class="card" open={lines.length <= OPEN_AT_ONCE}>
      <summary>
        {title}: {topicsOf(lines.length)}
      </summary>
      <ul>
        {lines.map(([code, words]) => (
          <li>
            <span class="num">{code}</span> {words}
          </li>
        ))}
      </ul>
    </details>
  ) : null
