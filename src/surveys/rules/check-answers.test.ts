import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstQuestions } from '../first-edition.ts'
import { readAnswer } from '../questions/kinds.tsx'
import { checkAnswers } from './check-answers.ts'

const check = (given: Record<string, unknown>) => checkAnswers(firstQuestions(5_000), given, readAnswer)

describe('K4.2: what is taken', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a mark from a form', { overall: '4' }, { overall: 4 }],
    ['a mark from a program', { overall: 4 }, { overall: 4 }],
    ['hard to say, from a form', { overall: 'none' }, { overall: null }],
    ['hard to say, from a program', { overall: null }, { overall: null }],
    [
      'words as they were typed',
      { overall: '2', words: ' Ждали\nдва месяца  ' },
      { overall: 2, words: ' Ждали\nдва месяца  ' },
    ],
    ['only spaces are no words', { overall: '2', words: ' \n ' }, { overall: 2 }],
    [
      'words that look like a formula or a page',
      { overall: 1, words: '=1+1<script>' },
      { overall: 1, words: '=1+1<script>' },
    ],
  ])('%s', (_what, given, answers) => {
    expect(check(given)).toEqual({ answers, refusals: [] })
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['no mark', { words: 'Хорошо' }, ['overall']],
    ['an empty mark', { overall: '' }, ['overall']],
    ['a mark out of the scale', { overall: '6' }, ['overall']],
    ['a zero', { overall: 0 }, ['overall']],
    ['half a mark', { overall: 4.5 }, ['overall']],
    ['two reasons at once', { overall: '7', words: 'х'.repeat(5_001) }, ['overall', 'words']],
    ['words that are no text', { overall: 1, words: { a: 1 } }, ['words']],
    ['a question that is not asked', { overall: 1, age: '30' }, ['age']],
  ])('refused: %s', (_what, given, fields) => {
    expect(check(given).refusals.map(({ field }) => field)).toEqual(fields)
  })

  test('an emoji counts as one character', () => {
    expect(check({ overall: 5, words: '🌾'.repeat(5_000) }).refusals).toEqual([])
  })

  test('whatever comes, nothing but a mark, null or words gets in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('overall', 'words', 'x'), fc.anything()), (given) =>
        Object.entries(check(given).answers).every(([id, value]) =>
          id === 'overall' ? value === null || [1, 2, 3, 4, 5].includes(value as number) : typeof value === 'string',
        ),
      ),
    )
  })
})
