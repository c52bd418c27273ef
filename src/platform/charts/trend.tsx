import { classes } from '#platform/html/classes.ts'
import { across, down, type Scale } from './scale.ts'
import { FEW_ANSWERS, type Share, Upright } from './share-plot.tsx'

export interface TrendPoint extends Omit<Share, 'was' | 'fell'> {
  /** «III 26». */
  when: string
  shareText: string
  /** It will still change: the line that leads to it is dashed. */
  unfinished?: boolean | undefined
}

/** A period without a share: its place stays empty and the line is broken there. */
export interface TrendGap {
  when: string
  share?: undefined
}

export interface TrendProps {
  points: readonly (TrendPoint | TrendGap)[]
  scale: Scale
  /** All the figures in words, for those who do not see the picture. */
  label: string
  /** Places before which the question was changed: the line is cut there. */
  breaks?: readonly number[]
}

const HEIGHT = 6
const TOP = 0.5
/** With more points than this, every other label goes where the picture is narrow. */
const ROOMY = 6

/** A small line of periods with intervals; where answers can't be compared, the line is broken. */
export const Trend = ({ points, scale, label, breaks = [] }: TrendProps) => {
  // The marks of the scale stand to the left of the first point, however narrow the picture is.
  const x = (place: number) =>
    across(place, { from: -Math.max(0.7, points.length * 0.14), to: points.length - 0.5, ticks: [] })
  const y = (value: number) => `${Number.parseFloat(down(value, scale, HEIGHT)) + TOP}rem`
  return (
    <div class={classes('plot trend', points.length > ROOMY && 'many')}>
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
        {points.map((point, place) => {
          const before = points[place - 1]
          if (breaks.includes(place) || before?.share === undefined || point.share === undefined) return null
          return (
            <line
              class={classes('range thin', point.unfinished && 'dashed')}
              x1={x(place - 1)}
              x2={x(place)}
              y1={y(before.share)}
              y2={y(point.share)}
            />
          )
        })}
        {points.map((point, place) => (
          <Point point={point} x={x(place)} y={y} />
        ))}
      </svg>
    </div>
  )
}

const Point = ({ point, x, y }: { point: TrendPoint | TrendGap; x: string; y: (value: number) => string }) => (
  <g>
    {point.share !== undefined && (
      <>
        <Upright class="range" at={x} from={y(point.low)} to={y(point.high)} />
        <circle class={point.answers < FEW_ANSWERS ? 'dot hollow' : 'dot'} cx={x} cy={y(point.share)} r=".375rem" />
      </>
    )}
    <text x={x} y={`${HEIGHT + TOP + 1.1}rem`} text-anchor="middle">
      {point.when}
    </text>
    <text class="strong" x={x} y={`${HEIGHT + TOP + 2.2}rem`} text-anchor="middle">
      {point.share === undefined ? '–' : point.shareText}
    </text>
  </g>
)
