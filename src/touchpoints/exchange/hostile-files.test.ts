import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docxOf, docxRow, FORM_HEADING, xlsxOf, xlsxRow, zipOf } from '#test/zips.ts'
import { readFormFile } from './read-file.ts'

const HEADING = docxRow(FORM_HEADING)
const inTable = (rows: string) => docxOf(`<w:tbl>${HEADING}${rows}</w:tbl>`)
const ROW = docxRow(['1.', 'П', 'Почта', 'н', 'ц'])
const SHEET = `<sheetData>${xlsxRow(1, FORM_HEADING)}${xlsxRow(2, ['1', 'П', 'Почта', 'н', 'ц'])}</sheetData>`

async function whyNot(bytes: Buffer | string, name = 'перечень.docx'): Promise<string> {
  const outcome = await readFormFile({ name, bytes: Buffer.from(bytes) })
  return 'refused' in outcome ? (outcome.refused[0]?.why ?? '') : `${outcome.done.rows.length} rows`
}

const bomb = Buffer.alloc(50 * 1024 * 1024, ' ')
const fixture = (form: string) => readFileSync(new URL(`./fixtures/appendix-1.${form}`, import.meta.url))

describe('a file is refused with a plain sentence', () => {
  test.each<[string, () => Buffer | string, RegExp, string?]>([
    ['nothing', () => '', /пуст/],
    ['more than ten megabytes', () => Buffer.alloc(10 * 1024 * 1024 + 1, 'я'), /больше 10 МБ/],
    ['a text called Word', () => 'перечень точек', /внутри не документ Word/],
    ['a text called Excel', () => 'перечень точек', /внутри не таблица Excel/, 'a.xlsx'],
    ['former Word, or a document with a password', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /старого Word/],
    ['a PDF', () => '%PDF-1.7 …', /Это PDF/],
    ['an archive', () => zipOf([{ name: 'a.txt', bytes: 'x' }]), /архив/],
    [
      'OpenDocument',
      () => zipOf([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }]),
      /OpenDocument/,
    ],
    ['a zip cut short', () => fixture('docx').subarray(0, 4_000), /повреждён/],
    [
      'a zip with a broken middle',
      () => Buffer.concat([fixture('docx').subarray(0, 2_000), Buffer.alloc(500), fixture('docx').subarray(2_500)]),
      /повреждён/,
    ],
    ['signs after PK', () => 'PK\x03\x04 и дальше слова', /повреждён/],
    ['a part with a password', () => zipOf([{ name: 'word/document.xml', bytes: 'x', flags: 1 }]), /паролем|повреждён/],
    ['a bomb', () => zipOf([{ name: 'word/document.xml', bytes: bomb }]), /распаковывается/],
    [
      'a bomb that lies about its size',
      () => zipOf([{ name: 'word/document.xml', bytes: bomb, saidSize: 100 }]),
      /распаковывается|повреждён/,
    ],
    [
      'three thousand parts',
      () => zipOf(Array.from({ length: 3_000 }, (_, n) => ({ name: `${n}`, bytes: '' }))),
      /больше 2000 частей/,
    ],
    [
      'a count of parts that lies',
      () => zipOf([{ name: 'word/document.xml', bytes: 'x' }], 60_000),
      /частей|повреждён/,
    ],
    ['a name that leads out', () => zipOf([{ name: '../../word/document.xml', bytes: 'x' }]), /повреждён/],
    ['no XML', () => zipOf([{ name: 'word/document.xml', bytes: 'просто слова' }]), /повреждён/],
    ['XML that is not closed', () => zipOf([{ name: 'word/document.xml', bytes: '<a><b>' }]), /повреждён/],
    [
      'XML of wrong bytes',
      () => zipOf([{ name: 'word/document.xml', bytes: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xc0]) }]),
      /повреждён/,
    ],
    [
      'entities that multiply',
      () => docxOf('&c;', '<!DOCTYPE a [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'),
      /DOCTYPE/,
    ],
    ['an entity from a file', () => docxOf('&a;', '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), /DOCTYPE/],
    ['an entity that nobody declared', () => docxOf('&a;'), /повреждён/],
    ['a hundred thousand elements in each other', () => docxOf('<w:p>'.repeat(100_000)), /вложенных/],
    ['a huge cell', () => inTable(docxRow(['', 'П', 'ы'.repeat(30_000), 'н', 'ц'])), /больше 20000 знаков/],
    [
      'sixty thousand rows',
      () => docxOf(`<w:tbl>${'<w:tr></w:tr>'.repeat(60_000)}</w:tbl>`),
      /слишком много строк|распаковывается/,
    ],
    [
      'more rows than a register has',
      () => inTable(Array.from({ length: 10_001 }, (_, n) => docxRow(['', `П${n}`, 'А', 'н', 'ц'])).join('')),
      /больше 10000 строк/,
    ],
    ['a heading and nothing else', () => inTable(''), /строк в ней нет/],
    ['a document without the table', () => docxOf('<w:p/>'), /нет таблицы перечня/],
    ['a sheet without the table', () => xlsxOf('<sheetData/>'), /нет таблицы перечня/],
    [
      'merged cells without end',
      () => xlsxOf(`${SHEET}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(60_000)}</mergeCells>`),
      /объединённых|распаковывается/,
    ],
    ['JSON that is not ours', () => '{"a":1}', /не выгрузка перечня/, 'a.json'],
    ['JSON cut short', () => '{"processes":[', /JSON повреждён/, 'a.json'],
    [
      'JSON with a wrong entry',
      () => '{"processes":[{"name":"П","entries":[{"channel":"pigeon"}]}]}',
      /поле «channel»/,
      'a.json',
    ],
    ['JSON in JSON', () => `{"processes":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /JSON/, 'a.json'],
    [
      'JSON in the JSON of an entry',
      () => {
        const deep = `${'{"needs":'.repeat(100_000)}1${'}'.repeat(100_000)}`
        return `{"processes":[{"name":"П","entries":[{"id":null,"asWritten":${deep}}]}]}`
      },
      /поле «asWritten.needs»/,
      'a.json',
    ],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /не текст/, 'a.csv'],
  ])('%s', async (_what, bytes, why, name) => {
    expect(await whyNot(bytes(), name)).toMatch(why)
  })
})

describe('what is odd and yet readable is read', () => {
  test.each<[string, () => Buffer | string, string?]>([
    ['five thousand columns', () => inTable(ROW.replace('</w:tr>', `${'<w:tc><w:p/></w:tc>'.repeat(5_000)}</w:tr>`))],
    [
      'cells wider than any table',
      () =>
        inTable(
          `${docxRow(['1.', 'П', 'А', 'н', 'ц'])}<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>`,
        ),
    ],
    [
      'merges that go in circles',
      () =>
        xlsxOf(
          `${SHEET}<mergeCells><mergeCell ref="B2:B9"/><mergeCell ref="B1:B2"/><mergeCell ref="A9:A1"/></mergeCells>`,
        ),
    ],
    ['a table inside of a cell', () => inTable(ROW.replace('<w:p>', `<w:tbl>${HEADING}${ROW}</w:tbl><w:p>`))],
    [
      'words that were crossed out',
      () => inTable(`${ROW}<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>нет</w:t></w:r></w:p></w:tc></w:tr>`),
    ],
    [
      'a text in windows-1251',
      () =>
        Buffer.from([
          0xef, 0xf0, 0xee, 0xf6, 0xe5, 0xf1, 0xf1, 0x3b, 0xf2, 0xee, 0xf7, 0xea, 0xe0, 0x3b, 0xef, 0xee, 0xf2, 0xf0,
          0xe5, 0xe1, 0xed, 0xee, 0xf1, 0xf2, 0xe8, 0x3b, 0xee, 0xf1, 0xee, 0xe1, 0xe5, 0xed, 0xed, 0xee, 0xf1, 0xf2,
          0xe8, 0x0a, 0xef, 0x3b, 0xe0, 0x3b, 0xed, 0x3b, 0xf6,
        ]),
      'a.csv',
    ],
    [
      'a text in UTF-16',
      () => Buffer.from('\u{feff}процесс\tточка\tпотребности\tособенности\nп\tа\tн\tц', 'utf16le'),
      'a.csv',
    ],
    [
      'the same without its mark',
      () => Buffer.from('процесс;точка;потребности;особенности\nп;а;н;ц', 'utf16le'),
      'a.csv',
    ],
    ['commas', () => 'процесс,точка,потребности,особенности\nп,а,"н,н",ц', 'a.csv'],
    [
      'a prefix of its own',
      () =>
        zipOf([
          {
            name: 'word/document.xml',
            bytes: `<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><tbl>${HEADING.replaceAll('w:', '')}${ROW.replaceAll('w:', '')}</tbl></d>`,
          },
        ]),
    ],
  ])('%s', async (_what, bytes, name) => {
    expect(await whyNot(bytes(), name)).toBe('1 rows')
  })

  test('words of tracked changes, fields, breaks and soft hyphens', async () => {
    const run =
      '<w:ins><w:r><w:t>Поч</w:t></w:r></w:ins><w:del><w:r><w:delText>нет</w:delText><w:t>нет</w:t></w:r></w:del><w:r><w:softHyphen/><w:t xml:space="preserve">та </w:t><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK</w:instrText></w:r><w:hyperlink><w:r><w:t>России</w:t><w:br/><w:t>и\u00a0ещё</w:t></w:r></w:hyperlink>'
    const bytes = inTable(ROW.replace('<w:r><w:t>Почта</w:t></w:r>', run).replace('<w:r><w:t>н</w:t></w:r>', run))
    const outcome = await readFormFile({ name: '', bytes })
    expect('done' in outcome && outcome.done.rows[0]).toMatchObject({
      name: 'Почта России и ещё',
      needs: 'Почта России\nи ещё',
    })
  })
})

describe('whatever comes, nothing is thrown', () => {
  const isSaid = async (bytes: Buffer, name: string) => {
    const outcome = await readFormFile({ name, bytes })
    return 'done' in outcome || (outcome.refused[0]?.why ?? '').length > 10
  }

  test('random bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', 'PK\x03\x04', '{'), async (bytes, head) =>
        isSaid(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), 'a.csv'),
      ),
      { numRuns: 300 },
    ))

  test.each(['docx', 'xlsx', 'csv'])('a %s with some bytes changed', (form) => {
    const whole = fixture(form)
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.option(fc.nat(whole.length)),
        async (changes, cut) => {
          const bytes = Buffer.from(whole.subarray(0, cut ?? whole.length))
          for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte
          return isSaid(bytes, `a.${form}`)
        },
      ),
      { numRuns: 150 },
    )
  })

  test.each(['word/document.xml', 'xl/worksheets/sheet1.xml'])('a %s of random elements', (part) => {
    const name = fc.constantFrom(
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:p',
      'w:t',
      'w:del',
      'w:vMerge',
      'w:gridSpan',
      'row',
      'c',
      'v',
      'is',
      't',
      'mergeCell',
    )
    const tag = fc.record({ name, closes: fc.boolean(), value: fc.string({ unit: 'grapheme', maxLength: 6 }) })
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    return fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 40 }), async (tags) => {
        const body = tags.map(({ name, closes, value }) =>
          closes
            ? `</${name}>`
            : `<${name} w:val="${escaped(value)}" r="${escaped(value)}" ref="${escaped(value)}">${escaped(value)}`,
        )
        const bytes = part.startsWith('word') ? docxOf(body.join('')) : xlsxOf(body.join(''))
        return isSaid(bytes, 'a')
      }),
      { numRuns: 200 },
    )
  })
})
