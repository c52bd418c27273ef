import type { ComponentChildren } from 'preact'

export interface ChainLink {
  title: string
  /** Done, awaited now, still ahead: each has its knot and is said aloud. */
  state: 'done' | 'now' | 'ahead'
  children: ComponentChildren
}

const SAID: Record<ChainLink['state'], string> = { done: '', now: ', сейчас', ahead: ', впереди' }

/** What followed from what, side by side on one line where there is room and one below the other where there is not. */
export const Chain = ({ label, links }: { label: string; links: readonly ChainLink[] }) => (
  <ol class="chain" aria-label={label}>
    {links.map(({ title, state, children }) => (
      <li class={state}>
        <h2>
          {title}
          {SAID[state] && <span class="sr">{SAID[state]}</span>}
        </h2>
        <div class="card stack-s">{children}</div>
      </li>
    ))}
  </ol>
)
