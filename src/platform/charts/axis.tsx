import { across, type Scale } from './scale.ts'

/** Figures of the axis over a column of plots. */
export const Axis = ({ scale, unit = '' }: { scale: Scale; unit?: string }) => (
  <svg aria-hidden="true">
    {scale.ticks.map((tick, place) => (
      <text x={across(tick, scale)} y="1rem" text-anchor={anchor(place, scale.ticks.length)}>
        {tick}
        {place === scale.ticks.length - 1 && unit}
      </text>
    ))}
  </svg>
)

const anchor = (place: number, count: number) => (place === 0 ? 'start' : place === count - 1 ? 'end' : 'middle')
