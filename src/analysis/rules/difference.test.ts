import { describe, expect, test } from 'vitest'
import { NO_MARKS } from '#platform/figures/gate.ts'
import { changeOf } from './difference.ts'

const norm = { share: 10, firm: 30 }
const marks = (satisfied: number, n: number) => ({ ...NO_MARKS, 2: n - satisfied, 5: satisfied, none: 7 })

describe('K4.2: a change is shown only where it could not have come by chance', () => {
  test.each([
    //  now        was        says
    ['56 of 70, was 48 of 80', marks(56, 70), marks(48, 80), 'rose'],
    ['48 of 80, was 56 of 70', marks(48, 80), marks(56, 70), 'fell'],
    ['8 of 10, was 6 of 10', marks(8, 10), marks(6, 10), 'none'],
    ['the same', marks(30, 40), marks(30, 40), 'none'],
    ['9 marks now', marks(9, 9), marks(40, 80), 'incomparable'],
    ['9 marks before', marks(40, 80), marks(0, 9), 'incomparable'],
    ['nothing before', marks(40, 80), NO_MARKS, 'incomparable'],
  ])('%s: %s', (_what, now, was, says) => {
    expect(changeOf(now, was, norm).says).toBe(says)
  })

  test('it comes with its interval, as published by Newcombe for 56 of 70 and 48 of 80', () => {
    const change = changeOf(marks(56, 70), marks(48, 80), norm)
    expect(change).toMatchObject({ says: 'rose' })
    expect('low' in change && [change.difference, change.low, change.high].map((one) => one.toFixed(4))).toEqual([
      '0.2000',
      '0.0524',
      '0.3339',
    ])
  })
})
