import { describe, expect, test } from 'vitest'
import { xlsxOf, xlsxRow, zipOf } from '#test/zips.ts'
import { readTable } from './read-table.ts'

async function cellsOf(bytes: Buffer | string): Promise<unknown> {
  const outcome = await readTable({ bytes: Buffer.from(bytes) })
  if ('refused' in outcome) return outcome.refused[0]?.why
  return outcome.done.map(({ row, cells }) => [row, ...Array.from(cells, (cell) => cell?.text)])
}

describe('A table is read out of whatever it came in', () => {
  test.each([
    ['semicolons', 'Код;Имя\r\n\r\n1;"Нивин; Олег"\r\n'],
    ['commas', 'Код,Имя\n\n1,"Нивин; Олег"'],
    ['tabs', 'Код\tИмя\n\n1\tНивин; Олег'],
    [
      'windows-1251',
      Buffer.from(
        [...'\xca\xee\xe4;\xc8\xec\xff\n\n1;"\xcd\xe8\xe2\xe8\xed; \xce\xeb\xe5\xe3"'].map((sign) =>
          sign.charCodeAt(0),
        ),
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      [1, 'Код', 'Имя'],
      [3, '1', 'Нивин; Олег'],
    ])
  })

  test('Excel, without its empty rows', async () => {
    const sheet = `<sheetData>${xlsxRow(1, ['Код', 'Имя'])}${xlsxRow(2, ['', ' '])}${xlsxRow(3, ['1', 'Нивин'])}</sheetData>`
    expect(await cellsOf(xlsxOf(sheet))).toEqual([
      [1, 'Код', 'Имя'],
      [3, '1', 'Нивин'],
    ])
  })

  test.each<[string, Buffer | string, RegExp]>([
    ['nothing', '', /пуст/],
    ['blank lines', '\n \n;;\n', /ни одной строки/],
    ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 'я'), /больше 10\u00a0МБ/],
    ['PDF', '%PDF-1.7', /не таблица/],
    ['former Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /старого Excel/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /не таблица/],
    ['an archive', zipOf([{ name: 'a.txt', bytes: 'x' }]), /не таблица/],
    ['a Word document', zipOf([{ name: 'word/document.xml', bytes: 'x' }]), /не таблица/],
    ['a broken zip', 'PK\x03\x04 и дальше слова', /повреждён/],
    ['a bomb', zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.alloc(50 * 1024 * 1024, ' ') }]), /распаковывается/],
    ['an endless cell', `a;${'б'.repeat(20_001)}`, /В одной ячейке больше/],
  ])('%s is refused in words', async (_, bytes, why) => expect(await cellsOf(bytes)).toMatch(why))
})
