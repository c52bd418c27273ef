import type { JSX } from 'preact'
import type { FieldBase } from './field-frame.tsx'

export interface InputProps extends FieldBase {
  kind: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'date' | 'datetime-local' | 'number' | 'file'
  value?: string | undefined
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  maxlength?: number
  min?: string | number
  max?: string | number
  step?: string | number
  placeholder?: string
  /** The value in words, where the browser shows a date its own way. */
  said?: string | undefined
  /** The id of a datalist: what can be chosen instead of typed. */
  list?: string
  disabled?: boolean
  readonly?: boolean
  autofocus?: boolean
  /** Of files: several may be chosen at once. */
  multiple?: boolean
  /** Of files: which kinds are offered to choose from. */
  accept?: string
}

export interface TextareaProps extends FieldBase {
  kind: 'textarea'
  value?: string | undefined
  autocomplete?: string
  rows?: number
  maxlength?: number
  disabled?: boolean
  readonly?: boolean
}

export interface SelectProps extends FieldBase {
  kind: 'select'
  value?: string | undefined
  options: readonly (Option | OptionGroup)[]
  /** The first, empty choice: «Выберите…». */
  none?: string
  disabled?: boolean
}

export interface Option {
  value: string
  label: string
  hint?: string
}

/** Options under a heading of their own. */
export interface OptionGroup {
  label: string
  options: readonly Option[]
}

export type ControlProps = InputProps | TextareaProps | SelectProps

interface Placed {
  id: string
  describedBy: string | undefined
  invalid: boolean
}

export function Control(props: ControlProps & Placed): JSX.Element {
  const { id, name, required, describedBy, invalid, disabled } = props
  const common = {
    class: 'control',
    id,
    name,
    required,
    disabled,
    'aria-describedby': describedBy,
    'aria-invalid': invalid ? ('true' as const) : undefined,
  }
  switch (props.kind) {
    case 'textarea':
      return (
        <textarea {...common} rows={props.rows ?? 4} {...textOf(props)}>
          {exactly(props.value)}
        </textarea>
      )
    case 'select':
      return (
        <select {...common}>
          {props.none !== undefined && <option value="">{props.none}</option>}
          {props.options.map((option) =>
            'options' in option ? (
              <optgroup label={option.label}>{optionsOf(option.options, props.value)}</optgroup>
            ) : (
              optionsOf([option], props.value)
            ),
          )}
        </select>
      )
    default:
      return <Input {...props} common={common} />
  }
}

const textOf = ({ maxlength, readonly, autocomplete }: TextareaProps) => ({ maxlength, readonly, autocomplete })

const optionsOf = (options: readonly Option[], chosen: string | undefined) =>
  options.map(({ value, label }) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  ))

/** HTML swallows the first line break after the tag: one more is put there, so the text comes back as it was. */
const exactly = (value = ''): string => (/^[\r\n]/.test(value) ? `\n${value}` : value)

type InputAttributes = JSX.IntrinsicElements['input']

const Input = ({ common, ...props }: InputProps & { common: object }) => {
  const secret = props.kind === 'password' || props.kind === 'file'
  const exact = props.kind === 'email' || props.kind === 'password'
  const attributes = {
    ...common,
    type: props.kind,
    value: secret ? undefined : props.value,
    autocomplete: props.autocomplete,
    inputmode: props.inputmode,
    maxlength: props.maxlength,
    min: props.min,
    max: props.max,
    step: props.step,
    placeholder: props.placeholder,
    list: props.list,
    readonly: props.readonly,
    autofocus: props.autofocus,
    multiple: props.multiple,
    accept: props.accept,
    spellcheck: exact ? false : undefined,
    autocapitalize: exact ? 'none' : undefined,
  } as InputAttributes
  return <input {...attributes} />
}
