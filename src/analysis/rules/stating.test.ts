import { describe, expect, test } from 'vitest'
import { LONGEST, MOST_AT_ONCE, whyNotStated, whyNotTakenAway } from './stating.ts'

const texts = { title: 'В обед не снимают трубку', findings: '' }
const facts = { placeStands: true, words: 3, picked: 3 }

describe('K3.5: a problem is stated in the body’s words on the strength of clients’ words', () => {
  test.each([
    ['all is there', texts, facts, []],
    ['no title', { ...texts, title: '' }, facts, ['title']],
    ['the longest title', { ...texts, title: 'х'.repeat(LONGEST.title) }, facts, []],
    ['a title one longer', { ...texts, title: 'х'.repeat(LONGEST.title + 1) }, facts, ['title']],
    ['findings one longer', { ...texts, findings: 'х'.repeat(LONGEST.findings + 1) }, facts, ['findings']],
    ['a place that left the register', texts, { ...facts, placeStands: false }, ['place']],
    ['no words', texts, { ...facts, words: 0, picked: 0 }, ['words']],
    ['words of another body', texts, { ...facts, words: 2 }, ['words']],
    ['as many as may be picked', texts, { ...facts, words: MOST_AT_ONCE, picked: MOST_AT_ONCE }, []],
    ['one more', texts, { ...facts, words: MOST_AT_ONCE + 1, picked: MOST_AT_ONCE + 1 }, ['words']],
    [
      'nothing at all',
      { title: '', findings: '' },
      { placeStands: false, words: 0, picked: 0 },
      ['words', 'title', 'place'],
    ],
  ] as const)('%s', (_, told, known, fields) => {
    expect(whyNotStated(told, known).map(({ field }) => field)).toEqual(fields)
  })
})

describe('K3.7: words may be taken away until people are answered', () => {
  test.each([
    [false, 2, 1, []],
    [false, 0, 1, ['']],
    [false, 2, 0, ['']],
    [true, 2, 1, ['']],
    [true, 0, 1, ['']],
  ] as const)('held %s, %i left, %i taken', (wordsHeld, left, taken, fields) => {
    expect(whyNotTakenAway({ wordsHeld }, { left, taken }).map(({ field }) => field)).toEqual(fields)
  })
})
