import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readPdf } from '#test/read-pdf.ts'
import { drawTable } from './draw-table.ts'
import type { DocumentTable } from './table-sheet.ts'

const about = { title: 'Перечень', madeAt: Temporal.Instant.from('2026-11-22T10:00:00Z') }
const COLUMNS = ['№', 'Процесс', 'Точка', 'Потребности', 'Вид'].map((title) => ({ title, width: 35 }))
const draw = async (groups: DocumentTable['groups'], more: Partial<DocumentTable> = {}) => {
  const table = { heading: ['Перечень', 'точек'], below: '', columns: COLUMNS, groups, none: 'Точек пока нет' }
  const bytes = await drawTable(about, { ...table, goesOn: 'продолжение', ...more })
  return { ...readPdf(bytes), bytes: bytes.toString('latin1') }
}
const rows = (count: number, needs = 'Получение информации') =>
  Array.from({ length: count }, (_, place) => [`Точка ${place + 1}`, needs, 'Цифровая точка'])
const counted = (text: string, part: string) => text.split(part).length - 1

describe('a table over several pages', () => {
  test('is a table to those who hear it: heads of columns and rows, cells, one heading', async () => {
    const { tags, lang, isTagged, missingFonts, bytes } = await draw([
      { heads: ['1.', 'Запрос'], rows: rows(2) },
      { heads: ['2.', 'Ответ'], rows: rows(1) },
    ])
    expect({ lang, isTagged, missingFonts }).toEqual({ lang: 'ru', isTagged: true, missingFonts: [] })
    const count = (tag: string) => tags.filter((one) => one === tag).length
    expect(['H1', 'Table', 'TR', 'TH', 'TD'].map(count)).toEqual([1, 1, 2 + 3, 2 * 5 + 2 * 2, 3 * 3])
    expect(counted(bytes, '/Scope /Column')).toBe(10)
    expect(counted(bytes, '/RowSpan 2')).toBe(2)
    expect(counted(bytes, '/RowSpan 1')).toBe(2)
  })

  test('has its header on every page, and a group that goes on says so; it is heard once', async () => {
    const { pages, text, tags } = await draw([{ heads: ['1.', 'Запрос'], rows: rows(100) }])
    expect(pages).toBeGreaterThan(2)
    expect(counted(text, 'Потребности')).toBe(pages)
    expect(counted(text, '(продолжение)')).toBe(pages - 1)
    expect(tags.filter((tag) => tag === 'TR')).toHaveLength(2 + 100)
    for (let place = 1; place <= 100; place++) expect(text).toContain(`Точка ${place} `)
  })

  test('a cell higher than a page goes on over as many as it takes, and stays one cell', async () => {
    const monstrous = Array.from({ length: 300 }, (_, place) => `строка ${place}.`).join('\n')
    const { pages, text, tags } = await draw([{ heads: ['1.', 'Запрос'], rows: rows(3, monstrous) }])
    expect(pages).toBeGreaterThan(12)
    expect(counted(text, 'строка 299.')).toBe(3)
    expect(tags.filter((tag) => tag === 'TD')).toHaveLength(9)
  })

  test('of nothing is its header with a row that says so', async () => {
    const { text, bytes } = await draw([], { below: 'по состоянию на 3 марта 2026 года' })
    expect(text).toBe(
      'Перечень точек по состоянию на 3 марта 2026 года № Процесс Точка Потребности Вид 1 2 3 4 5 Точек пока нет',
    )
    expect(bytes).toContain('/ColSpan 5')
  })
})

test.each([
  // typed                          set
  ['Точка "А & <Б>"', 'Точка "А & <Б>"'],
  ['Точка 😀 и 👩‍🌾', 'Точка ◊ и ◊◊'],
  ['שלום', '◊◊◊◊'],
  ['слева\u202eнаправо\u200b', 'слеванаправо'],
  ['до\u0001после', 'до◊после'],
  ['Ҕ ҥ ө һ ү', 'Ҕ ҥ ө һ ү'],
  ['Интернет\u2011приёмная', 'Интернет-приёмная'],
])('%j is set as %j: what the font lacks is seen to have stood there', async (typed, set) => {
  const { text } = await draw([{ heads: ['1.', 'Запрос'], rows: [[typed, '', '']] }])
  expect(text).toContain(`Запрос ${set}`)
})
