/** What the axis covers and where its marks stand. */
export interface Scale {
  from: number
  to: number
  ticks: readonly number[]
}

/** The whole of a share, from none to all. */
export const WHOLE: Scale = { from: 0, to: 100, ticks: [0, 25, 50, 75, 100] }

const short = (value: number): string => String(Math.round(value * 100) / 100)

/** Where a value stands, in percent of the width; what is outside stays at the edge. */
export function across(value: number, { from, to }: Scale): string {
  const part = to === from ? 0 : (value - from) / (to - from)
  return `${short(Math.min(Math.max(part, 0), 1) * 100)}%`
}

/** Where a value stands, in rem from the top of a picture that is `height` rem high. */
export function down(value: number, { from, to }: Scale, height: number): string {
  const part = to === from ? 0 : (value - from) / (to - from)
  return `${short((1 - Math.min(Math.max(part, 0), 1)) * height)}rem`
}
