import { describe, expect, test } from 'vitest'
import { type DemoOptions, readOptions } from './demo.ts'

describe('Newcomer reads a sentence about what cannot be read', () => {
  test.each<[string, Partial<DemoOptions>, string[], RegExp]>([
    ['no number', { answers: 'много', seed: 'весна' }, [], /целое число от 300 до 20000000/],
    ['nothing at all', { answers: true, seed: 'весна' }, [], /После --answers напишите/],
    ['too few', { answers: '12', seed: 'весна' }, [], /от 300/],
    ['too many', { answers: '999999999', seed: 'весна' }, [], /до 20000000/],
    ['half an answer', { answers: '1000.5', seed: 'весна' }, [], /целое число/],
    ['no seed', { answers: '1000', seed: true }, [], /После --seed напишите слово/],
    ['an unknown option', {}, ['--letters', '5'], /Не понимаем «--letters 5»/],
    ['no number of appeals', { appeals: true }, [], /После --appeals напишите/],
    ['too many appeals', { appeals: '99999999' }, [], /до 5000000/],
  ])('%s', (_what, options, rest, words) => {
    expect(() => readOptions({ answers: '1000', appeals: '0', seed: 'весна', ...options }, rest)).toThrow(words)
  })

  test('what can be read is taken', () => {
    const wish = { answers: '1000000', appeals: '500', seed: 'весна' }
    expect(readOptions(wish, [])).toEqual({ answers: 1_000_000, appeals: 500, seed: 'весна' })
  })
})
