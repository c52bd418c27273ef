import { describe, expect, test } from 'vitest'
import { namedPlaces, namedQuestions, wordsBehind } from './who-wrote.ts'

const count = (touchpointId: string, question: string, sheets: number) => ({ touchpointId, question, sheets })
const counts = [
  count('phone', 'why', 9),
  count('phone', 'keep', 2),
  count('phone', 'purpose', 6),
  count('mail', 'why', 7),
  count('mail', 'keep', 8),
  count('stand', 'why', 3),
  count('stand', 'purpose', 3),
]

describe('K5.3: whose words can be told apart', () => {
  test('three people who wrote twice are three, so their touchpoint has no name, and another hides what could be subtracted', () =>
    expect([...namedPlaces(counts, 5)]).toEqual(['phone']))

  test('a question is counted over all touchpoints', () => {
    expect([...namedQuestions(counts, 5)]).toEqual(['why', 'keep', 'purpose'])
    expect([...namedQuestions([count('a', 'why', 4), count('a', 'keep', 30)], 5)]).toEqual([])
  })

  test.each([
    ['all', {}, 38],
    ['a touchpoint', { touchpointId: 'phone' }, 17],
    ['a question', { question: 'keep' }, 10],
    ['both', { touchpointId: 'mail', question: 'keep' }, 8],
    ['both, and too few', { touchpointId: 'phone', question: 'keep' }, undefined],
    ['both, and nobody', { touchpointId: 'mail', question: 'purpose' }, 0],
  ])('%s', (_, choice, n) => expect(wordsBehind(counts, choice, 5)).toBe(n))
})
