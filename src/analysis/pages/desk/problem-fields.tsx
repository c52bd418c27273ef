import { Field } from '#platform/html/field.tsx'
import { LONGEST } from '../../rules/stating.ts'

export interface TypedProblem {
  title: string
  findings: string
  place: string
}

export interface ProblemFieldsProps extends TypedProblem {
  places: readonly { value: string; label: string }[]
}

export const ProblemFields = ({ title, findings, place, places }: ProblemFieldsProps) => (
  <>
    <Field
      kind="textarea"
      name="title"
      label="Проблема"
      hint="Своими словами, одним предложением: что мешает людям. Например: «В обед не снимают трубку»."
      value={title}
      rows={2}
      maxlength={LONGEST.title}
      width="wide"
      required
    />
    <Field
      kind="textarea"
      name="findings"
      label="Что выяснили"
      hint="Почему так выходит, кого касается, как часто. Можно дописать потом."
      value={findings}
      rows={4}
      width="wide"
    />
    <Field
      kind="select"
      name="place"
      label="Где в перечне"
      hint="Если названа точка, ответ увидят и другие, кто писал о ней."
      value={place}
      options={places}
      none="Не о месте"
      width="wide"
    />
  </>
)
