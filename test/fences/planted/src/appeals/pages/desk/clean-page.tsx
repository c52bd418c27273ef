import { Field } from '#platform/html/field.tsx'
import type { TouchpointsFact } from '#touchpoints'
import { text } from '../../text.ru.ts'

export const Appeal = ({ fact }: { fact: TouchpointsFact }) => (
  <p>
    {fact.id} {text.heading} <Field />
  </p>
)
