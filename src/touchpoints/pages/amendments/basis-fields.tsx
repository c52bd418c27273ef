import { Field } from '#platform/html/field.tsx'
import { basisField, USUAL } from '../../rules/forms/basis.ts'
import { LONGEST, type Typed } from '../../rules/forms/typed.ts'
import { BASIS_KINDS, type Basis } from '../../terms/details.ts'

const KINDS = Object.entries(BASIS_KINDS).map(([value, label]) => ({ value, label }))

/** One document or directive. @clause M8, M9 */
export const BasisFields = ({ group, legend, typed }: { group: string; legend: string; typed: Typed }) => {
  const name = (field: keyof Basis) => basisField(group, field)
  const line = (field: keyof Basis) => ({ name: name(field), value: typed.get(name(field)), maxlength: LONGEST.line })
  return (
    <fieldset class="one-of-several stack">
      <legend>{legend}</legend>
      <Field
        kind="select"
        name={name('kind')}
        label="Что это"
        options={KINDS}
        value={typed.get(name('kind')) || USUAL}
      />
      <div class={typed.get(name('who')) ? '' : 'when-directive'}>
        <Field kind="text" {...line('who')} label="Кто поручил" hint="Должность и фамилия." autocomplete="off" />
      </div>
      <Field
        kind="text"
        {...line('title')}
        label="Название"
        hint="Для поручения — что поручено. Например: «О порядке работы телефона доверия»."
        width="wide"
        autocomplete="off"
      />
      <div class="pair">
        <Field kind="text" {...line('number')} label="Номер" autocomplete="off" />
        <Field kind="date" name={name('on')} value={typed.get(name('on'))} label="Дата" />
        <Field kind="date" name={name('until')} value={typed.get(name('until'))} label="Действует по (если есть)" />
      </div>
      <Field
        kind="url"
        {...line('link')}
        label="Ссылка на документ"
        hint="Целиком, начиная с https://"
        width="wide"
        autocomplete="off"
      />
    </fieldset>
  )
}

/** Whether anything is written in the group. */
export const isFilled = (typed: Typed, group: string): boolean =>
  (['title', 'number', 'on', 'until', 'who', 'link'] as const).some(
    (field) => typed.get(basisField(group, field)) !== '',
  )
