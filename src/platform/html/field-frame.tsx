import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** What every kind of field has. */
export interface FieldBase {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  required?: boolean
  /** Why it was refused. By default it is taken from the form. */
  why?: string | undefined
  width?: 'short' | 'wide'
}

export const Need = () => (
  <>
    {' '}
    <span class="need">обязательно</span>
  </>
)

export const Wrong = ({ id, why }: { id: string; why: string | undefined }) =>
  why ? (
    <p class="wrong" id={`${id}-why`}>
      <Icon name="warning" />
      <span>
        <span class="sr">Ошибка: </span>
        {why}
      </span>
    </p>
  ) : null

export const Hint = ({ id, hint }: { id: string; hint: ComponentChildren }) =>
  hint ? (
    <span class="hint" id={`${id}-hint`}>
      {hint}
    </span>
  ) : null

/** What a screen reader says after the name of the field: the hint, then the error. */
export function describedBy(id: string, hint: ComponentChildren, why: string | undefined): string | undefined {
  return [hint && `${id}-hint`, why && `${id}-why`].filter(Boolean).join(' ') || undefined
}
