import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import { warningTopicOf } from '../../terms/norms.ts'
import { REGIMES, type Regime } from '../../terms.ts'
import { type Part, Since } from './form-parts.tsx'

const WARNED = (Object.keys(REGIMES) as Regime[]).map((regime) => ({
  value: warningTopicOf(regime),
  label: REGIMES[regime],
}))

/** When the body is reminded of its dates. @clause M18b */
export const WarningsForm = ({ refused, value, isOpen }: Part) => (
  <details class="card" open={isOpen}>
    <summary>Напоминания о сроках</summary>
    <Form action="/desk/norms" refused={refused} label="Напоминания о сроках" summaryTitle="Норма не записана">
      <input type="hidden" name="form" value="warnings" />
      <Field
        kind="select"
        name="topic"
        label="О каких обращениях"
        options={WARNED}
        none="Выберите"
        value={value('topic')}
        required
      />
      <Field
        kind="text"
        name="days"
        label="На какой день напомнить исполнителю"
        hint="Через запятую, от регистрации: 10, 20, 25, 28. Пусто — не напоминать по дням"
        value={value('days')}
      />
      <Field
        kind="text"
        name="draftBy"
        label="К какому дню начат ответ"
        hint="Пусто — не следить"
        value={value('draftBy')}
        inputmode="numeric"
        width="short"
      />
      <Field
        kind="text"
        name="before"
        label="За сколько рабочих дней о других датах"
        hint="Регистрация, направление по компетенции, уведомление о продлении, поручения. 0 — в тот же день"
        value={value('before') || '1'}
        inputmode="numeric"
        width="short"
        required
      />
      <Field
        kind="text"
        name="hours"
        label="За сколько часов до конца срока в часах"
        hint="Через запятую: 2, 1"
        value={value('hours')}
      />
      <Since value={value} />
    </Form>
  </details>
)
