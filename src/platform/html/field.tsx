import { useContext } from 'preact/hooks'
import { Choices, type ChoicesProps } from './choices.tsx'
import { classes } from './classes.ts'
import { Control, type ControlProps } from './control.tsx'
import { describedBy, Hint, Need, Wrong } from './field-frame.tsx'
import { FormContext, fieldId, whyRefused } from './form-context.ts'
import { Tick, type TickProps } from './tick.tsx'

export type FieldProps = ControlProps | ChoicesProps | TickProps

/** Label above, hint, error beside; what was typed stays. The error comes from the form by the field's name. */
export function Field(props: FieldProps) {
  const { refused } = useContext(FormContext)
  const why = props.why ?? whyRefused(refused, props.name)
  if (props.kind === 'one-of' || props.kind === 'several-of') return <Choices {...props} why={why} />
  if (props.kind === 'tick') return <Tick {...props} why={why} />

  const id = fieldId(props.name)
  const { label, hint, required, width } = props
  return (
    <div class={classes('field', width, why !== undefined && 'bad')}>
      <label for={id}>
        {label}
        {required && <Need />}
      </label>
      <Hint id={id} hint={hint} />
      <Wrong id={id} why={why} />
      <Control {...props} id={id} describedBy={describedBy(id, hint, why)} invalid={why !== undefined} />
      {'said' in props && props.said && <span class="hint">{props.said}</span>}
    </div>
  )
}
