import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

/** Each letter one wide. */
const widthOf = (text: string) => [...text].length

describe('a text in a column of ten letters', () => {
  test.each([
    ['', ['']],
    ['коротко', ['коротко']],
    ['слово за словом', ['слово за', 'словом']],
    ['ровно десят', ['ровно', 'десят']],
    ['0123456789', ['0123456789']],
    ['онлайн-приёмная', ['онлайн-', 'приёмная']],
    ['сельскохозяйственный отдел', ['сельскохоз', 'яйственный', 'отдел']],
    ['в две\nстроки', ['в две', 'строки']],
    ['одна\n\nдругая', ['одна', '', 'другая']],
    ['конец   ', ['конец']],
    ['😀😀😀😀😀😀😀😀😀😀😀😀', ['😀😀😀😀😀😀😀😀😀😀', '😀😀']],
  ])('%j', (text, lines) => {
    expect(breakLines(text, 10, widthOf)).toEqual(lines)
  })

  test('nothing is lost but spaces, and no line is wider', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = breakLines(text, width, widthOf)
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('a column narrower than a letter takes one letter a line', () => {
    expect(breakLines('абв', 0.1, widthOf)).toEqual(['а', 'б', 'в'])
  })
})
