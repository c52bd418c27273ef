import { Field } from '#platform/html/field.tsx'
import { LONGEST } from '../../rules/deciding.ts'
import type { CompletionWish, EffectWish } from '../../rules/outcomes.ts'
import { VERDICT_KEYS, VERDICTS } from '../../terms.ts'
import { type ActProps, FormPage } from './form-page.tsx'

interface MeasureActProps extends ActProps {
  measure: { id: string; deed: string }
  today: string
}

/** What was done, and on which day. @clause K3.6 */
export const CompletionPage = ({ measure, today, typed, ...act }: MeasureActProps & { typed: CompletionWish }) => (
  <FormPage
    {...act}
    title="Что сделано"
    action={`/desk/measures/${measure.id}/completion`}
    deed="Записать, что сделано"
  >
    <p>
      <b>{measure.deed}</b>
    </p>
    <Field
      kind="textarea"
      name="done"
      label="Что сделано"
      value={typed.done}
      rows={4}
      maxlength={LONGEST.done}
      width="wide"
      required
    />
    <Field kind="date" name="doneOn" label="В какой день" value={typed.doneOn} max={today} width="short" required />
    <Field
      kind="date"
      name="checkOn"
      label="Когда посмотрите, помогло ли"
      hint="Можно оставить пустым."
      value={typed.checkOn}
      min={today}
      width="short"
    />
  </FormPage>
)

/** What changed, and whether it helped. What was said before stays. @clause K3.6 */
export const EffectPage = ({ measure, today, typed, ...act }: MeasureActProps & { typed: EffectWish }) => (
  <FormPage
    {...act}
    title="Что изменилось"
    action={`/desk/measures/${measure.id}/effects`}
    deed="Записать, что изменилось"
  >
    <p>
      <b>{measure.deed}</b>
    </p>
    <Field
      kind="one-of"
      name="verdict"
      label="Помогло ли"
      options={VERDICT_KEYS.map((key) => ({ value: key, label: VERDICTS[key].label, hint: VERDICTS[key].hint }))}
      value={typed.verdict}
      required
    />
    <Field
      kind="textarea"
      name="words"
      label="Что изменилось и по чему это видно"
      value={typed.words}
      rows={4}
      maxlength={LONGEST.effect}
      width="wide"
      required
    />
    <Field
      kind="date"
      name="checkOn"
      label="Когда посмотрите снова"
      hint="Нужно, если судить рано."
      value={typed.checkOn}
      min={today}
      width="short"
    />
  </FormPage>
)
