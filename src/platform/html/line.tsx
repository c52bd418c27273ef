import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

/** What the knot looks like: full, ring, empty, diamond, square. */
export type KnotState = 'done' | 'now' | 'ahead' | 'due' | 'note'

const SAID: Record<KnotState, string> = {
  done: '',
  now: 'Сейчас: ',
  ahead: 'Впереди: ',
  due: 'Срок: ',
  note: 'Заметка: ',
}

export interface Knot {
  state: KnotState
  when: ComponentChildren
  title?: ComponentChildren
  children?: ComponentChildren
}

export interface LineProps {
  knots: readonly Knot[]
  label: string
  /** Dates stand in a margin to the left where there is room. */
  wide?: boolean
  size?: 'small' | 'big'
  /** The level of the headings within the page. */
  level?: 2 | 3
}

/** What happened and what will, on one line, with dates in the margin. */
export const Line = ({ knots, label, wide, size, level = 3 }: LineProps) => {
  const Heading = `h${level}` as const
  return (
    <ol class={classes('line', wide && 'wide', size)} aria-label={label}>
      {knots.map(({ state, when, title, children }, place) => (
        <li class={classes(state, knots[place + 1]?.state === 'ahead' && 'fades')}>
          <span class="when">
            {SAID[state] && <span class="sr">{SAID[state]}</span>}
            {when}
          </span>
          {title && <Heading>{title}</Heading>}
          {children && <div>{children}</div>}
        </li>
      ))}
    </ol>
  )
}

/** A sheet on the line: a person's words, ours, or a note for our own people. */
export const Says = ({ by, children }: { by: 'client' | 'ours' | 'inner'; children: ComponentChildren }) => (
  <div class={classes('says', by !== 'client' && by)}>{children}</div>
)
