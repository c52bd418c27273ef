import { describe, expect, test } from 'vitest'
import { markedOf } from './marked.ts'

const told = (words: string, compared?: string) =>
  markedOf(words, compared)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

describe('M18b: words that were sought stand out in the words of the client', () => {
  test.each([
    ['Ещё не пришла субсидия', 'Еще не пришла \uE000субсидия\uE001', 'Ещё не пришла [субсидия]'],
    ['<b>субсидия</b>', ' b \uE000субсидия\uE001  b ', '<b>[субсидия]</b>'],
    ['Без отметок', null, 'Без отметок'],
    // Marks that do not fit mark nothing.
    ['Короче', '\uE000Короче\uE001 на слово', 'Короче'],
  ])('%s', (words, compared, shown) => {
    expect(told(words, compared ?? undefined)).toBe(shown)
  })

  test('a long text is shown around the first of them', () => {
    const before = 'слово '.repeat(100)
    const words = `${before}ферма ${'конец '.repeat(100)}`
    const shown = told(words, words.replace('ферма', '\uE000ферма\uE001'))
    expect(shown).toMatch(/^…слово .*\[ферма\] конец .*…$/)
    expect(shown.length).toBeLessThan(260)
  })
})
