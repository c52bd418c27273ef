import type { ComponentChildren } from 'preact'

export interface CardProps {
  title: ComponentChildren
  /** Names the card for a screen reader; unique on the page. */
  id: string
  level?: 2 | 3
  children: ComponentChildren
}

export const Card = ({ title, id, level = 2, children }: CardProps) => {
  const Heading = `h${level}` as const
  return (
    <section class="card stack-s" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  )
}

export interface FrameProps extends CardProps {
  /** Beside the title: what the figures are, how to read them. */
  note?: ComponentChildren
}

/** A sheet whose table or chart goes to the very edge. */
export const Frame = ({ title, id, level = 2, note, children }: FrameProps) => {
  const Heading = `h${level}` as const
  return (
    <section class="frame" aria-labelledby={id}>
      <header>
        <Heading id={id}>{title}</Heading>
        {note && <span class="small quiet">{note}</span>}
      </header>
      {children}
    </section>
  )
}
