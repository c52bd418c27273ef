import { Button, Buttons } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { INTERACTION_KINDS } from '../../terms/journal.ts'
import { CHANNELS, type NumberedEntry } from '../../terms.ts'

/** A form as it was typed. */
export interface Typed {
  /** Of this form: sent twice it is one writing. */
  id: string
  touchpoint: string
  code: string
  channel: string
  address: string
  on: string
  times: string
  kind: string
}

export interface HandFormProps {
  entries: readonly NumberedEntry[]
  typed: Typed
  refused?: readonly Refusal[] | undefined
}

/** A longer list is no list: the entry is named by its short code. */
const MOST_CHOICES = 500

const options = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

export const HandForm = ({ entries, typed, refused }: HandFormProps) => (
  <section class="stack-s" aria-labelledby="hand">
    <h2 id="hand">Записать от руки</h2>
    <Form sheet action="/desk/interactions" refused={refused} label="Записать взаимодействия">
      <input type="hidden" name="id" value={typed.id} />
      {entries.length > MOST_CHOICES ? (
        <Field
          kind="text"
          name="code"
          label="Код точки"
          hint="Восемь знаков со страницы точки. Если точки в перечне нет, назовите канал и адрес ниже"
          value={typed.code}
          maxlength={40}
        />
      ) : (
        <Field
          kind="select"
          name="touchpoint"
          label="Точка"
          none="Точки в перечне нет: назову канал и адрес"
          value={typed.touchpoint}
          options={entries.map(({ touchpointId, number, name }) => ({
            value: touchpointId,
            label: `${number} ${name}`,
          }))}
        />
      )}
      <Field
        kind="select"
        name="channel"
        label="Канал"
        hint="Только если точки в перечне нет"
        none="Выберите канал"
        value={typed.channel}
        options={Object.entries(CHANNELS).map(([value, { label }]) => ({ value, label }))}
      />
      <Field
        kind="text"
        name="address"
        label="Адрес"
        hint="Телефон, почта, ссылка или дом и кабинет, куда обращались. Имена людей не пишите"
        value={typed.address}
        maxlength={300}
      />
      <Field kind="date" name="on" label="День" required value={typed.on} />
      <Field
        kind="number"
        name="times"
        label="Сколько раз обращались"
        required
        value={typed.times}
        min={1}
        inputmode="numeric"
      />
      <Field
        kind="select"
        name="kind"
        label="Что это было"
        none="Как обычно в этом канале"
        value={typed.kind}
        options={options(INTERACTION_KINDS)}
      />
      <Buttons>
        <Button>Записать в журнал</Button>
      </Buttons>
    </Form>
  </section>
)
