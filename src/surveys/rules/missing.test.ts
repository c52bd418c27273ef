import { describe, expect, test } from 'vitest'
import type { Question } from '../terms.ts'
import { firstRefused, missingBefore } from './missing.ts'

const words = ['1', '2', '3', '4', '5'] as const
const QUESTIONS: readonly Question[] = [
  { id: 'overall', step: 'Оценка', type: 'mark', label: 'Оценка?', required: true, words },
  { id: 'words', step: 'Слова', type: 'words', label: 'Слова?', longest: 10 },
  { id: 'why', step: 'Причина', type: 'words', label: 'Почему?', required: true, longest: 10 },
  { id: 'end', step: 'Конец', type: 'words', label: 'Ещё?', longest: 10 },
]

describe('K4.2: nobody passes a required question by', () => {
  test.each<[string, number, Record<string, string>, string | undefined]>([
    ['to the first step from anywhere', 1, {}, undefined],
    ['to the second without a mark', 2, {}, 'overall'],
    ['to the second with an empty mark', 2, { overall: '' }, 'overall'],
    ['to the second with a mark', 2, { overall: '4' }, undefined],
    ['to the second finding it hard to say', 2, { overall: 'none' }, undefined],
    ['past what may be left out', 3, { overall: '4' }, undefined],
    ['past required words that are missing', 4, { overall: '4', words: 'Да' }, 'why'],
    ['past required words that are spaces', 4, { overall: '4', why: '  ' }, 'why'],
    ['back to the third, with nothing in the fourth', 3, { overall: '4', why: 'Так' }, undefined],
  ])('%s', (_what, step, given, field) => {
    expect(missingBefore(QUESTIONS, step, given)?.field).toBe(field)
  })

  test('each kind of question says what to do', () => {
    expect(missingBefore(QUESTIONS, 2, {})?.why).toMatch(/^Поставьте оценку от 1 до 5/)
    expect(missingBefore(QUESTIONS, 4, {})?.why).toBe('Напишите ответ')
  })
})

describe('K4.2: the page that opens is the first with something to mend', () => {
  const refusal = (field: string) => ({ field, why: `Исправьте ${field}` })
  test.each([
    ['one reason', ['overall'], 1, ['overall']],
    ['reasons of two steps: the later waits', ['overall', 'why'], 1, ['overall']],
    ['in whatever sequence they come', ['why', 'words'], 2, ['words']],
    ['two reasons of one step', ['why', 'why'], 3, ['why', 'why']],
    ['a question that is not asked', ['age'], 1, ['age']],
  ])('%s', (_what, fields, step, shown) => {
    const found = firstRefused(QUESTIONS, fields.map(refusal))
    expect({ ...found, refused: found.refused.map(({ field }) => field) }).toEqual({ step, refused: shown })
  })
})
