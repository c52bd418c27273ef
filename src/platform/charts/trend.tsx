import { across, down, type Scale } from './scale.ts'
import { FEW_ANSWERS, type Share, Upright } from './share-plot.tsx'

export interface TrendPoint extends Omit<Share, 'was' | 'fell'> {
  /** «III 26». */
  when: string
  shareText: string
}

export interface TrendProps {
  points: readonly TrendPoint[]
  scale: Scale
  /** All the figures in words, for those who do not see the picture. */
  label: string
  /** Places before which the question was changed: the line is cut there. */
  breaks?: readonly number[]
}

const HEIGHT = 6
const TOP = 0.5

/** A small line of periods with intervals; where answers can't be compared, the line is broken. */
export const Trend = ({ points, scale, label, breaks = [] }: TrendProps) => {
  const x = (place: number) => across(place, { from: -0.7, to: points.length - 0.5, ticks: [] })
  const y = (value: number) => `${Number.parseFloat(down(value, scale, HEIGHT)) + TOP}rem`
  return (
    <div class="plot trend">
      <svg role="img" aria-label={label}>
        {scale.ticks.map((tick) => (
          <>
            <line class="grid" x1="2rem" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="0" y={y(tick)} dominant-baseline="middle">
              {tick}
            </text>
          </>
        ))}
        {breaks.map((place) => (
          <Upright class="break" at={x(place - 0.5)} from="0" to={`${HEIGHT + TOP}rem`} />
        ))}
        {points
          .slice(1)
          .map((point, before) =>
            breaks.includes(before + 1) ? null : (
              <line
                class="range thin"
                x1={x(before)}
                x2={x(before + 1)}
                y1={y(points[before]?.share ?? point.share)}
                y2={y(point.share)}
              />
            ),
          )}
        {points.map((point, place) => (
          <Point point={point} x={x(place)} y={y} />
        ))}
      </svg>
    </div>
  )
}

const Point = ({ point, x, y }: { point: TrendPoint; x: string; y: (value: number) => string }) => (
  <>
    <Upright class="range" at={x} from={y(point.low)} to={y(point.high)} />
    <circle class={point.answers < FEW_ANSWERS ? 'dot hollow' : 'dot'} cx={x} cy={y(point.share)} r=".375rem" />
    <text x={x} y={`${HEIGHT + TOP + 1.1}rem`} text-anchor="middle">
      {point.when}
    </text>
    <text class="strong" x={x} y={`${HEIGHT + TOP + 2.2}rem`} text-anchor="middle">
      {point.shareText}
    </text>
  </>
)
