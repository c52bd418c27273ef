import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { openPackage } from '#platform/documents/read/open-package.ts'
import { readPdf } from '#test/read-pdf.ts'
import { cellWords, nameWords } from '../rules/exchange/cell-words.ts'
import type { FormProcess, RegisterForm } from '../rules/form.ts'
import { headingOf } from '../rules/register.ts'
import { readFormFile } from './read-file.ts'
import { writeCsv } from './write-csv.ts'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'
import { writeXlsx } from './write-xlsx.ts'

const madeAt = Temporal.Instant.from('2026-11-22T10:00:00Z')
const formOf = (processes: readonly FormProcess[], asOf: RegisterForm['asOf'] = null): RegisterForm => ({
  heading: headingOf('министерства сельского хозяйства'),
  asOf,
  processes,
})
const row = (name: string, needs = 'Получение информации', kind = 'Цифровая точка') => ({ name, needs, kind })
const TWO = [
  { number: '1.', name: 'Запрос', rows: [row('Почта', '=1+1'), row('Телефон', 'Первая\nВторая'), row('Сайт')] },
  { number: '2.', name: 'Ответ', rows: [row('Стенд')] },
]
const asOf = Temporal.PlainDate.from('2026-03-03')

async function partOf(bytes: Buffer, name: string): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of (await openPackage(bytes)).read(name)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

describe('App1: the form as a Word document', async () => {
  const text = await partOf(await writeDocx({ form: formOf(TWO, asOf), madeAt }), 'word/document.xml')
  const rows = text.match(/<w:tr>.*?<\/w:tr>/g) ?? []
  const textsOf = (part: string) => [...part.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words)

  test('has its heading in two lines, and below it the day that was asked for', () => {
    expect(text).toContain(
      'Перечень</w:t><w:br/><w:t xml:space="preserve">точек взаимодействия с клиентом в рамках обеспечения доступа',
    )
    expect(text).toContain('по состоянию на 3 марта 2026 года')
  })

  test('repeats its header and the numbers of the columns on every page', () => {
    expect(rows.map((part) => part.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false, false])
    expect(textsOf(rows[1] ?? '')).toEqual(['1', '2', '3', '4', '5'])
  })

  test('merges number and name of a process over its rows', () => {
    const merges = rows.slice(2).map((part) => [...part.matchAll(/<w:vMerge w:val="(\w+)"/g)].map(([, how]) => how))
    const goesOn = ['continue', 'continue']
    expect(merges).toEqual([['restart', 'restart'], goesOn, goesOn, []])
    expect(textsOf(rows[3] ?? '')).toEqual(['Телефон', 'Первая', 'Вторая', 'Цифровая точка'])
  })

  test('keeps rows whole, and lets one that is longer than a page go on', async () => {
    expect(rows.every((part) => part.includes('<w:cantSplit/>'))).toBe(true)
    const long = formOf([{ number: '1.', name: 'Запрос', rows: [row('Почта', 'слово '.repeat(500))] }])
    const last = (await partOf(await writeDocx({ form: long, madeAt }), 'word/document.xml')).split('<w:tr>').at(-1)
    expect(last).not.toContain('<w:cantSplit/>')
  })

  test('is A4 in Russian with a margin for filing', async () => {
    expect(text).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(text).toContain('w:left="1417"')
    expect(await partOf(await writeDocx({ form: formOf(TWO), madeAt }), 'word/styles.xml')).toContain('w:val="ru-RU"')
  })
})

describe('App1: the form as an Excel sheet', async () => {
  const bytes = await writeXlsx({ form: formOf(TWO, asOf), madeAt })
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')

  test('merges the heading over the five columns and processes over their rows', () => {
    expect([...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, range]) => range)).toEqual([
      'A1:E1',
      'A2:E2',
      'A3:E3',
      'A6:A8',
      'B6:B8',
    ])
  })

  test('prints its header on every page, a page wide, and keeps it in sight', async () => {
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles" localSheetId="0">\'Перечень\'!$4:$5<')
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"')
    expect(sheet).toContain('paperSize="9"')
    expect(sheet).toMatch(/<pane ySplit="5" topLeftCell="A6"[^>]*state="frozen"/)
  })

  test('every cell is text, and one that begins as a formula stays text for whoever edits it', async () => {
    expect(sheet.match(/<v>/g)).toHaveLength((sheet.match(/ t="s"><v>/g) ?? []).length)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toMatch(/<c r="D6" s="6" t="s">/)
    const styles = await partOf(bytes, 'xl/styles.xml')
    expect((styles.match(/<xf [^>]*quotePrefix="1"/g) ?? []).length).toBe(1)
  })

  test('rows are as high as their words need', () => {
    const heights = [...sheet.matchAll(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g)].map(([, , high]) =>
      Number(high),
    )
    expect(heights.slice(5)).toEqual([17, 32, 17, 17])
  })

  test('a sign that Excel would read as another stays what it is', async () => {
    const form = formOf([{ number: '1.', name: 'Запрос', rows: [row('_x0041_')] }])
    expect(await partOf(await writeXlsx({ form, madeAt }), 'xl/sharedStrings.xml')).toContain('_x005F_x0041_')
  })
})

