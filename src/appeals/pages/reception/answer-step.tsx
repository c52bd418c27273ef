import { Field } from '#platform/html/field.tsx'
import { ANSWER_WAYS } from '../../terms.ts'
import { StepFrame } from './step-frame.tsx'
import type { ReceptionProps } from './view.ts'

const HINTS: Readonly<Partial<Record<keyof typeof ANSWER_WAYS, string>>> = {
  status: 'Ничего о себе писать не нужно: откроете страницу по коду, который дадим в конце',
  hand: 'Скажем, когда и куда прийти, если оставите телефон или почту',
}

/** How the answer is to come, and where to. @clause M15b, M16c */
export const AnswerStep = (props: ReceptionProps) => {
  const { answerBy, email, phone, address } = props.form
  return (
    <StepFrame {...props} step="answer" asks={['answerBy', 'email', 'phone', 'address']}>
      <Field
        kind="one-of"
        name="answerBy"
        label="Как вам ответить"
        required
        options={Object.entries(ANSWER_WAYS).map(([value, label]) => {
          const hint = HINTS[value as keyof typeof ANSWER_WAYS]
          return { value, label, ...(hint ? { hint } : {}) }
        })}
        value={answerBy}
      />
      <Field
        kind="email"
        name="email"
        label="Электронная почта"
        hint="Нужна, если ответ письмом на почту. Сюда же пришлём номер обращения"
        autocomplete="email"
        inputmode="email"
        value={email}
      />
      <Field
        kind="tel"
        name="phone"
        label="Телефон"
        hint="Нужен, если ответ по телефону"
        autocomplete="tel"
        inputmode="tel"
        value={phone}
      />
      <Field
        kind="textarea"
        name="address"
        label="Почтовый адрес"
        hint="Нужен, если ответ письмом по почте: индекс, посёлок, улица, дом"
        autocomplete="street-address"
        rows={3}
        value={address}
      />
    </StepFrame>
  )
}
