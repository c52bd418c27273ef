import { classes } from './classes.ts'
import { Control, type Option } from './control.tsx'
import { describedBy, type FieldBase, Hint, Need, Wrong } from './field-frame.tsx'
import { fieldId } from './form-context.ts'

/** An option that own words may be added to, under a field name of their own. */
export interface ChoiceOption extends Option {
  ownWords?: { name: string; label: string; value: string | undefined }
}

export interface OneOfProps extends FieldBase {
  kind: 'one-of'
  options: readonly ChoiceOption[]
  value?: string | undefined
}

export interface SeveralOfProps extends FieldBase {
  kind: 'several-of'
  options: readonly ChoiceOption[]
  values?: readonly string[] | undefined
}

export type ChoicesProps = OneOfProps | SeveralOfProps

/** Radios or checkboxes under one question. */
export function Choices(props: ChoicesProps) {
  const { name, label, hint, required, why, width, options } = props
  const id = fieldId(name)
  const one = props.kind === 'one-of'
  const isChosen = (value: string) => (one ? props.value === value : (props.values ?? []).includes(value))
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the properties of a radiogroup come only with its role
    <fieldset
      class={classes('field', width, why !== undefined && 'bad')}
      role={one ? 'radiogroup' : undefined}
      aria-labelledby={one ? `${id}-name` : undefined}
      aria-describedby={describedBy(id, hint, why)}
      aria-required={one && required ? 'true' : undefined}
      aria-invalid={one && why !== undefined ? 'true' : undefined}
    >
      <legend id={`${id}-name`}>
        {label}
        {required && <Need />}
      </legend>
      <Hint id={id} hint={hint} />
      <Wrong id={id} why={why} />
      {options.map((option, place) => (
        <>
          <label class="tick">
            <input
              type={one ? 'radio' : 'checkbox'}
              id={place === 0 ? id : `${id}-${place + 1}`}
              name={name}
              value={option.value}
              checked={isChosen(option.value)}
              required={one && required}
            />
            <span>
              {option.label}
              {option.hint && <span class="hint">{option.hint}</span>}
            </span>
          </label>
          {option.ownWords && <OwnWords {...option.ownWords} />}
        </>
      ))}
    </fieldset>
  )
}

/** Stands under its option and is seen while that is chosen; a browser that cannot tell always shows it. */
const OwnWords = ({ name, label, value }: NonNullable<ChoiceOption['ownWords']>) => (
  <div class="own-words">
    <label for={fieldId(name)}>{label}</label>
    <Control
      kind="textarea"
      name={name}
      label={label}
      value={value}
      rows={2}
      id={fieldId(name)}
      describedBy={undefined}
      invalid={false}
    />
  </div>
)
