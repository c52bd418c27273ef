import { useContext } from 'preact/hooks'
import { Field } from '#platform/html/field.tsx'
import { FormContext, whyRefused } from '#platform/html/form-context.ts'

/** Asked only of whoever was warned. */
export function Override({ value }: { value: string }) {
  const { refused } = useContext(FormContext)
  if (value === '' && whyRefused(refused, 'override') === undefined) return null
  return (
    <Field
      kind="textarea"
      name="override"
      label="Почему всё же так"
      hint="Останется в ходе обращения вместе с вашим именем."
      value={value}
      rows={3}
      width="wide"
    />
  )
}

/** Before what cannot be taken back. */
export const Sure = ({ value, words }: { value: string; words: string }) => (
  <Field kind="tick" name="sure" label={words} checked={value === 'yes'} required />
)

export const Reason = ({ value, label, hint }: { value: string; label: string; hint?: string }) => (
  <Field kind="textarea" name="reason" label={label} hint={hint} value={value} rows={4} width="wide" required />
)

/** Above every page of an appeal: another one is found from here. */
export const SEARCH = { action: '/desk/appeals', label: 'Номер, имя или слова из обращения' } as const
