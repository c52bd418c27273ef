import { describe, expect, test } from 'vitest'
import { change, interval, meanOf, number, percent } from './numbers.ts'

describe('Numbers as they are written in Russian', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1234, '1\u00a0234'],
    [1234567, '1\u00a0234\u00a0567'],
    [-5, '−5'],
    [-1234.5, '−1\u00a0234,5'],
    [4.25, '4,25'],
  ])('%s is %s', (value, text) => expect(number(value)).toBe(text))

  test.each([
    [4, '4,0'],
    [4.14, '4,1'],
    [1, '1,0'],
  ])('the mean %s is %s', (value, text) => expect(meanOf(value)).toBe(text))

  test.each([
    [0, '0\u00a0%'],
    [0.77, '77\u00a0%'],
    [0.145, '15\u00a0%'],
    [0.005, '1\u00a0%'],
    [0.0049, '0\u00a0%'],
    [1, '100\u00a0%'],
    [-0.03, '−3\u00a0%'],
    [-0.001, '0\u00a0%'],
  ])('the share %s is %s', (share, text) => expect(percent(share)).toBe(text))

  test.each([
    [0.76, 0.79, '76–79\u00a0%'],
    [0, 1, '0–100\u00a0%'],
    [0.761, 0.764, '76\u00a0%'],
  ])('from %s to %s is %s', (low, high, text) => expect(interval(low, high)).toBe(text))

  test.each([
    [3, '+3'],
    [-11, '−11'],
    [0, '0'],
  ])('a change by %s is %s', (value, text) => expect(change(value)).toBe(text))
})
