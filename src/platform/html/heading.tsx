import type { ComponentChildren } from 'preact'

export interface HeadingProps {
  title: string
  /** Tags beside the title. */
  tags?: ComponentChildren
  /** Buttons at the far end. */
  deeds?: ComponentChildren
}

/** The first row of a desk page: what it is, how it stands, what can be done. */
export const Heading = ({ title, tags, deeds }: HeadingProps) => (
  <div class="head">
    <h1>{title}</h1>
    {tags}
    {deeds && <span class="does">{deeds}</span>}
  </div>
)
