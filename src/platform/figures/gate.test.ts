import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureOf, hiddenGroups, type MarkCounts, NO_MARKS, partOf } from './gate.ts'

const norm = { share: 10, firm: 30 }
const marks = (fives: number, ones = 0): MarkCounts => ({ ...NO_MARKS, 1: ones, 5: fives })

describe('K4.2: how many answers make a figure', () => {
  test.each([
    // fives ones  says
    [0, 0, 'few'],
    [9, 0, 'few'],
    [5, 5, 'hint'],
    [20, 9, 'hint'],
    [20, 10, 'firm'],
  ])('%i fives and %i ones: %s', (fives, ones, says) => {
    expect(figureOf(marks(fives, ones), norm).says).toBe(says)
  })

  test('K3.1: 4 and 5 are satisfied, 3 is not, and «hard to say» is no mark', () => {
    const figure = figureOf({ 1: 1, 2: 2, 3: 3, 4: 10, 5: 14, none: 50 }, norm)
    expect(figure).toMatchObject({ says: 'firm', n: 30, satisfied: { share: 0.8 } })
    expect('mean' in figure && figure.mean).toBeCloseTo((1 + 4 + 9 + 40 + 70) / 30, 10)
  })
})

describe('K4.2: how many answers make a part', () => {
  test.each([
    // hits n   says    share
    [0, 0, 'few', undefined],
    [9, 9, 'few', undefined],
    [0, 10, 'hint', 0],
    [7, 28, 'hint', 0.25],
    [30, 30, 'firm', 1],
  ])('%i of %i: %s', (hits, n, says, share) => {
    const part = partOf(hits, n, norm)
    expect([part.says, part.n, 'part' in part ? part.part.share : undefined]).toEqual([says, n, share])
  })
})

describe('K5.3: which groups are hidden', () => {
  test.each([
    ['nobody is small: nothing is hidden', [12, 8, 5], []],
    ['one small group takes the next smallest with it', [12, 8, 4], [1, 2]],
    ['two small groups that together are still few take a third', [12, 2, 2], [0, 1, 2]],
    ['two small groups that together are enough stand alone', [12, 3, 4], [1, 2]],
    ['an empty group hides nobody', [12, 0], []],
    ['the only group is small', [3], [0]],
  ])('%s', (_what, sizes, hidden) => {
    expect([...hiddenGroups(sizes, 5)].sort()).toEqual(hidden)
  })

  test('subtracting all that is shown from the total never leaves fewer than two groups, nor fewer than k people, where others are there to hide behind', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(sizes, (groups) => {
        const hidden = hiddenGroups(groups, 5)
        const left = [...hidden].reduce((sum, group) => sum + (groups[group] ?? 0), 0)
        const shownSmall = groups.some((n, group) => n > 0 && n < 5 && !hidden.has(group))
        const othersShown = groups.some((n, group) => n > 0 && !hidden.has(group))
        return !shownSmall && (hidden.size === 0 || !othersShown || (hidden.size >= 2 && left >= 5))
      }),
    )
  })
})
