import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

/** Overdue, today or soon, done, time ahead: each has its shape and its words, not only its colour. */
export type TagKind = 'over' | 'day' | 'done' | 'ahead' | 'key' | 'plain'

export interface TagProps {
  kind: TagKind
  children: ComponentChildren
  /** Without the knot: not about a deadline. */
  flat?: boolean
}

export const Tag = ({ kind, children, flat }: TagProps) => (
  <span
    class={classes(
      'tag',
      kind !== 'ahead' && kind !== 'plain' && kind,
      (flat || kind === 'plain' || kind === 'key') && 'flat',
    )}
  >
    {kind === 'over' && !flat && <span class="sr">просрочено </span>}
    {children}
  </span>
)
