import type { ComponentChildren } from 'preact'

export type LegendSign = 'share' | 'few' | 'was' | 'level' | 'fell'

/** What the signs of a chart mean, right beside it. */
export const Legend = ({ signs }: { signs: readonly (readonly [LegendSign, ComponentChildren])[] }) => (
  <ul class="legend bare plot" aria-label="Условные знаки">
    {signs.map(([sign, words]) => (
      <li>
        <svg class={sign === 'fell' ? 'fell' : undefined} aria-hidden="true">
          {SIGNS[sign]}
        </svg>
        {words}
      </li>
    ))}
  </ul>
)

const range = <line class="range" x1="8%" x2="92%" y1="50%" y2="50%" />
const dot = <circle class="dot" cx="50%" cy="50%" r=".4375rem" />

const SIGNS = {
  share: [range, dot],
  few: [range, <circle class="dot hollow" cx="50%" cy="50%" r=".4375rem" />],
  was: <line class="was" x1="50%" x2="50%" y1="5%" y2="95%" />,
  level: <line class="level" x1="50%" x2="50%" y1="0" y2="100%" />,
  fell: [range, dot],
}
