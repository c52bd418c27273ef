import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'

const one = (cell: string | number | undefined) => csv([[cell]]).slice(1, -2)

test.each([
  ['plain', 'plain'],
  ['Почта; телефон', '"Почта; телефон"'],
  ['он сказал «да» и "нет"', '"он сказал «да» и ""нет"""'],
  ['в две\nстроки', '"в две\nстроки"'],
  ['=1+1', "'=1+1"],
  ['+7 900', "'+7 900"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', '"\'\t=1+1"'],
  ['  =1+1', "'  =1+1"],
  ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
  ['＝1+1', "'＝1+1"],
  ["'=1+1", "''=1+1"],
  ["'кавычка", "'кавычка"],
  [0.774, '0,774'],
  [-1.3, '-1,3'],
  [undefined, ''],
])('%j becomes %j', (cell, written) => {
  expect(one(cell)).toBe(written)
})

test('a file begins with the mark of UTF-8 and ends every row', () => {
  expect(
    csv([
      ['а', 1],
      ['б', 2],
    ]),
  ).toBe('\uFEFFа;1\r\nб;2\r\n')
})

test('whatever the text, no cell begins as a formula and nothing leaves its cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = one(text)
      const inside = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
      return !/^[=+\-@\t\r\n]/.test(inside) && (cell.startsWith('"') || !/[;\r\n"]/.test(cell)) && inside.endsWith(text)
    }),
  )
})
