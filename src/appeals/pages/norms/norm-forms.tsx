import type { ComponentChildren } from 'preact'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { LAW_NORMS } from '../../rules/norms/law.ts'
import { IDENTIFICATIONS, NORM_KINDS, OTHER_TOPICS, ROLLS, topicOf } from '../../terms/norms.ts'
import { REGIMES, type Regime } from '../../terms.ts'
import { type Part, Since } from './form-parts.tsx'
import { WarningsForm } from './warnings-form.tsx'

/** What stands in the form that was sent, by the names of its fields. */
export interface TypedNorm {
  form: '' | 'term' | 'warnings' | keyof typeof OTHER_TOPICS
  get(field: string): string
}

const optionsOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

const TOPICS = (Object.keys(REGIMES) as Regime[]).map((regime) => ({
  label: REGIMES[regime],
  options: LAW_NORMS.filter((norm) => norm.regime === regime).map(({ kind }) => ({
    value: topicOf(regime, kind),
    label: NORM_KINDS[kind],
  })),
}))

const UNITS = {
  'days-calendar': 'календарных дней',
  'days-working': 'рабочих дней',
  'hours-clock': 'часов подряд',
  'hours-working': 'рабочих часов',
} as const

/** A form for each thing that a body sets: only the one that was sent carries what was typed and why it was refused. */
export const NormForms = ({ typed, refused }: { typed: TypedNorm; refused?: readonly Refusal[] | undefined }) => {
  const of = (form: TypedNorm['form']) => ({
    refused: typed.form === form ? refused : undefined,
    value: (field: string) => (typed.form === form ? typed.get(field) : ''),
    isOpen: typed.form === form,
  })
  return (
    <>
      <h2 id="set">Установить норму</h2>
      <p>Норма действует со дня, который вы назовёте. Там, где срок даёт закон, орган может быть только строже.</p>
      <TermForm {...of('term')} />
      <WarningsForm {...of('warnings')} />
      <OtherForm topic="hours" {...of('hours')}>
        <HoursFields {...of('hours')} />
      </OtherForm>
      <OtherForm topic="identification" {...of('identification')}>
        <Field
          kind="one-of"
          name="way"
          label="Как узнаём клиента"
          options={optionsOf(IDENTIFICATIONS)}
          value={of('identification').value('way')}
          required
        />
      </OtherForm>
      <OtherForm topic="files" {...of('files')}>
        <FilesFields {...of('files')} />
      </OtherForm>
      <OtherForm topic="additions" {...of('additions')}>
        <AdditionsFields {...of('additions')} />
      </OtherForm>
    </>
  )
}

const TermForm = ({ refused, value, isOpen }: Part) => (
  <details class="card" open={isOpen}>
    <summary>Срок</summary>
    <Form action="/desk/norms" refused={refused} label="Срок" summaryTitle="Норма не записана">
      <input type="hidden" name="form" value="term" />
      <Field
        kind="select"
        name="topic"
        label="Какой срок"
        options={TOPICS}
        none="Выберите"
        value={value('topic')}
        required
      />
      <Field kind="text" name="term" label="Сколько" value={value('term')} inputmode="numeric" width="short" required />
      <Field
        kind="select"
        name="unit"
        label="Чего"
        options={optionsOf(UNITS)}
        value={value('unit') || 'days-calendar'}
      />
      <Field
        kind="select"
        name="roll"
        label="Если последний день — выходной"
        options={optionsOf(ROLLS)}
        value={value('roll') || 'previous'}
      />
      <Since value={value} />
    </Form>
  </details>
)

const OtherForm = ({
  topic,
  refused,
  value,
  isOpen,
  children,
}: Part & { topic: keyof typeof OTHER_TOPICS; children: ComponentChildren }) => (
  <details class="card" open={isOpen}>
    <summary>{OTHER_TOPICS[topic]}</summary>
    <Form action="/desk/norms" refused={refused} label={OTHER_TOPICS[topic]} summaryTitle="Норма не записана">
      <input type="hidden" name="form" value={topic} />
      {children}
      <Since value={value} />
    </Form>
  </details>
)

const HoursFields = ({ value }: Part) => (
  <>
    <Clock name="opens" label="Начало рабочего дня" value={value} required />
    <Clock name="closes" label="Конец рабочего дня" value={value} required hint="Сокращённый день на час короче" />
    <Clock name="breakFrom" label="Начало перерыва" value={value} />
    <Clock name="breakTo" label="Конец перерыва" value={value} />
    <Clock name="fridayCloses" label="Конец дня в пятницу" value={value} hint="Если раньше, чем в другие дни" />
  </>
)

interface ClockProps extends Pick<Part, 'value'> {
  name: string
  label: string
  hint?: string
  required?: boolean
}

const Clock = ({ value, hint = 'Например, 09:00', ...rest }: ClockProps) => (
  <Field kind="text" {...rest} value={value(rest.name)} hint={hint} width="short" maxlength={5} />
)

const FilesFields = ({ value }: Part) => (
  <>
    <Field
      kind="text"
      name="mostFiles"
      label="Сколько файлов"
      value={value('mostFiles')}
      inputmode="numeric"
      width="short"
      required
    />
    <Field
      kind="text"
      name="mostBytes"
      label="Один файл, МБ"
      value={value('mostBytes')}
      inputmode="numeric"
      width="short"
      required
    />
    <Field
      kind="text"
      name="mostTogether"
      label="Все вместе, МБ"
      value={value('mostTogether')}
      inputmode="numeric"
      width="short"
      required
    />
  </>
)

/** What a client may add by the code of an appeal. */
const AdditionsFields = ({ value }: Pick<Part, 'value'>) => (
  <>
    <Field
      kind="text"
      name="mostADay"
      label="Сколько раз в день"
      value={value('mostADay')}
      inputmode="numeric"
      width="short"
      required
    />
    <Field
      kind="text"
      name="mostOfAppeal"
      label="Все файлы клиента к одному обращению, МБ"
      value={value('mostOfAppeal')}
      inputmode="numeric"
      width="short"
      required
    />
  </>
)
