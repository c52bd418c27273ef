import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import type { Option } from '#platform/html/control.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { IMPORT_FIELDS, IMPORT_STATES, type ImportField, NEEDED_FIELDS } from '../../../terms/imports.ts'
import { APPEAL_KINDS } from '../../../terms.ts'

export interface MappingView {
  id: string
  fileName: string
  source: string
  rows: string
  /** «Номер сообщения», with what stands below it. */
  columns: readonly Option[]
  chosen: Readonly<Record<ImportField, string>>
  samples: Readonly<Partial<Record<ImportField, string>>>
  states: readonly { field: string; words: string; chosen: string }[]
  regime: string
  regimes: readonly Option[]
  kind: string
  channel: string
  channels: readonly Option[]
  refused?: readonly Refusal[] | undefined
}

const FIELDS = Object.keys(IMPORT_FIELDS) as ImportField[]

const optionsOf = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** Which column is what; proposed, chosen by a person, kept for the next file of the same source. @clause K2.4 */
export const MappingPage = ({ frame, view }: { frame: Frame; view: MappingView }) => (
  <DeskPage {...frame} title="Что в столбцах" current="/desk/appeals" wrong={view.refused !== undefined}>
    <Heading
      title="Что в столбцах"
      deeds={
        <ButtonLink kind="ghost" href="/desk/appeals/imports">
          Все файлы
        </ButtonLink>
      }
    />
    <Facts
      facts={[
        ['Файл', view.fileName],
        ['Откуда', view.source],
        ['Строк', view.rows],
      ]}
    />
    <Form
      action={`/desk/appeals/imports/${view.id}/mapping`}
      sheet
      label="Что в столбцах"
      refused={view.refused}
      summaryTitle="Так файл не прочитать"
      summaryWords=""
    >
      <h2>Столбцы</h2>
      {FIELDS.map((field) => (
        <Field
          kind="select"
          name={field}
          label={IMPORT_FIELDS[field]}
          hint={view.samples[field]}
          required={NEEDED_FIELDS.includes(field)}
          options={view.columns}
          none="Нет в файле"
          value={view.chosen[field]}
        />
      ))}
      {view.states.length > 0 && <h2>Состояния</h2>}
      {view.states.map(({ field, words, chosen }) => (
        <Field
          kind="select"
          name={field}
          label={`«${words}» значит`}
          options={optionsOf(IMPORT_STATES)}
          value={chosen}
        />
      ))}
      <h2>Как понимаем</h2>
      <Field
        kind="select"
        name="regime"
        label="По какому закону"
        hint="Сообщение ПОС — не обращение по 59-ФЗ: у него правила органа. Срок для него задают нормы органа"
        options={view.regimes}
        value={view.regime}
      />
      <Field
        kind="select"
        name="kind"
        label="Вид"
        options={optionsOf(APPEAL_KINDS)}
        none="Узнаём по тексту каждого"
        value={view.kind}
      />
      <Field kind="select" name="channel" label="Канал" options={view.channels} value={view.channel} />
      <Buttons>
        <Button>Показать строки</Button>
      </Buttons>
    </Form>
  </DeskPage>
)
