import type { ComponentChildren } from 'preact'
import { across, WHOLE } from './scale.ts'
import { Upright } from './share-plot.tsx'

export interface BarProps {
  /** The length of the whole is 100; a bar always starts from nought. */
  part: number
  was?: number | undefined
}

/** A bar for a cell; the figure stands beside it. */
export const Bar = ({ part, was }: BarProps) => (
  <svg aria-hidden="true">
    <rect class="bar-whole" x="0" y="29%" width="100%" height="42%" rx="2" />
    <rect class="bar-part" x="0" y="29%" width={across(part, WHOLE)} height="42%" rx="2" />
    {was !== undefined && <Upright class="was" at={across(was, WHOLE)} from="14%" to="86%" />}
  </svg>
)

export interface BarRow extends BarProps {
  name: ComponentChildren
  figure: string
}

/** A list where each line has its bar below: themes, needs, places. */
export const BarList = ({ rows, label }: { rows: readonly BarRow[]; label: string }) => (
  <ul class="bar-list" aria-label={label}>
    {rows.map(({ name, figure, part }) => (
      <li>
        <span>{name}</span>
        <b class="num">{figure}</b>
        <span class="plot">
          <svg aria-hidden="true">
            <rect class="bar-whole" width="100%" height="100%" rx="2" />
            <rect class="bar-part" width={across(part, WHOLE)} height="100%" rx="2" />
          </svg>
        </span>
      </li>
    ))}
  </ul>
)
