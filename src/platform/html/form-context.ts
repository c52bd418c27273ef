import { createContext } from 'preact'
import type { Refusal } from '#platform/outcome.ts'

export const CSRF_FIELD = 'csrf'

/** What every form and field of a page knows without being told. */
export interface FormState {
  csrf?: string | undefined
  refused?: readonly Refusal[] | undefined
}

export const FormContext = createContext<FormState>({})

/** The id of a field's first control: labels, errors and the summary lead to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\p{L}\p{N}_-]/gu, '-')}`

/** Why the field was refused; several reasons make one text. */
export function whyRefused(refused: readonly Refusal[] | undefined, field: string): string | undefined {
  const reasons = (refused ?? []).filter((refusal) => refusal.field === field).map(({ why }) => why)
  return reasons.length > 0 ? reasons.join('. ') : undefined
}
