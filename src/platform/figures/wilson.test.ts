import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from './wilson.ts'

describe('the 95 % Wilson interval', () => {
  test.each<[number, number, number, number, number]>([
    // hits   n   share   low     high      worked out by hand from the formula
    [0, 10, 0, 0, 0.2775],
    [10, 10, 1, 0.7225, 1],
    [5, 10, 0.5, 0.2366, 0.7634],
    [81, 263, 0.308, 0.2553, 0.3662],
    [77, 100, 0.77, 0.6785, 0.8416],
  ])('%i of %i', (hits, n, ...expected) => {
    const [share, low, high] = expected
    const interval = wilson(hits, n)
    expect(interval.share).toBeCloseTo(share, 4)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  test.each<[number, number, number, number]>([
    // hits n   low     high   published: Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('as it was published for %i of %i', (hits, n, low, high) => {
    const interval = wilson(hits, n)
    expect([interval.low, interval.high].map((bound) => Number(bound.toFixed(4)))).toEqual([low, high])
  })

  test('holds the share, stays inside 0–1 and narrows as answers come', () => {
    const count = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(count, fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const hits = Math.round(n * part)
        const { share, low, high } = wilson(hits, n)
        const more = wilson(hits * 4, n * 4)
        return low >= 0 && low <= share && share <= high && high <= 1 && more.high - more.low <= high - low
      }),
    )
  })

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('%s of %s is no share', (hits, n) => {
    expect(() => wilson(hits, n)).toThrow(RangeError)
  })
})
