/** Chance that can be told again: the same seed gives the same sequence, on any machine. Never for secrets. */
export interface Chance {
  /** From 0 up to 1, without 1. */
  next(): number
  /** A whole number from 0 up to `bound`, without it. */
  below(bound: number): number
  pick<T>(list: readonly T[]): T
  /** True in this share of the times. */
  often(share: number): boolean
  /** About as a normal distribution with mean 0 and deviation 1. */
  swing(): number
}

/** A sequence for these words: a day, a touchpoint, a purpose. Sequences of other words have nothing in common with it. */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  const next = sequence(mixed(words.join('\n')))
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    next,
    below,
    pick: (list) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    often: (share) => next() < share,
    swing: () => (next() + next() + next() - 1.5) * 2,
  }
}

/** Four words of 32 bits that depend on every letter (cyrb128 of the public domain). */
function mixed(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762]
  for (let place = 0; place < text.length; place++) {
    const sign = text.charCodeAt(place)
    a = b ^ Math.imul(a ^ sign, 597_399_067)
    b = c ^ Math.imul(b ^ sign, 2_869_860_233)
    c = d ^ Math.imul(c ^ sign, 951_274_213)
    d = a ^ Math.imul(d ^ sign, 2_716_044_179)
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067)
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233)
  c = Math.imul(a ^ (c >>> 17), 951_274_213)
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179)
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
}

/** The generator sfc32 of the public domain: fast, and good enough for an invented year. */
function sequence([a, b, c, d]: [number, number, number, number]): () => number {
  return () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
}
