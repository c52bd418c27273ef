import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

export interface HeroProps {
  title: string
  children: ComponentChildren
  /** The circle of a reply, drawn where there is room. */
  picture?: boolean
}

/** The first screen of a public page. */
export const Hero = ({ title, children, picture }: HeroProps) => (
  <section class="hero">
    <div class={classes('wrap', picture && 'with-loop')}>
      <div class="stack">
        <h1>{title}</h1>
        {children}
      </div>
      {picture && <Loop />}
    </div>
  </section>
)

const Loop = () => (
  <svg
    class="loop picture"
    viewBox="0 0 352 300"
    role="img"
    aria-label="Круг отклика: вы сказали, мы услышали, решили, сделали и сказали вам, что изменилось"
  >
    <path d="M176 262A112 112 0 1 1 264 219" />
    <path d="M264 219A112 112 0 0 1 176 262" stroke-dasharray="2 7" opacity=".55" />
    <circle cx="176" cy="262" r="8" />
    <circle cx="66" cy="128" r="6" />
    <circle cx="176" cy="38" r="6" />
    <circle cx="286" cy="128" r="6" />
    <circle class="end" cx="264" cy="219" r="10" />
    <text x="176" y="291" text-anchor="middle">
      вы сказали
    </text>
    <text x="82" y="133">
      услышали
    </text>
    <text x="176" y="68" text-anchor="middle">
      решили
    </text>
    <text x="270" y="133" text-anchor="end">
      сделали
    </text>
    <text x="246" y="205" text-anchor="end">
      сказали вам,
    </text>
    <text x="246" y="225" text-anchor="end">
      что изменилось
    </text>
  </svg>
)
