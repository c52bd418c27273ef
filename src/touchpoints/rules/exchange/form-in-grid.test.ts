import { describe, expect, test } from 'vitest'
import { csvRecords, withoutApostrophe } from '#platform/documents/read/rules/csv-records.ts'
import { readRange, withMerged } from '#platform/documents/read/rules/merged-cells.ts'
import { cellWords, hasStrangeSigns, nameWords } from './cell-words.ts'
import { formIn, type GridTable } from './form-in-grid.ts'
import { atOnce } from './steps.ts'

const HEAD = '№|Процесс взаимодействия|Точка взаимодействия|Потребности клиента|Особенности взаимодействия в точках'

/** Cells apart by «|»; «^» is merged with the one above. */
const table = (lines: readonly string[], follows = false): GridTable => ({
  rows: lines.map((line, place) => ({
    row: place + 1,
    cells: line.split('|').map((text) => (text === '^' ? { text: '', above: true } : { text })),
  })),
  follows,
})
const read = (...tables: GridTable[]) =>
  atOnce(formIn(tables))?.rows.map(({ process, name, needs, kind }) => [process, name, needs, kind].join('|'))

describe('App1: the table of the form', () => {
  test.each([
    ['merged', ['1.|П|А|н|ц', '^|^|Б|н|ц']],
    ['repeated', ['1.|П|А|н|ц', '1.|П|Б|н|ц']],
    ['left empty below', ['1|П|А|н|ц', '||Б|н|ц']],
    ['numbered by the program', ['|П|А|н|ц', '^|^|Б|н|ц']],
    ['in a row of its own', ['1.|П|||', '|^|А|н|ц', '||Б|н|ц']],
  ])('a process %s stands for its rows', (_how, rows) => {
    expect(read(table([HEAD, '1|2|3|4|5', ...rows]))).toEqual(['П|А|н|ц', 'П|Б|н|ц'])
  })

  test('headings and numbers of columns on every sheet are no rows', () => {
    expect(read(table([HEAD, '1|2|3|4|5', '1|П|А|н|ц', HEAD, '1|2|3|4|5', '|^|Б|н|ц']))).toEqual(['П|А|н|ц', 'П|Б|н|ц'])
  })

  test('one of several tables; those that go on with it are one with it, others are not', () => {
    const other = table(['Лист|Ознакомлен', '1|да'])
    const further = table(['|^|Б|н|ц', '2|Р|В|н|ц'], true)
    expect(read(other, table([HEAD, '1|П|А|н|ц']), further)).toEqual(['П|А|н|ц', 'П|Б|н|ц', 'Р|В|н|ц'])
    expect(read(table([HEAD, '1|П|А|н|ц']), table(['1|Иванов|отдел|5|нет']))).toEqual(['П|А|н|ц'])
    expect(read(table([HEAD, '1|П|А|н|ц']), table(['1|2|3|4|5', '|^|Б|н|ц']))).toEqual(['П|А|н|ц', 'П|Б|н|ц'])
    expect(read(table([HEAD, '1|П|А|н|ц']), other, table([HEAD, '1|П|Б|н|ц']))).toEqual(['П|А|н|ц', 'П|Б|н|ц'])
  })

  test('M12: one touchpoint over several rows has all of their needs', () => {
    expect(read(table([HEAD, '1|П|А|н|ц', '^|^|^|м|^', '^|^|Б|м|ц']))).toEqual(['П|А|н\nм|ц', 'П|Б|м|ц'])
  })

  test('a need that is merged over several touchpoints is each one’s', () => {
    expect(read(table([HEAD, '1|П|А|н|ц', '^|^|Б|^|^']))).toEqual(['П|А|н|ц', 'П|Б|н|ц'])
  })

  test('notes are told, not lost', () => {
    const form = atOnce(formIn([table([HEAD, '1|П|А|н|ц', 'Примечание: к таблице||||', '2|Пустой процесс|||'])]))
    expect(form?.rows).toHaveLength(1)
    expect(form?.passedOver.map(({ words }) => words)).toEqual(['Примечание: к таблице', 'Пустой процесс'])
  })

  test('columns are found where they stand; a table without all of them is none', () => {
    expect(read(table(['Точка|Процесс|Особенности|Потребности', 'А|П|ц|н']))).toEqual(['П|А|н|ц'])
    expect(read(table(['№|Процесс|Точка|Потребности', '1|П|А|н']))).toBeUndefined()
    expect(read()).toBeUndefined()
  })
})

test.each([
  ['  два\u00a0 слова ', 'два слова'],
  ['пере\u00adнос', 'перенос'],
  ['одна\r\n\r\nдве', 'одна\nдве'],
  ['«не закрыта', '«не закрыта'],
  ['знак\u0001', 'знак\u{fffd}'],
  ['пара \ud83d', 'пара \u{fffd}'],
])('words of a cell stand as they are: %j', (cell, words) => {
  expect(cellWords(cell)).toBe(words)
  expect(nameWords(cell)).toBe(words.replaceAll('\n', ' '))
  expect(cellWords(words)).toBe(words)
  expect(hasStrangeSigns(words)).toBe(words.includes('\u{fffd}'))
})

test.each([
  [
    'a;b\r\nc;d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a ""x""";"b\nc"\n', [['a "x"', 'b\nc']]],
  ['Сообщество "Вконтакте;б', [['Сообщество "Вконтакте', 'б']]],
  [
    '"не закрыта;б\nв;г',
    [
      ['"не закрыта', 'б'],
      ['в', 'г'],
    ],
  ],
  ['"Вконтакте" и другие;б', [['"Вконтакте" и другие', 'б']]],
  ['\u{feff}sep=;\na;b', [['a', 'b']]],
  [';;', [['', '', '']]],
])('a table of plain text: %j', (text, records) => {
  expect([...csvRecords(text, ';')].map(({ cells }) => cells)).toEqual(records)
})

test.each([
  ["'=1+1", '=1+1'],
  ["'-5", '-5'],
  ["' =1", ' =1'],
  ["''=1", "'=1"],
  ["'просто", "'просто"],
  ['=1', '=1'],
])('the apostrophe before what looks like a formula is taken off: %s', (cell, words) =>
  expect(withoutApostrophe(cell)).toBe(words),
)

test('merged ranges may overlap, contradict each other and go past the end of the sheet', () => {
  const rows = [1, 2, 5].map((row) => ({ row, cells: [{ text: `${row}` }, { text: 'б' }] }))
  const ranges = ['A1:A1048576', 'A2:B5', 'B5:A2', 'XFD1:XFD9', 'A0:A1', 'A1'].flatMap(
    (range) => readRange(range) ?? [],
  )
  const grid = withMerged(rows, ranges, 1_000)
  expect(grid?.map(({ cells }) => cells[0]?.above ?? false)).toEqual([false, true, true])
  expect(withMerged(rows, ranges, 2)).toBeUndefined()
})
