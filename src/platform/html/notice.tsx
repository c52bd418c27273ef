import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

export interface NoticeProps {
  kind?: 'plain' | 'warn' | 'stop' | 'good'
  title?: string
  children?: ComponentChildren
  /** Read aloud at once: only for what answers the person's last deed. */
  live?: boolean
}

export const Notice = ({ kind = 'plain', title, children, live }: NoticeProps) => (
  <div class={classes('notice stack-s', kind !== 'plain' && kind)} role={live ? 'status' : undefined}>
    {title && <h2>{title}</h2>}
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
)
