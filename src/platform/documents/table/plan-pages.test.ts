import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Group, type Measures, type PagePlan, planPages } from './plan-pages.ts'

const MEASURES: Measures = { line: 1, padding: 1, first: 20, further: 30 }
const lines = (count: number, of = 'л') => Array.from({ length: count }, (_, place) => `${of}${place}`)
const group = (head: number, ...rows: number[]): Group => ({
  heads: [['1.'], lines(head, 'п')],
  goesOn: [['1.'], [...lines(head, 'п'), 'дальше']],
  rows: rows.map((height, place) => [lines(height, `${place}:`), ['вид']]),
})
const plan = (...groups: Group[]) => [...planPages(groups, MEASURES)]
const heightOf = (page: PagePlan) => page.flatMap(({ rows }) => rows).reduce((sum, { height }) => sum + height, 0)
/** Places of rows on each page, with how many lines of each. */
const told = (pages: readonly PagePlan[]) =>
  pages.map((page) =>
    page.map(({ isContinued, rows }) => [
      isContinued ? 'дальше' : '',
      ...rows.map(({ place, cells }) => `${place}×${cells[0]?.length}`),
    ]),
  )

describe('rows on pages', () => {
  test('a row that does not fit comes on the next page, with what it belongs to', () => {
    expect(told(plan(group(1, 5, 5, 5, 5)))).toEqual([[['', '0×5', '1×5', '2×5']], [['дальше', '3×5']]])
  })

  test('a group whose head does not fit begins on the next page', () => {
    expect(told(plan(group(1, 9), group(12, 1, 1)))).toEqual([[['', '0×9']], [['', '0×1', '1×1']]])
  })

  test('what stands beside rows is never higher than they are: the last of them grows', () => {
    const [page] = plan(group(9, 1, 2))
    expect(page?.[0]?.rows.map(({ height }) => height)).toEqual([2, 8])
  })

  test('a row higher than a page goes on over as many as it takes', () => {
    expect(told(plan(group(1, 2, 60, 2)))).toEqual([
      [['', '0×2', '1×16']],
      [['дальше', '1×29']],
      [['дальше', '1×15', '2×2']],
    ])
  })

  test('no group makes one empty page', () => {
    expect(plan()).toEqual([[]])
  })

  test('no page is overfull, and every line stands once, in its sequence', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 12 })
    const groups = fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), heights), { maxLength: 8 })
    fc.assert(
      fc.property(groups, (sizes) => {
        const pages = plan(...sizes.map(([head, rows]) => group(head, ...rows)))
        for (const [place, page] of pages.entries()) expect(heightOf(page)).toBeLessThanOrEqual(place === 0 ? 20 : 30)
        const stand = pages
          .flat()
          .flatMap(({ place, rows }) => rows.flatMap(({ cells }) => cells[0]?.map((l) => `${place} ${l}`)))
        expect(stand).toEqual(
          sizes.flatMap(([, rows], place) =>
            rows.flatMap((height, row) => lines(height, `${row}:`).map((line) => `${place} ${line}`)),
          ),
        )
        expect(pages.flat().every(({ rows }) => rows.length > 0)).toBe(true)
      }),
    )
  })
})
