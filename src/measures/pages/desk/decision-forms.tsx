import { Field } from '#platform/html/field.tsx'
import { LONGEST, type MeasureWish } from '../../rules/deciding.ts'
import { KIND_KEYS, KINDS } from '../../terms.ts'
import { type ActProps, FormPage } from './form-page.tsx'

export interface OwnerChoice {
  value: string
  label: string
}

export interface NewMeasureProps extends ActProps {
  typed: MeasureWish
  owners: readonly OwnerChoice[]
  today: string
}

/** Which of the five kinds, what will be done, by whom and by when. @clause K3.6 */
export const NewMeasurePage = ({ typed, owners, today, ...act }: NewMeasureProps) => (
  <FormPage {...act} title="Назначить меру" action={`/desk/problems/${act.problem.id}/measures`} deed="Назначить меру">
    <Field
      kind="one-of"
      name="kind"
      label="Вид решения"
      options={KIND_KEYS.map((key) => ({
        value: key,
        label: KINDS[key].label,
        hint: `3.6, пункт ${KINDS[key].place}: «${KINDS[key].law}»`,
      }))}
      value={typed.kind}
      width="wide"
      required
    />
    <Field
      kind="textarea"
      name="deed"
      label="Что будет сделано"
      hint="Коротко и так, чтобы было видно, когда это сделано. Например: «Второй дежурный на телефоне с 12 до 14 часов»."
      value={typed.deed}
      rows={2}
      maxlength={LONGEST.deed}
      width="wide"
      required
    />
    <TermsFields typed={typed} owners={owners} today={today} />
  </FormPage>
)

const TermsFields = ({
  typed,
  owners,
  today,
}: {
  typed: Pick<MeasureWish, 'owner' | 'dueOn'>
  owners: readonly OwnerChoice[]
  today: string
}) => (
  <>
    <Field
      kind="select"
      name="owner"
      label="Кто отвечает"
      value={typed.owner}
      options={owners}
      none="Выберите сотрудника"
      required
    />
    <Field kind="date" name="dueOn" label="Срок" value={typed.dueOn} min={today} width="short" required />
  </>
)

export interface TermsProps extends ActProps {
  measure: { id: string; deed: string }
  typed: Pick<MeasureWish, 'owner' | 'dueOn'>
  owners: readonly OwnerChoice[]
  today: string
}

/** Another owner or another date. @clause K3.6 */
export const TermsPage = ({ measure, typed, owners, today, ...act }: TermsProps) => (
  <FormPage {...act} title="Срок и ответственный" action={`/desk/measures/${measure.id}/terms`} deed="Сохранить срок">
    <p>
      <b>{measure.deed}</b>
    </p>
    <TermsFields typed={typed} owners={owners} today={today} />
    <p class="quiet small">Кто и когда менял срок, остаётся в журнале действий.</p>
  </FormPage>
)

/** Nothing will be done, and why. @clause K3.6 K3.7 */
export const DecliningPage = ({ reason, ...act }: ActProps & { reason: string }) => (
  <FormPage
    {...act}
    title="Меры не будет"
    action={`/desk/problems/${act.problem.id}/declining`}
    deed="Решить, что меры не будет"
  >
    <p>Бывает, что исправить нельзя: не позволяет закон, нет денег, мешает другое. Тогда людям говорят правду.</p>
    <Field
      kind="textarea"
      name="reason"
      label="Почему меры не будет"
      hint="Эту причину люди прочтут, когда вы дадите им ответ."
      value={reason}
      rows={5}
      maxlength={LONGEST.reason}
      width="wide"
      required
    />
  </FormPage>
)
