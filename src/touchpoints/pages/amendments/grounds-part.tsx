import { Field } from '#platform/html/field.tsx'
import { GROUNDS } from '../../rules/forms/read-draft.ts'
import { LONGEST, type Typed } from '../../rules/forms/typed.ts'
import type { Deed } from '../../terms/amendments.ts'
import { BasisFields, isFilled } from './basis-fields.tsx'
import { Part } from './part.tsx'

const LABELS: Readonly<Record<Deed, string>> = {
  include: 'Пояснение для проверяющего',
  change: 'Почему меняем',
  exclude: 'Почему исключаем',
  merge: 'Почему объединяем',
}

const HINTS: Readonly<Record<Deed, string>> = {
  include: 'Если есть что сказать сверх самой точки.',
  change: 'Одной фразой. Например: «Переехали в другой кабинет».',
  exclude: 'Одной фразой. Например: «Кабинет закрыт с 1 ноября».',
  merge: 'Одной фразой. Например: «Это один и тот же телефон».',
}

/** Why this is done; it stays in the history of the entry. @clause M6 */
export const ReasonField = ({ typed, deed }: { typed: Typed; deed: Deed }) => (
  <Field
    kind="textarea"
    name="reason"
    label={LABELS[deed]}
    hint={HINTS[deed]}
    value={typed.get('reason')}
    maxlength={LONGEST.text}
    rows={2}
    width="wide"
    required={deed !== 'include'}
  />
)

/** By which document or directive this is done, apart from what the touchpoint itself rests on. @clause M8, M9 */
export const GroundsPart = ({ typed }: { typed: Typed }) => (
  <Part
    name="grounds"
    title="Документ об этой правке"
    hint="приказ или поручение её сделать, если было"
    fields={[`${GROUNDS}-`]}
    filled={isFilled(typed, GROUNDS)}
  >
    <BasisFields group={GROUNDS} legend="Документ" typed={typed} />
  </Part>
)
