import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { Wrong } from '#platform/html/field-frame.tsx'
import { FormContext, fieldId, whyRefused } from '#platform/html/form-context.ts'

export interface PartProps {
  /** What remarks about the whole part are found by. */
  name: string
  title: string
  /** What it is for, beside the title. */
  hint: string
  /** Fields in it: one that was refused opens it. */
  fields: readonly string[]
  /** Something is written in it. */
  filled: boolean
  children: ComponentChildren
}

/** A part of a long form: closed while nothing is in it and nobody remarked on it. */
export function Part({ name, title, hint, fields, filled, children }: PartProps) {
  const { refused } = useContext(FormContext)
  const why = whyRefused(refused, name)
  const isAsked = (refused ?? []).some(({ field }) => field === name || fields.some((one) => field.startsWith(one)))
  const id = fieldId(name)
  return (
    <details class="part" open={filled || isAsked}>
      <summary id={id}>
        {title} <span class="hint">{hint}</span>
      </summary>
      <div class="stack">
        <Wrong id={id} why={why} />
        {children}
      </div>
    </details>
  )
}
