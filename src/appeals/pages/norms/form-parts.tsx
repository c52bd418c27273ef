import { Button, Buttons } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import type { Refusal } from '#platform/outcome.ts'

/** One form of the page: what was typed into it and why it was refused, where it is the one that was sent. */
export interface Part {
  refused?: readonly Refusal[] | undefined
  value(field: string): string
  isOpen: boolean
}

/** From when on, and by what. */
export const Since = ({ value }: Pick<Part, 'value'>) => (
  <>
    <Field kind="date" name="since" label="Действует с" value={value('since')} width="short" required />
    <Field
      kind="text"
      name="clause"
      label="Чем установлено"
      hint="Приказ, его дата и номер"
      value={value('clause')}
      maxlength={300}
      required
    />
    <Buttons>
      <Button>Записать норму</Button>
    </Buttons>
  </>
)
