import { classes } from './classes.ts'
import { describedBy, type FieldBase, Hint, Need, Wrong } from './field-frame.tsx'
import { fieldId } from './form-context.ts'

export interface TickProps extends FieldBase {
  kind: 'tick'
  checked?: boolean | undefined
  value?: string
}

/** One checkbox: yes or no. */
export function Tick({ name, label, hint, required, why, width, checked, value = 'yes' }: TickProps) {
  const id = fieldId(name)
  return (
    <div class={classes('field', width, why !== undefined && 'bad')}>
      <Wrong id={id} why={why} />
      <label class="tick">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          required={required}
          aria-describedby={describedBy(id, hint, why)}
          aria-invalid={why === undefined ? undefined : 'true'}
        />
        <span>
          {label}
          {required && <Need />}
          <Hint id={id} hint={hint} />
        </span>
      </label>
    </div>
  )
}
