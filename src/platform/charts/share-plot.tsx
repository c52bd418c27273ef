import { across, type Scale } from './scale.ts'

/** A share with its interval, all of 100. */
export interface Share {
  share: number
  low: number
  high: number
  /** How many answers stand behind it: under 30 the dot is hollow. */
  answers: number
  /** The share of the period before. */
  was?: number | undefined
  /** The fall was shown: drawn in brick, and said in words beside. */
  fell?: boolean | undefined
}

export const FEW_ANSWERS = 30

export interface SharePlotProps {
  scale: Scale
  share: Share
  /** The share of all, a dashed line through every row. */
  level?: number | undefined
}

/** A dot and its 95 % interval. Cells beside carry the figures, so it is hidden from a screen reader. */
export const SharePlot = ({ scale, share, level }: SharePlotProps) => (
  <svg class={share.fell ? 'fell' : undefined} aria-hidden="true">
    <Grid scale={scale} />
    {level !== undefined && <Upright class="level" at={across(level, scale)} from="0" to="100%" />}
    {share.was !== undefined && <Upright class="was" at={across(share.was, scale)} from="25%" to="75%" />}
    <line class="range" x1={across(share.low, scale)} x2={across(share.high, scale)} y1="50%" y2="50%" />
    <circle
      class={share.answers < FEW_ANSWERS ? 'dot hollow' : 'dot'}
      cx={across(share.share, scale)}
      cy="50%"
      r=".4375rem"
    />
  </svg>
)

export const Upright = (props: { class: string; at: string; from: string; to: string }) => (
  <line class={props.class} x1={props.at} x2={props.at} y1={props.from} y2={props.to} />
)

const Grid = ({ scale }: { scale: Scale }) => (
  <>
    {scale.ticks.map((tick) => (
      <Upright class="grid" at={across(tick, scale)} from="0" to="100%" />
    ))}
  </>
)
