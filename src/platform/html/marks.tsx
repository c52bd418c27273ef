import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { classes } from './classes.ts'
import { describedBy, Hint, Need, Wrong } from './field-frame.tsx'
import { FormContext, fieldId, whyRefused } from './form-context.ts'

export interface MarksProps {
  name: string
  label: ComponentChildren
  /** Words under 1, 2, 3, 4 and 5. */
  words: readonly [string, string, string, string, string]
  value?: string | undefined
  hint?: ComponentChildren
  required?: boolean
  /** «Затрудняюсь ответить» and the value it sends. */
  skip?: { value: string; label?: string } | undefined
  why?: string | undefined
}

/** A mark from 1 to 5: large circles on the line. */
export function Marks({ name, label, words, value, hint, required, skip, why }: MarksProps) {
  const { refused } = useContext(FormContext)
  const reason = why ?? whyRefused(refused, name)
  const id = fieldId(name)
  return (
    <fieldset
      class={classes('field question', reason !== undefined && 'bad')}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a fieldset cannot say its answer is wrong
      role="radiogroup"
      aria-labelledby={`${id}-name`}
      aria-describedby={describedBy(id, hint, reason)}
      aria-required={required ? 'true' : undefined}
      aria-invalid={reason === undefined ? undefined : 'true'}
    >
      <legend>
        <span id={`${id}-name`}>
          {label}
          {required && <Need />}
        </span>
        <Hint id={id} hint={hint} />
      </legend>
      <Wrong id={id} why={reason} />
      <div class="marks">
        {words.map((word, place) => (
          <label class="mark">
            <input
              type="radio"
              id={place === 0 ? id : `${id}-${place + 1}`}
              name={name}
              value={place + 1}
              checked={value === String(place + 1)}
              required={required}
            />
            <span class="figure">{place + 1}</span>
            <span class="word">{word}</span>
          </label>
        ))}
      </div>
      {skip && (
        <label class="tick">
          <input type="radio" name={name} value={skip.value} checked={value === skip.value} />
          <span>{skip.label ?? 'Затрудняюсь ответить'}</span>
        </label>
      )}
    </fieldset>
  )
}
