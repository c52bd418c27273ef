import { describe, expect, test } from 'vitest'
import { progressBar, progressLine } from './progress.ts'

describe('Newcomer: how long it still takes', () => {
  test.each([
    [{ done: 0, of: 1_000, ms: 500 }, '0 % · 0 из 1 000 · считаем, сколько осталось'],
    [{ done: 11, of: 15_000, ms: 4_000 }, '0 % · 11 из 15 000 · считаем, сколько осталось'],
    [{ done: 500, of: 1_000, ms: 5_000 }, '50 % · 500 из 1 000 · осталось несколько секунд'],
    [{ done: 500, of: 1_000, ms: 40_000 }, '50 % · 500 из 1 000 · осталось меньше минуты'],
    [{ done: 250_000, of: 1_000_000, ms: 60_000 }, '25 % · 250 000 из 1 000 000 · осталось около 3 минут'],
    [{ done: 500, of: 1_000, ms: 61_000 }, '50 % · 500 из 1 000 · осталось около 1 минуты'],
    [{ done: 999, of: 1_000, ms: 1_000 }, '99 % · 999 из 1 000 · осталось несколько секунд'],
    [{ done: 1_000, of: 1_000, ms: 9 }, '100 % · 1 000 из 1 000 · готово'],
  ])('%j', (progress, line) => {
    expect(progressLine(progress).replaceAll('\u00A0', ' ')).toBe(line)
  })

  test('the bar is as long at every moment', () => {
    const lengths = [0, 1, 333, 999, 1_000].map((done) => progressBar({ done, of: 1_000, ms: 10 }).indexOf(']'))
    expect(new Set(lengths)).toEqual(new Set([31]))
  })
})
