/** A share between 0 and 1 with the bounds it would most likely have if everybody had answered. */
export interface Interval {
  share: number
  low: number
  high: number
}

// Two-sided 95 %.
const Z = 1.959963984540054

/**
 * The share of `hits` among `n` with its 95 % Wilson interval: it keeps inside 0–1 and is honest for few answers.
 * @throws RangeError unless 0 ≤ hits ≤ n and n > 0
 */
export function wilson(hits: number, n: number): Interval {
  if (!(n > 0 && hits >= 0 && hits <= n)) throw new RangeError(`${hits} of ${n} is no share`)
  const share = hits / n
  const z2 = Z * Z
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return { share, low: Math.min(share, Math.max(0, middle - half)), high: Math.max(share, Math.min(1, middle + half)) }
}
