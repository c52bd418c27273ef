const NBSP = '\u00a0'
const MINUS = '−'

const plain = new Intl.NumberFormat('ru', { useGrouping: true, maximumFractionDigits: 20 })

/** «1 234», «−5», «1,5»: groups by a space that does not break, a real minus. */
export const number = (value: number): string => plain.format(value === 0 ? 0 : value).replace('-', MINUS)

/** A mean of marks: «4,1», «4,0». */
export const meanOf = (mean: number): string => mean.toFixed(1).replace('.', ',')

/** A share as «77 %». */
export const percent = (share: number): string => `${number(whole(share))}${NBSP}%`

/** Two shares as «76–79 %»; when both round to one number it stands alone. */
export function interval(low: number, high: number): string {
  return whole(low) === whole(high) ? percent(low) : `${number(whole(low))}–${percent(high)}`
}

/** A change with its sign: «+3», «−11», «0». */
export const change = (value: number): string => (value > 0 ? `+${number(value)}` : number(value))

// Binary fractions fall short of a half (0.145 × 100 = 14.499…), so the tail is cut before rounding.
const whole = (share: number): number => Math.round(Number((share * 100).toFixed(9)))
