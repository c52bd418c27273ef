import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { whyNotConfirmed } from './confirming.ts'
import { markedAfter, whyNotDated } from './dated-marks.ts'
import { whyNotExtended, whyNotPaused } from './extending.ts'
import { whyNotEnded, whyNotLeft } from './leaving.ts'
import { whyNotRedirected } from './redirecting.ts'
import { questionsToSend, type RedirectableQuestion, whyNotQuestionSent } from './redirecting-questions.ts'

const at = (text: string) => Temporal.Instant.from(text)
const fields = (refused: readonly { field: string }[]) => refused.map(({ field }) => field)

const term = (isConfirmed: boolean, dueAt = '2026-11-20T12:59:59Z', lawDueAt = dueAt) => ({
  dueAt: at(dueAt),
  lawDueAt: at(lawDueAt),
  clause: '59-ФЗ, ст. 8, ч. 3',
  isConfirmed,
})

const wish = { to: 'Министерство дорог', reason: 'Это их дорога', isAboutThem: '', override: '', sure: 'yes' }
const facts = (now: string, isConfirmed = true) => ({
  kind: 'application' as const,
  againstName: undefined,
  late: { now: at(now), term: term(isConfirmed) },
})

describe('K1.3, 59-ФЗ, ст. 8: redirected to the competent body', () => {
  test('on the last second it goes; a second later a law that was read forbids, another one warns', () => {
    expect(whyNotRedirected(wish, facts('2026-11-20T12:59:59Z'))).toEqual([])
    const late = whyNotRedirected(wish, facts('2026-11-20T13:00:00Z'))
    expect(fields(late)).toEqual([''])
    expect(late[0]?.why).toContain('59-ФЗ, ст. 8, ч. 3')
    expect(whyNotRedirected({ ...wish, override: 'очень нужно' }, facts('2026-11-20T13:00:00Z'))).toEqual(late)
    expect(fields(whyNotRedirected(wish, facts('2026-11-20T13:00:00Z', false)))).toEqual(['override'])
    expect(whyNotRedirected({ ...wish, override: 'очень нужно' }, facts('2026-11-20T13:00:00Z', false))).toEqual([])
  })
  test('past the body’s own stricter term it warns while the law still gives time', () => {
    const stricter = {
      ...facts('2026-11-19T00:00:00Z'),
      late: { now: at('2026-11-19T00:00:00Z'), term: term(true, '2026-11-18T12:59:59Z', '2026-11-20T12:59:59Z') },
    }
    expect(fields(whyNotRedirected(wish, stricter))).toEqual(['override'])
  })
  test.each([
    ['', ['isAboutThem']],
    ['yes', ['isAboutThem']],
    ['no', []],
  ])('a complaint about them «%s»: %j', (isAboutThem, refused) => {
    const complaint = { ...facts('2026-11-18T00:00:00Z'), kind: 'complaint' as const }
    expect(fields(whyNotRedirected({ ...wish, isAboutThem }, complaint))).toEqual(refused)
    expect(
      fields(whyNotRedirected({ ...wish, isAboutThem: 'no' }, { ...complaint, againstName: 'министерство  дорог' })),
    ).toEqual(['to'])
  })
  test('it is said at once all that is lacking', () => {
    const empty = { to: '', reason: ' ', isAboutThem: '', override: '', sure: '' }
    expect(fields(whyNotRedirected(empty, facts('2026-11-18T00:00:00Z')))).toEqual(['to', 'reason', 'sure'])
  })
})

describe('K1.3, 59-ФЗ, ст. 8, ч. 3, 4, 6: one question of several', () => {
  const question = (id: string, more: Partial<RedirectableQuestion> = {}): RedirectableQuestion => ({
    ...{ id, words: 'Где мост?', competence: 'local', redirectedTo: null },
    ...more,
  })
  const questions = [question('a'), question('b', { competence: 'own' }), question('c', { redirectedTo: 'Полиция' })]
  const sent = { ...wish, questionId: 'a' }
  test.each([
    ['a', {}, []],
    ['b', {}, ['questionId']],
    ['c', {}, ['questionId']],
    ['x', {}, ['questionId']],
    ['a', { to: '', sure: '' }, ['to', 'sure']],
  ])('%s with %j: %j', (questionId, more, refused) => {
    expect(
      fields(whyNotQuestionSent({ ...sent, ...more, questionId }, questions, facts('2026-11-18T00:00:00Z'))),
    ).toEqual(refused)
  })
  test('of a complaint, never to whom it is about; after the term, not at all', () => {
    const complaint = { ...facts('2026-11-18T00:00:00Z'), kind: 'complaint' as const }
    expect(fields(whyNotQuestionSent({ ...sent, isAboutThem: 'yes' }, questions, complaint))).toEqual(['isAboutThem'])
    expect(fields(whyNotQuestionSent(sent, questions, facts('2026-11-20T13:00:00Z')))).toEqual([''])
    expect(questionsToSend(questions).map(({ id }) => id)).toEqual(['a'])
  })
})

