import { expect, test } from 'vitest'
import { problemNumber } from './problem-number.ts'

test.each([
  [2026, 1, 'П-001/26'],
  [2026, 999, 'П-999/26'],
  [2026, 1000, 'П-1000/26'],
  [2027, 14, 'П-014/27'],
  [2100, 7, 'П-007/00'],
])('the problem of %i with number %i is %s', (year, number, said) => {
  expect(problemNumber({ year, number })).toBe(said)
})
