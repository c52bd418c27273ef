import { describe, expect, test } from 'vitest'
import type { AdditionNorm } from '../terms/additions.ts'
import { ADDITION_NORMS, stricterAdditions, whyNoMoreAdded } from './additions.ts'

const NORM: AdditionNorm = { mostADay: 3, mostTogether: 1000 }
const files = (...lengths: number[]) => lengths.map((length) => ({ bytes: { length } }))

describe('M13: a client adds to an appeal', () => {
  test.each<[string, [today: number, bytes: number], number[], string[]]>([
    ['first words', [0, 0], [], []],
    ['the last of a day', [2, 0], [], []],
    ['one more that day', [3, 0], [], ['words']],
    ['files up to the last byte', [0, 400], [500, 100], []],
    ['a byte more', [0, 400], [500, 101], ['files']],
    ['words alone where files are full', [0, 5000], [], []],
    ['both', [4, 1000], [1], ['words', 'files']],
  ])('%s', (_, [today, bytes], lengths, fields) => {
    const why = whyNoMoreAdded({ today, bytes, isBefore: false }, files(...lengths), NORM)
    expect(why.map(({ field }) => field)).toEqual(fields)
  })

  test('K2.4: a body may take less and never more', () => {
    const ours = ADDITION_NORMS[0]?.value as AdditionNorm
    expect(stricterAdditions(ours, { mostADay: 5, mostTogether: ours.mostTogether * 2 })).toEqual({
      mostADay: 5,
      mostTogether: ours.mostTogether,
    })
    expect(stricterAdditions(ours, {})).toEqual(ours)
  })
})