describe('K2.4: what a person says of dates', () => {
  test.each([
    [[], {}, []],
    [['collective'], { migration: 'yes' }, ['collective', 'migration']],
    [['migration'], {}, ['migration']],
    [['migration'], { migration: 'no', media: 'yes' }, ['media']],
  ] as const)('%j and %j: %j', (standing, said, marks) => {
    expect(markedAfter(standing, said)).toEqual(marks)
    expect(whyNotDated(said)).toEqual([])
  })
  test.each([
    [true, false, 'Постановление', []],
    [true, false, ' ', ['reason']],
    [true, true, 'Постановление', ['']],
    [false, false, 'Постановление', ['']],
  ])(
    'a provisional date (%s), the calendar missing still (%s), «%s»: %j',
    (...[isProvisional, isStillMissing, reason, refused]) => {
      expect(fields(whyNotConfirmed({ reason }, { isProvisional, isStillMissing }))).toEqual(refused)
    },
  )
})

describe('M15c, 59-ФЗ, ст. 12, ч. 2; 8-ФЗ, ст. 18, ч. 6: more time', () => {
  const facts = {
    mostDays: 30,
    extendedBy: 0,
    clause: '59-ФЗ, ст. 12, ч. 2',
    notice: { now: at('2026-11-18T00:00:00Z'), term: term(true) },
  }
  test.each([
    ['30', 0, []],
    ['31', 0, ['days']],
    ['0', 0, ['days']],
    ['10,5', 0, ['days']],
    ['11', 20, ['days']],
    ['10', 20, []],
    ['1', 30, ['']],
  ])('by %s days after %d: %j', (days, extendedBy, refused) => {
    expect(fields(whyNotExtended({ days, reason: 'Ждём выписку', override: '' }, { ...facts, extendedBy }))).toEqual(
      refused,
    )
  })
  test('without a term to extend, or without a reason, or after the client should have been told', () => {
    expect(fields(whyNotExtended({ days: '5', reason: 'x', override: '' }, { ...facts, mostDays: undefined }))).toEqual(
      [''],
    )
    expect(fields(whyNotExtended({ days: '5', reason: '', override: '' }, facts))).toEqual(['reason'])
    const late = { ...facts, notice: { now: at('2026-12-18T00:00:00Z'), term: term(true) } }
    expect(fields(whyNotExtended({ days: '5', reason: 'x', override: 'y' }, late))).toEqual([''])
  })
  test('a law that knows no pauses warns; a rule of the body does not', () => {
    const wish = { why: 'Ждём выписку', clause: 'Регламент, п. 34', override: '' }
    expect(fields(whyNotPaused(wish, '59-fz'))).toEqual(['override'])
    expect(whyNotPaused({ ...wish, override: 'так решил начальник' }, '59-fz')).toEqual([])
    expect(whyNotPaused(wish, 'own')).toEqual([])
    expect(fields(whyNotPaused({ ...wish, why: '', clause: '' }, 'own'))).toEqual(['why', 'clause'])
  })
})

describe('59-ФЗ, ст. 11; 8-ФЗ, ст. 20: left without an answer', () => {
  const facts = { regime: '59-fz', marks: [], hasName: true, hasAddress: true, days: 3 } as const
  const wish = { ground: 'court', reason: 'Обжалуйте решение в суде', override: '', sure: 'yes' }
  test.each([
    // ground      facts                        refused
    ['court', {}, []],
    ['court', { days: 8 }, ['override']],
    ['nameless', {}, ['ground']],
    ['nameless', { hasName: false }, []],
    ['nameless', { hasAddress: false }, []],
    ['abusive', {}, ['ground']],
    ['abusive', { marks: ['abusive'] }, []],
    ['unreadable', { marks: ['unreadable'] }, ['override']],
    ['secret', {}, ['override']],
    ['restricted', {}, ['ground']],
    ['restricted', { regime: '8-fz' }, ['override']],
    ['noted', {}, ['ground']],
    ['noted', { regime: 'own' }, []],
    ['court', { regime: '8-fz' }, ['ground']],
    ['', {}, ['ground']],
  ] as const)('%s with %j: %j', (ground, more, refused) => {
    expect(fields(whyNotLeft({ ...wish, ground }, { ...facts, ...more }))).toEqual(refused)
  })
  test('correspondence is ended with a reason that stays, whatever was answered before', () => {
    const end = { question: 'Семена', reason: 'Отвечали', override: '', sure: 'yes' }
    expect(whyNotEnded(end, { answeredBefore: 1 })[0]?.why).toContain('нашли ответов: 1')
    expect(fields(whyNotEnded(end, { answeredBefore: 3 }))).toEqual(['override'])
    expect(whyNotEnded({ ...end, override: 'пятый раз о том же' }, { answeredBefore: 3 })).toEqual([])
  })
})
