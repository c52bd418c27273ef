import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Chain, Measure, WordBack } from './chain.ts'
import { actsOn, NO_CHAIN } from './chain.ts'
import { asReleased, draftWordBack, whyNotReleased } from './words-back.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(`${text}T01:00:00Z`)
const TODAY = day('2026-11-17')

const decided: Measure = {
  ...{ id: 'm', problemId: 'p', kind: 'process', deed: 'Поставить второго дежурного', ownerId: 'x' },
  ...{
    dueOn: day('2026-11-30'),
    decidedAt: at('2026-10-06'),
    decidedOn: day('2026-10-06'),
    decidedBy: 'x',
    version: 1,
  },
  ...{ completion: undefined, effects: [] },
}
const done: Measure = {
  ...decided,
  completion: {
    ...{ done: 'Дежурят двое', doneOn: day('2026-10-28'), checkOn: day('2027-01-20') },
    ...{ saidAt: at('2026-10-29'), saidBy: 'x' },
  },
}
const judged: Measure = {
  ...done,
  effects: [
    {
      ...{ id: 'e', verdict: 'shown', words: 'Довольных стало больше', checkOn: null },
      ...{ saidAt: at('2026-11-15'), saidOn: day('2026-11-15'), saidBy: 'x' },
    },
  ],
}
const first: WordBack = {
  ...{ problemId: 'p', number: 1, heard: 'Не снимают', decided: 'Двое', changed: '', changedOn: null, checkOn: null },
  ...{ heardOn: day('2026-10-01'), decidedOn: day('2026-10-06'), releasedOn: day('2026-10-07'), words: 57 },
  ...{ releasedAt: at('2026-10-07'), releasedBy: 'x' },
}
const declining = {
  ...{ problemId: 'p', reason: 'Автомат чужой', declinedAt: at('2026-10-06'), declinedOn: day('2026-10-06') },
  declinedBy: 'x',
}
const chain = (...measures: Measure[]): Chain => ({ ...NO_CHAIN, measures })
const wish = { heard: 'В обед не снимают трубку', decided: 'Дежурят двое', changed: 'Трубку снимают', checkOn: '' }
const EMPTY = { heard: '', decided: '', changed: '', checkOn: '' }
const fields = (typed: typeof wish, of: Chain, quoted = {}) =>
  whyNotReleased(typed, { chain: of, quoted, today: TODAY }).map(({ field }) => field)

describe('K3.7: people are told what was heard, what was decided and what changed', () => {
  test.each([
    ['nothing is decided', wish, NO_CHAIN, ['']],
    ['a measure in work', { ...wish, changed: '' }, chain(decided), []],
    ['a measure that is done, and no word of what changed', { ...wish, changed: '' }, chain(done), ['changed']],
    ['a measure that is done', wish, chain(done), []],
    ['nothing will be done, with the reason', { ...wish, changed: '' }, { ...NO_CHAIN, declining }, []],
    ['nothing is written', EMPTY, chain(done), ['heard', 'decided', 'changed']],
    [
      'what complements may be one part',
      { ...EMPTY, changed: 'Помогло' },
      { ...chain(judged), wordsBack: [first] },
      [],
    ],
    ['what complements says something', EMPTY, { ...chain(judged), wordsBack: [first] }, ['changed']],
    ['promised for yesterday', { ...wish, checkOn: '2026-11-16' }, chain(done), ['checkOn']],
    ['promised for today', { ...wish, checkOn: '2026-11-17' }, chain(done), []],
    ['too long', { ...wish, heard: 'х'.repeat(3001) }, chain(done), ['heard']],
  ] as const)('%s', (_, typed, of, refused) => {
    expect(fields(typed, of)).toEqual(refused)
  })

  test('K4.2: never in a client’s own words', () => {
    expect(fields(wish, chain(done), { heard: 'слушал музыку потом переключили не туда' })).toEqual(['heard'])
  })
})

describe('K3.7: what a word back begins with', () => {
  const problem = { title: 'В обед не снимают трубку' }
  test.each([
    ['in work', chain(decided), ['В обед не снимают трубку', decided.deed, '', '2026-11-30']],
    ['late', chain({ ...decided, dueOn: day('2026-11-01') }), [expect.anything(), decided.deed, '', '']],
    ['done', chain(done), [expect.anything(), decided.deed, 'Дежурят двое', '2027-01-20']],
    ['judged', chain(judged), [expect.anything(), decided.deed, 'Дежурят двое\n\nДовольных стало больше', '']],
    ['declined', { ...NO_CHAIN, declining }, [expect.anything(), 'Автомат чужой', '', '']],
    [
      'what came since',
      { ...chain(judged), wordsBack: [first] },
      ['', '', 'Дежурят двое\n\nДовольных стало больше', ''],
    ],
  ] as const)('%s', (_, of, texts) => {
    const draft = draftWordBack(problem, of, TODAY)
    expect([draft.heard, draft.decided, draft.changed, draft.checkOn]).toEqual(texts)
  })
})

describe('K3.7: a word back is dated once and for all', () => {
  const released = (of: Chain, typed = wish) => {
    const word = asReleased({ id: 'p', statedOn: day('2026-10-01') }, of, { wish: typed, today: TODAY })
    return [word.number, word.heardOn, word.decidedOn, word.changedOn, word.releasedOn].map(String)
  }
  test.each([
    ['done', chain(done), wish, ['1', '2026-10-01', '2026-10-06', '2026-10-28', '2026-11-17']],
    [
      'nothing changed yet',
      chain(decided),
      { ...wish, changed: '' },
      ['1', '2026-10-01', '2026-10-06', 'null', '2026-11-17'],
    ],
    [
      'complements',
      { ...chain(done), wordsBack: [first] },
      wish,
      ['2', '2026-10-01', '2026-10-06', '2026-10-28', '2026-11-17'],
    ],
  ] as const)('%s', (_, of, typed, dates) => expect(released(of, typed)).toEqual(dates))
})

test('every act on a problem counts once', () => {
  expect(actsOn(NO_CHAIN)).toBe(0)
  expect(actsOn({ measures: [judged, decided], declining, wordsBack: [first] })).toBe(6)
})
