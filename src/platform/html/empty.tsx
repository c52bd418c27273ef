import type { ComponentChildren } from 'preact'

export interface EmptyProps {
  title: string
  /** Why it is empty and what can be done. */
  children: ComponentChildren
  /** One button. */
  deed?: ComponentChildren
  level?: 2 | 3
}

export const Empty = ({ title, children, deed, level = 2 }: EmptyProps) => {
  const Heading = `h${level}` as const
  return (
    <div class="empty stack-s">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {deed && <p>{deed}</p>}
    </div>
  )
}
