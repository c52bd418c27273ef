/** What the axis covers and where its marks stand. */
export interface Scale {
  from: number
  to: number
  ticks: readonly number[]
}

/** The whole of a share, from none to all. */
export const WHOLE: Scale = { from: 0, to: 100, ticks: [0, 25, 50, 75, 100] }

const STEPS = [5, 10]

/** The part of 0–100 that the values lie in, in two or four whole steps, so that every other mark may be left out. */
export function scaleFor(values: readonly number[]): Scale {
  if (values.length === 0) return WHOLE
  const low = Math.min(...values)
  const high = Math.max(...values)
  for (const step of STEPS) {
    const first = Math.floor(low / step)
    const last = Math.max(Math.ceil(high / step), first + 1)
    const parts = last - first <= 2 ? 2 : 4
    if (last - first > parts) continue
    const from = Math.min(first * step, 100 - parts * step)
    return { from, to: from + parts * step, ticks: Array.from({ length: parts + 1 }, (_, tick) => from + tick * step) }
  }
  return WHOLE
}

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
