import { describe, expect, test } from 'vitest'
import { soughtOf } from './sought.ts'

describe('M18b: what is sought', () => {
  test.each([
    // typed                          number                          exact            text
    ['О-142/26', { number: 142, year: 2026 }, ['№142/2026'], ''],
    ['O-142/26', { number: 142, year: 2026 }, ['№142/2026'], ''],
    ['142', { number: 142 }, ['142'], ''],
    ['№ 142/26', { number: 142, year: 2026 }, ['№142/2026'], ''],
    ['субсидия О-7/25 семена', undefined, ['№7/2025'], 'субсидия   семена'],
    ['+7 (900) 123-45-67', undefined, [], '9001234567'],
    ['8 900 123 45 67 Рощина', undefined, [], '9001234567  Рощина'],
    ['20-00-10', undefined, [], '200010'],
    ['дом 5 корпус 2', undefined, [], 'дом 5 корпус 2'],
    ['vera@pochta.example', undefined, [], 'vera@pochta.example'],
    ['', undefined, [], ''],
  ])('«%s»', (typed, number, exact, text) => {
    expect(soughtOf(typed)).toEqual({ ...(number ? { number } : {}), exact, text })
  })

  test('a telephone without the country is the same telephone', () => {
    expect(soughtOf('8(4132)200010').text).toBe(soughtOf('+7 4132 20-00-10').text)
  })
})
