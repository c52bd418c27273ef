import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newcombe } from './newcombe.ts'

describe('the 95 % interval of a difference of two shares', () => {
  test.each([
    // Newcombe 1998, table II, method 10
    ['56/70 − 48/80', [56, 70], [48, 80], 0.2, 0.0524, 0.3339],
    ['9/10 − 3/10', [9, 10], [3, 10], 0.6, 0.1705, 0.809],
    ['6/7 − 2/7', [6, 7], [2, 7], 0.5714, 0.0582, 0.8062],
    ['5/56 − 0/29', [5, 56], [0, 29], 0.0893, -0.0381, 0.1926],
    ['0/10 − 0/20', [0, 10], [0, 20], 0, -0.1611, 0.2775],
    ['0/10 − 0/10', [0, 10], [0, 10], 0, -0.2775, 0.2775],
    ['10/10 − 0/20', [10, 10], [0, 20], 1, 0.6791, 1],
    ['10/10 − 0/10', [10, 10], [0, 10], 1, 0.6075, 1],
  ] as const)('%s', (_what, [a, m], [b, n], ...published) => {
    const { difference, low, high } = newcombe({ hits: a, n: m }, { hits: b, n })
    expect([difference, low, high].map((value) => Number(value.toFixed(4)))).toEqual(published)
  })

  const part = fc
    .integer({ min: 1, max: 5_000 })
    .chain((n) => fc.record({ hits: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

  test('holds the difference, stays inside −1–1, and is the same seen from the other side', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const { difference, low, high } = newcombe(one, other)
        const back = newcombe(other, one)
        return (
          low >= -1 - 1e-12 &&
          low <= difference &&
          difference <= high &&
          high <= 1 + 1e-12 &&
          Math.abs(back.low + high) < 1e-12
        )
      }),
    )
  })
})
