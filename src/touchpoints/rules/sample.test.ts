import { describe, expect, test } from 'vitest'
import { whyNotInclude, whyNotRemove } from './sample.ts'

describe('the sample comes into an empty register', () => {
  test.each([
    // own sample  refused
    [0, 0, 0],
    [0, 17, 0],
    [1, 0, 1],
    [3, 17, 1],
  ])('%i own entries, %i of a sample: %i reasons', (own, sample, reasons) => {
    expect(whyNotInclude({ own, sample })).toHaveLength(reasons)
  })
})

describe('the sample goes whole, while nothing hangs on it', () => {
  test.each([
    // sample interactions answers  why
    [17, false, false, undefined],
    [0, false, false, /уже убрали/],
    [17, true, false, /учтены взаимодействия/],
    [17, false, true, /оставили отзывы/],
    [17, true, true, /оставили отзывы/],
  ])('%i entries, interactions: %s, answers: %s', (sample, interactions, answers, why) => {
    const refusals = whyNotRemove({ own: 0, sample }, { interactions, answers })
    expect(refusals).toHaveLength(why ? 1 : 0)
    if (why) expect(refusals[0]).toMatchObject({ field: 'sample', why: expect.stringMatching(why) })
  })
})
