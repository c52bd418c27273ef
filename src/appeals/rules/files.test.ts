import { describe, expect, test } from 'vitest'
import { type Zipped, zipOf } from '#test/zips.ts'
import { FILE_TYPES, type FileNorm } from '../terms/files.ts'
import { typeOfBytes } from './files/type-of-bytes.ts'
import { FILE_NORMS, mediaOf, namedByBytes, stricterNorm, whyNotKept } from './files.ts'

const NORM = FILE_NORMS[0]?.value as FileNorm
const latin = (signs: string) => Buffer.from(signs, 'latin1')
const compound = (name: string) =>
  Buffer.concat([latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(600), Buffer.from(`${name}\0`, 'utf16le')])
const PDF = latin('%PDF-1.7\n1 0 obj')
const JPEG = latin('\xff\xd8\xff\xe0\0\x10JFIF')
const EICAR = latin(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

describe('K2.4: what bytes are, whatever the name says', () => {
  test.each([
    ['pdf', PDF],
    ['pdf', latin('\n\n%PDF-1.4')],
    ['jpeg', JPEG],
    ['png', latin('\x89PNG\r\n\x1a\n\0\0')],
    ['tiff', latin('II*\0\x08')],
    ['tiff', latin('MM\0*')],
    ['heic', latin('\0\0\0\x18ftypheic\0\0')],
    ['webp', latin('RIFF\x24\0\0\0WEBPVP8 ')],
    ['doc', compound('WordDocument')],
    ['xls', compound('Workbook')],
    ['rtf', latin('{\\rtf1\\ansi}')],
    ['txt', Buffer.from('Прошу помочь с субсидией.\r\n')],
    ['txt', latin('\xcf\xf0\xee\xf8\xf3')],
    ['txt', latin('\xff\xfe\x1f\x04')],
    ['txt', EICAR],
    ['txt', latin('MZ и далее просто слова')],
    ['mp3', latin('ID3\x03\0')],
    ['mp3', latin('\xff\xfb\x90\0')],
    ['ogg', latin('OggS\0\x02')],
    ['m4a', latin('\0\0\0\x1cftypM4A \0')],
    ['mp4', latin('\0\0\0\x1cftypisom\0')],
    ['program', latin('MZ\x90\0\x03')],
    ['program', latin('\x7fELF\x02\x01')],
    ['archive', latin('Rar!\x1a\x07\x01\0')],
    ['archive', latin('7z\xbc\xaf\x27\x1c')],
    ['archive', latin('\x1f\x8b\x08')],
    ['archive', latin('PK\x03\x04 оборван')],
    ['archive', latin('PK\x05\x06')],
    ['locked', compound('EncryptedPackage')],
    ['macros', compound('_VBA_PROJECT')],
    [undefined, compound('Msi')],
    [undefined, latin('GIF89a\x01\0')],
    [undefined, Buffer.alloc(64)],
  ] as const)('%s', (type, bytes) => expect(typeOfBytes(bytes)).toBe(type))

  const office = (...more: Zipped[]) =>
    zipOf([
      { name: '[Content_Types].xml', bytes: 'x' },
      { name: '_rels/.rels', bytes: 'x' },
      { name: 'word/document.xml', bytes: 'x' },
      ...more,
    ])

  test('a zip is told by its directory: documents, one with macros, an OpenDocument, a heap of files', () => {
    expect(typeOfBytes(office())).toBe('docx')
    expect(typeOfBytes(office({ name: 'word/vbaProject.bin', bytes: 'x' }))).toBe('macros')
    expect(typeOfBytes(zipOf([{ name: 'письмо.doc', bytes: 'x' }]))).toBe('archive')
    const mimetype = { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true }
    expect(typeOfBytes(zipOf([mimetype, { name: 'content.xml', bytes: 'x' }]))).toBe('odt')
    expect(typeOfBytes(zipOf([mimetype]))).toBe('archive')
  })

  test('of a zip bomb only the directory is looked at', () => {
    const bomb = office({ name: 'word/more.xml', bytes: 'а'.repeat(5_000_000), saidSize: 10 })
    expect(bomb.length).toBeLessThan(30_000)
    expect(typeOfBytes(bomb)).toBe('docx')
    expect(typeOfBytes(zipOf([{ name: 'a', bytes: '' }], 65_000))).toBe('archive')
  })

  test('what is cut off anywhere is never a fault', () => {
    const docx = office()
    for (let length = 0; length < docx.length; length += 7) typeOfBytes(docx.subarray(0, length))
    const wrong = Buffer.from(docx)
    for (let at = docx.length - 22; at < docx.length; at++) {
      wrong[at] = 0xff
      expect(() => typeOfBytes(wrong)).not.toThrow()
    }
  })
})

describe('K2.4: why a file is not kept, in words that name it', () => {
  test.each([
    ['Письмо.pdf', PDF, []],
    ['Письмо', PDF, []],
    ['Договор от 05.11.2026', PDF, []],
    ['Фото.JPG', JPEG, []],
    ['eicar.txt', EICAR, []],
    ['Пусто.pdf', Buffer.alloc(0), [/«Пусто.pdf» пуст/]],
    ['Фото.pdf', JPEG, [/называется .pdf, а внутри JPEG/]],
    ['Счёт.pdf.exe', PDF, [/назван как программа/]],
    ['Фото.exe.jpg', JPEG, [/назван как программа/]],
    ['eicar.com', EICAR, [/называется .com, а внутри TXT/]],
    ['Программа', latin('MZ\x90\0\x03'), [/— программа/]],
    ['Всё.zip', latin('PK\x05\x06'), [/— архив/]],
    ['Кот.gif', latin('GIF89a\x01\0'), [/Можно приложить: PDF, JPEG/]],
    ['Отчёт.xls', compound('EncryptedPackage'), [/закрыт паролем/]],
    ['', Buffer.alloc(0), [/«без имени» пуст/]],
  ] as const)('%s', (name, bytes, words) => {
    const why = whyNotKept([{ name, type: '', bytes }], NORM).map((refusal) => refusal.why)
    expect(why).toHaveLength(words.length)
    for (const [place, word] of words.entries()) expect(why[place]).toMatch(word)
  })

  test('each, all together and their number have an end, told at once', () => {
    const norm = { ...NORM, mostBytes: 1024 * 1024, mostTogether: 1024 * 1024 + 10, mostFiles: 2 }
    const large = Buffer.concat([PDF, Buffer.alloc(1024 * 1024)])
    const files = [large, PDF, PDF].map((bytes, place) => ({ name: `${place}.pdf`, type: '', bytes }))
    expect(whyNotKept(files, norm).map(({ why }) => why)).toEqual([
      'Файлов можно приложить не больше 2. Уберите лишние',
      expect.stringMatching(/^Все файлы вместе больше 1\u00a0МБ/),
      'Файл «0.pdf» больше 1\u00a0МБ. Сожмите его или пришлите частями',
    ])
  })

  test('a body may be stricter and never more generous', () => {
    const own = stricterNorm(NORM, { types: ['pdf'], mostBytes: 1_000, mostFiles: 99 })
    expect(own).toEqual({ types: ['pdf'], mostBytes: 1_000, mostTogether: NORM.mostTogether, mostFiles: 10 })
    expect(whyNotKept([{ name: 'Фото.jpg', type: '', bytes: JPEG }], own)[0]?.why).toMatch(/Можно приложить: PDF$/)
  })

  test('it is served as what it is, under a name that opens', () => {
    expect([mediaOf(JPEG), namedByBytes('', JPEG), namedByBytes('Фото', JPEG)]).toEqual([
      FILE_TYPES.jpeg.media,
      'файл.jpg',
      'Фото.jpg',
    ])
  })
})
