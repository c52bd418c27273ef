import { describe, expect, test } from 'vitest'
import { numberWords, readNumber } from './numbers.ts'

describe('K2.4: the number of an appeal', () => {
  test.each([
    [{ year: 2026, number: 142 }, 'О-142/26'],
    [{ year: 2009, number: 1 }, 'О-1/09'],
  ])('%o is told as %s and read back', (number, words) => {
    expect(numberWords(number)).toBe(words)
    expect(readNumber(words)).toEqual(number)
  })

  test.each([
    ['о-142/26', { number: 142, year: 2026 }],
    ['O-142/26', { number: 142, year: 2026 }],
    ['o 142 / 2026', { number: 142, year: 2026 }],
    ['№ О–142/26', { number: 142, year: 2026 }],
    ['142/26', { number: 142, year: 2026 }],
    ['142', { number: 142 }],
    [' О142 ', { number: 142 }],
    ['О-0/26', undefined],
    ['142/6', undefined],
    ['А-142', undefined],
    ['7КМ2-АБ4Х-9ЭЮ3', undefined],
    ['', undefined],
    ['1'.repeat(30), undefined],
  ])('«%s» is read as %o', (typed, read) => {
    expect(readNumber(typed)).toEqual(read)
  })
})
