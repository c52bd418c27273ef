import { describe, expect, test } from 'vitest'
import { bareFile } from './bare-files.ts'

const text = (words: string) => [...new TextEncoder().encode(words)]
const segment = (marker: number, content: readonly number[]) => [
  ...[0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255],
  ...content,
]
const exif = (turn: number) =>
  segment(0xe1, [
    ...text('Exif'),
    ...[0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0],
    ...[0x0f, 0x01, 2, 0, 5, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0],
    ...text('Камера Нивина'),
  ])
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 7, 7, 0xff, 0x00, 7, 0xff, 0xd0, 7]
const jpeg = (...notes: number[][]) =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...text('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...notes.flat(),
    ...segment(0xdb, [0, 1, 2]),
    ...SCAN,
    ...[0xff, 0xd9],
    ...text('вторая картинка с подписью Нивин'),
  ])
const chunk = (name: string, content: readonly number[]) => [
  ...[0, 0, content.length >> 8, content.length & 255],
  ...[...text(name), ...content, 1, 2, 3, 4],
]
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const said = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('K5.3: a file of an anonymous memo tells nothing of who made it', () => {
  test('a photograph keeps the picture and loses the camera, the comment, the place, the preview behind its end', () => {
    const bare = bareFile(jpeg(exif(1), segment(0xfe, text('писал Нивин')), segment(0xed, text('Photoshop Нивин'))))
    expect(bare?.type).toBe('image/jpeg')
    expect(said(bare?.bytes)).not.toMatch(/Нивин|Exif|Photoshop/)
    expect([...(bare?.bytes ?? [])]).toEqual([
      ...[0xff, 0xd8],
      ...segment(0xe0, [...text('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
      ...segment(0xdb, [0, 1, 2]),
      ...SCAN,
      ...[0xff, 0xd9],
    ])
  })

  test('how the phone was held stays, and nothing else of its notes', () => {
    const bare = bareFile(jpeg(exif(6)))
    expect(said(bare?.bytes)).not.toContain('Нивин')
    const again = bareFile(bare?.bytes ?? new Uint8Array())
    expect(again?.bytes).toEqual(bare?.bytes)
    expect([...(bare?.bytes ?? [])].slice(2, 38)).toContain(6)
  })

  test('a drawing keeps its points and loses texts, times and what follows its end', () => {
    const bytes = Uint8Array.from([
      ...PNG_HEAD,
      ...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
      ...chunk('tEXt', text('Author\0Nivin')),
      ...chunk('tIME', [7, 234, 11, 20, 1, 1, 1]),
      ...chunk('eXIf', text('Nivin')),
      ...chunk('IDAT', [1, 2, 3]),
      ...chunk('IEND', []),
      ...text('Nivin'),
    ])
    const bare = bareFile(bytes)
    expect(bare?.type).toBe('image/png')
    expect(said(bare?.bytes)).not.toMatch(/Nivin|tIME|tEXt|eXIf/)
    expect(said(bare?.bytes)).toMatch(/IHDR.*IDAT.*IEND/s)
  })

  test.each([
    ['a PDF', text('%PDF-1.7 author Nivin')],
    ['an office document', [0x50, 0x4b, 3, 4, 1, 2]],
    ['rich text', text('{\\rtf1 author}')],
    ['nothing', []],
    ['a photograph cut in the middle', [...jpeg().subarray(0, 40)]],
    ['a drawing cut in the middle', [...PNG_HEAD, 0, 0, 9, 9, 73, 72]],
    ['a length that leads past the end', [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]],
    ['bytes', [0, 1, 2, 3]],
    ['text in another encoding', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]],
  ])('%s is not taken', (_name, bytes) => expect(bareFile(Uint8Array.from(bytes))).toBeUndefined())

  test('plain text stays as it is', () => {
    const bytes = Uint8Array.from(text('Холодно.\r\nВ кабинете\t12 градусов'))
    expect(bareFile(bytes)).toEqual({ type: 'text/plain', bytes })
  })
})
