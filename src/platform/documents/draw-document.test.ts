import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readPdf } from '#test/read-pdf.ts'
import { drawDocument } from './draw-document.ts'
import type { Look } from './sheet.ts'

const madeAt = Temporal.Instant.from('2026-11-22T10:00:00Z')
const box = { x: 20, y: 20, width: 100 }
const draw = (text: string, look: Look) =>
  drawDocument({ title: 'Лист', madeAt }, (sheet) => void sheet.write(text, box, look))

/** The size in points that the words are set in. */
async function sizeOf(text: string, look: Look): Promise<number> {
  const sizes: number[] = []
  await drawDocument({ title: 'Лист', madeAt }, (sheet) => {
    sheet.ornament((pen) => {
      const fontSize = pen.fontSize.bind(pen)
      pen.fontSize = (size) => {
        sizes.push(size)
        return fontSize(size)
      }
    })
    sheet.write(text, box, look)
  })
  return sizes.at(-1) ?? 0
}

describe('a document', () => {
  test('says its language, its title and its parts, and brings its fonts', async () => {
    const read = readPdf(
      await drawDocument({ title: 'Плакат «А & <Б>»', madeAt }, (sheet) => {
        sheet.write('Заголовок', box, { tag: 'H1', face: 'bold', size: 20 })
        sheet.section(() => void sheet.write('Слова: № 5, ёж, §', { ...box, y: 40 }, { size: 12 }))
      }),
    )
    expect(read).toMatchObject({ pages: 1, title: 'Плакат «А ＆ ‹Б›»', lang: 'ru', isTagged: true, missingFonts: [] })
    expect(read.tags.toSorted()).toEqual(['Document', 'H1', 'P', 'Sect'])
    expect(read.text).toBe('Заголовок Слова: № 5, ёж, §')
  })

  test('of the same words and moment is the same file', async () => {
    expect(await draw('Слова', { size: 12 })).toEqual(await draw('Слова', { size: 12 }))
  })
})

describe('words', () => {
  test('that fit stand in the size that was asked for; others are set smaller', async () => {
    expect(await sizeOf('Окно', { size: 30, within: 20 })).toBe(30)
    const smaller = await sizeOf('Окно приёма заявлений '.repeat(10), { size: 30, within: 20 })
    expect(smaller).toBeLessThan(30)
    expect(smaller).toBeGreaterThan(8)
  })

  test('are never cut, however little room there is', async () => {
    const words = 'Очень длинное название, слово в слово '.repeat(40).trim()
    expect(readPdf(await draw(words, { size: 30, within: 10 })).text).toBe(words)
  })

  test('longer than their line are set smaller down to a half, then broken', async () => {
    expect(await sizeOf('Сельхозпродовольственный', { size: 40 })).toBeLessThan(40)
    expect(await sizeOf('слово'.repeat(60), { size: 40 })).toBe(20)
    expect(readPdf(await draw('слово'.repeat(60), { size: 40 })).text.replaceAll(' ', '')).toBe('слово'.repeat(60))
  })
})