test('App1: a spreadsheet of plain text has number and process in every line', () => {
  expect(writeCsv({ form: formOf(TWO), madeAt })).toBe(
    '\ufeff№;Процесс взаимодействия с внешним клиентом;Точка взаимодействия;Удовлетворяемые потребности клиента;' +
      'Особенности взаимодействия с клиентом (в цифровой или офлайн-точках)\r\n1;2;3;4;5\r\n' +
      "1.;Запрос;Почта;'=1+1;Цифровая точка\r\n" +
      '1.;Запрос;Телефон;"Первая\nВторая";Цифровая точка\r\n' +
      '1.;Запрос;Сайт;Получение информации;Цифровая точка\r\n' +
      '2.;Ответ;Стенд;Получение информации;Цифровая точка\r\n',
  )
})

describe('App1: whatever words a register has', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      "''-2",
      '@a',
      '"Вконтакте',
      '<&>"\'',
      'שלום',
      '_x0041_',
      'а\u0001б',
      'сло'.repeat(60),
    ),
    fc
      .array(fc.constantFrom('Получение', 'информации', '«А»', '😀', '\n', ' ', ';', '"'), { maxLength: 20 })
      .map((words) => words.join(' ')),
  )
  const rows = fc.array(fc.record({ name: text.map((words) => `т ${words}`), needs: text, kind: text }), {
    minLength: 1,
    maxLength: 6,
  })
  const forms = fc
    .array(fc.tuple(text, rows), { minLength: 1, maxLength: 4 })
    .map((list) =>
      formOf(list.map(([name, rows], place) => ({ number: `${place + 1}.`, name: `п${place} ${name}`, rows }))),
    )
  const wordsOf = ({ processes }: RegisterForm) =>
    processes.flatMap(({ name: process, rows }) =>
      rows.map(({ name, needs, kind }) => [nameWords(process), nameWords(name), cellWords(needs), cellWords(kind)]),
    )
  const readWords = async (name: string, bytes: Buffer) => {
    const read = await readFormFile({ name, bytes })
    if ('refused' in read) throw new Error(read.refused[0]?.why)
    return read.done.rows.map(({ process, name, needs, kind }) => [process, name, needs, kind])
  }

  test.each([
    ['docx', writeDocx],
    ['xlsx', writeXlsx],
    ['csv', async (document: Parameters<typeof writeCsv>[0]) => Buffer.from(writeCsv(document))],
  ] as const)('%s gives them back', async (ending, write) => {
    await fc.assert(
      fc.asyncProperty(forms, async (form) => {
        expect(await readWords(`перечень.${ending}`, await write({ form, madeAt }))).toEqual(wordsOf(form))
      }),
      { numRuns: 60 },
    )
  })

  test('PDF shows every letter that can be set, in its sequence', async () => {
    const settable = fc.string({ unit: fc.constantFrom(...'аяёЖшщ09.,;«»"&<>()-№ \n'), maxLength: 60 })
    const form = fc.array(fc.tuple(settable, fc.array(settable, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 3,
    })
    const letters = (words: string) => words.replaceAll(/\s/g, '')
    await fc.assert(
      fc.asyncProperty(form, async (list) => {
        const processes = list.map(([name, names], place) => ({
          number: `${place + 1}.`,
          name,
          rows: names.map((one) => row(one)),
        }))
        const shown = letters(readPdf(await writePdf({ form: formOf(processes), madeAt })).text)
        const body = processes.map(({ number, name, rows }) =>
          [number, name, ...rows.map(({ name, needs, kind }) => name + needs + kind)].join(''),
        )
        expect(shown.endsWith(letters(`12345${body.join('')}`))).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})
