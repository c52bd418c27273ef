import type { ComponentChildren } from 'preact'

/** A part in all its states. Those for citizens are shown with the small style sheet alone, to prove it is enough. */
export interface Exhibit {
  id: string
  title: string
  for: 'all' | 'desk'
  width?: 'narrow' | 'text' | 'wide'
  hero?: () => ComponentChildren
  draw: () => ComponentChildren
}
