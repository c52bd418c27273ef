import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { ToldWord } from './chain.ts'
import { courseOf, isNewsTo, quarterEndsOn, standingOf } from './course.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const TODAY = day('2026-11-17')

const word = (number: number, more: Partial<ToldWord> = {}): ToldWord => ({
  ...{ problemId: 'p', number, heard: 'Не снимают трубку', heardOn: day('2026-10-01') },
  ...{ decided: 'Дежурят двое', decidedOn: day('2026-10-06'), changed: '', changedOn: null, checkOn: null },
  ...{ releasedOn: day('2026-10-07'), ...more },
})
const changed = { changed: 'Снимают', changedOn: day('2026-10-28') }
const told = (...wordsBack: ToldWord[]) => ({ isDecided: true, isDeclined: false, wordsBack })
const whats = (knots: ReturnType<typeof courseOf>) => knots.map(({ what }) => what)

describe('K3.7: what became of the words, in the order in which people were told', () => {
  test.each([
    ['nothing released', told(), []],
    ['decided, no day promised', told(word(1)), ['heard', 'decided', 'change ahead']],
    ['changed', told(word(1, changed)), ['heard', 'decided', 'changed']],
    [
      'changed, the effect promised',
      told(word(1, { ...changed, checkOn: TODAY })),
      ['heard', 'decided', 'changed', 'effect ahead'],
    ],
    ['complemented', told(word(1), word(2, { heard: '', decided: '', ...changed })), ['heard', 'decided', 'more']],
    ['declined: nothing is awaited', { ...told(word(1)), isDeclined: true }, ['heard', 'decided']],
    [
      'declined, with a promise',
      { ...told(word(1, { checkOn: TODAY })), isDeclined: true },
      ['heard', 'decided', 'change ahead'],
    ],
  ] as const)('%s', (_, followed, knots) => {
    expect(whats(courseOf(followed, TODAY))).toEqual(knots)
  })

  test.each([
    ['2026-11-17', false],
    ['2026-11-18', false],
    ['2026-11-16', true],
  ])('promised until %s: late %s', (checkOn, isLate) => {
    expect(courseOf(told(word(1, { checkOn: day(checkOn) })), TODAY).at(-1)).toMatchObject({ isLate })
  })

  test('the promise of a complement takes the place of the first one', () => {
    const course = courseOf(
      told(word(1, { checkOn: day('2026-10-20') }), word(2, { ...changed, checkOn: day('2027-01-20') })),
      TODAY,
    )
    expect(course.filter(({ what }) => what.endsWith('ahead'))).toEqual([
      { what: 'effect ahead', by: day('2027-01-20'), isLate: false },
    ])
  })
})

describe('K3.7: where feedback stands is said honestly', () => {
  test.each([
    ['in the box', false, [], 'waiting in the box'],
    ['counted', true, [], 'counted'],
    ['put to a problem', true, [{ isDecided: false, isDeclined: true, wordsBack: [] }], 'considered'],
    ['decided, nobody told', true, [told()], 'decided'],
    ['one of two answered', true, [told(), told(word(1))], 'answered'],
  ] as const)('%s', (_, counted, followed, standing) => {
    expect(standingOf(counted, followed)).toBe(standing)
  })

  test.each([
    ['2026-10-07', true],
    ['2026-10-06', true],
    ['2026-10-08', false],
  ])('what was released on 7 October answers words of %s: %s', (answeredOn, isNews) => {
    expect(isNewsTo(told(word(1)), day(answeredOn))).toBe(isNews)
  })
})

describe('K3.5: answers are looked through once a quarter', () => {
  test.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-04-01', '2026-06-30'],
    ['2026-08-31', '2026-09-30'],
    ['2026-11-17', '2026-12-31'],
  ])('the quarter of %s ends on %s', (answered, end) => {
    expect(String(quarterEndsOn(day(answered)))).toBe(end)
  })
})
