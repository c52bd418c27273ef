import { describe, expect, test } from 'vitest'
import { type DemoOptions, readOptions } from './demo.ts'

describe('Newcomer reads a sentence about what cannot be read', () => {
  test.each<[string, DemoOptions, string[], RegExp]>([
    ['no number', { answers: 'много', seed: 'весна' }, [], /целое число от 300 до 20000000/],
    ['nothing at all', { answers: true, seed: 'весна' }, [], /После --answers напишите/],
    ['too few', { answers: '12', seed: 'весна' }, [], /от 300/],
    ['too many', { answers: '999999999', seed: 'весна' }, [], /до 20000000/],
    ['half an answer', { answers: '1000.5', seed: 'весна' }, [], /целое число/],
    ['no seed', { answers: '1000', seed: true }, [], /После --seed напишите слово/],
    ['an unknown option', { answers: '1000', seed: 'весна' }, ['--appeals', '5'], /Не понимаем «--appeals 5»/],
  ])('%s', (_what, options, rest, words) => {
    expect(() => readOptions(options, rest)).toThrow(words)
  })

  test('what can be read is taken', () => {
    expect(readOptions({ answers: '1000000', seed: 'весна' }, [])).toEqual({ answers: 1_000_000, seed: 'весна' })
  })
})
