import type { ComponentChildren } from 'preact'

export interface PagerProps {
  /** «10 из 96». */
  shown: string
  /** «Ещё 25». */
  more?: { href: string; label: string } | undefined
  children?: ComponentChildren
}

export const Pager = ({ shown, more, children }: PagerProps) => (
  <div class="pager">
    <span class="num">{shown}</span>
    {more && <a href={more.href}>{more.label}</a>}
    {children && <span class="push">{children}</span>}
  </div>
)
