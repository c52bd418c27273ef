import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'

export interface FiltersProps {
  action: string
  label: string
  children: ComponentChildren
  /** Where everything is shown again. */
  clear?: string | undefined
  aside?: ComponentChildren
}

/** A GET form: the address with its choices can be sent to a colleague. */
export const Filters = ({ action, label, children, clear, aside }: FiltersProps) => (
  <form class="filters" method="get" action={action} aria-label={label}>
    {children}
    <Button kind="second">Показать</Button>
    {clear && (
      <a class="button ghost" href={clear}>
        Сбросить
      </a>
    )}
    {aside && <p class="small push">{aside}</p>}
  </form>
)
