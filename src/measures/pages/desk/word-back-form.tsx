import { Field } from '#platform/html/field.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { LONGEST } from '../../rules/deciding.ts'
import type { WordBackWish } from '../../rules/words-back.ts'
import { type ActProps, FormPage } from './form-page.tsx'

export interface WordBackFormProps extends ActProps {
  typed: WordBackWish
  /** There was one already: this one complements it. */
  isMore: boolean
  today: string
}

/** What people will read: prepared from the problem and the measures, told in the body's own words. @clause K3.7 */
export const WordBackPage = ({ typed, isMore, today, ...act }: WordBackFormProps) => (
  <FormPage
    {...act}
    title={isMore ? 'Дополнить ответ людям' : 'Сказать людям'}
    action={`/desk/problems/${act.problem.id}/word-back/preview`}
    deed="Показать, как увидят люди"
  >
    <Notice kind="warn">
      Пишите своими словами. Слова клиентов сюда не переносите: по ним человека могут узнать те, кто его знает.
    </Notice>
    {isMore && <p>Прежний ответ остаётся, это дополнение встанет за ним. Пустые поля люди не увидят.</p>}
    <Part name="heard" label="Что услышали" typed={typed} hint="В чём проблема, как вы её поняли." required={!isMore} />
    <Part name="decided" label="Что решили" typed={typed} hint="Если меры не будет, то почему." required={!isMore} />
    <Part
      name="changed"
      label="Что изменилось"
      typed={typed}
      hint="Что сделано и что из этого вышло. Если не помогло, так и скажите."
    />
    <Field
      kind="date"
      name="checkOn"
      label="Когда скажете больше"
      hint="День, до которого вы сообщите, что изменилось или помогло ли. Обещание увидят люди. Можно оставить пустым."
      value={typed.checkOn}
      min={today}
      width="short"
    />
  </FormPage>
)

interface PartProps {
  name: 'heard' | 'decided' | 'changed'
  label: string
  hint: string
  typed: WordBackWish
  required?: boolean
}

const Part = ({ name, label, hint, typed, required = false }: PartProps) => (
  <Field
    kind="textarea"
    name={name}
    label={label}
    hint={hint}
    value={typed[name]}
    rows={4}
    maxlength={LONGEST.wordBack}
    width="wide"
    required={required}
  />
)
