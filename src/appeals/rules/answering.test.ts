import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { AnswerWords } from '../terms/answer.ts'
import {
  type Answerable,
  type AnswerFacts,
  isSameAnswer,
  resultKeys,
  whyNotAnswerable,
  whyNotSigned,
} from './answering.ts'

const at = Temporal.Instant.from('2026-11-17T09:00:00Z')
const today = Temporal.PlainDate.from('2026-11-17')
const appeal: Answerable = {
  answeredAt: null,
  withdrawnAt: null,
  redirectedAt: null,
  leftAt: null,
  registeredAt: at,
  assigneeId: 'a',
  kind: 'application',
  regime: '59-fz',
  answerBy: 'email',
  answerTo: 'ryabinin@example.ru',
  author: { kind: 'person', name: 'Рябинин Пётр' },
}
const answer: AnswerWords = { words: 'Справка готова.', results: { whole: 'explained' }, decision: null }
const facts: AnswerFacts = { questions: [], today }
const email = { way: 'email', isApproved: true, hasConsent: false } as const
const own = { id: 'q1', words: 'О семенах', competence: 'own' } as const

type Case = [
  title: string,
  appeal: Partial<Answerable>,
  answer: Partial<AnswerWords>,
  facts: Partial<AnswerFacts>,
  fields: readonly string[],
]

describe('M18, K3.4: why an answer may not go', () => {
  test.each<Case>([
    ['all is there', {}, {}, {}, []],
    ['all is there and it leaves', {}, {}, { sending: email }, []],
    ['already answered', { answeredAt: at }, {}, {}, ['']],
    ['withdrawn', { withdrawnAt: at }, {}, {}, ['']],
    ['not registered', { registeredAt: null }, {}, {}, ['']],
    ['nobody is assigned', { assigneeId: null }, {}, {}, ['']],
    ['no words', {}, { words: ' \n' }, {}, ['words']],
    ['no result', {}, { results: {} }, {}, ['result.whole']],
    ['a question without one', {}, {}, { questions: [own] }, ['result.q1']],
    ['another body’s question wants none', {}, {}, { questions: [{ ...own, competence: 'federal' }] }, []],
    ['thanks want none', { kind: 'thanks' }, { results: {} }, {}, []],
    ['a complaint without a decision', { kind: 'complaint' }, {}, {}, ['decision']],
    ['a complaint with one', { kind: 'complaint' }, { decision: 'not-upheld' }, {}, []],
    ['not signed', {}, {}, { sending: { ...email, isApproved: false } }, ['']],
    ['8-ФЗ wants no signature', { regime: '8-fz' }, {}, { sending: { ...email, isApproved: false } }, []],
    ['no e-mail', { answerTo: null }, {}, { sending: email }, ['way']],
    ['two e-mails are none', { answerTo: 'a@b.ru, c@d.ru' }, {}, { sending: email }, ['way']],
    ['no postal address', {}, {}, { sending: { ...email, way: 'post' } }, ['way']],
    ['no number and no consent', {}, {}, { sending: { ...email, way: 'phone' } }, ['way', 'consent']],
    ['by hand', {}, {}, { sending: { ...email, way: 'hand' } }, []],
    ['on the page', { answerBy: 'none' }, {}, { sending: { ...email, way: 'status' } }, []],
    [
      'everything at once',
      { kind: 'complaint', assigneeId: null, answerTo: null },
      { words: '', results: {} },
      { sending: { ...email, isApproved: false } },
      ['', 'words', 'result.whole', 'decision', '', 'way'],
    ],
  ])('%s', (...[, appealIs, answerIs, factsAre, fields]) => {
    const refusals = whyNotAnswerable({ ...appeal, ...appealIs }, { ...answer, ...answerIs }, { ...facts, ...factsAre })
    expect(refusals.map(({ field }) => field)).toEqual(fields)
  })
})

describe('M18b: two read an answer before it is signed', () => {
  const hands = new Set(['anna', 'program of anna'])
  test.each([
    // written by, the last first     submitted by        own allowed  refused
    [['boris'], 'boris', false, false],
    [['anna'], 'boris', false, true],
    [['boris', 'anna'], 'boris', false, true],
    [['boris'], 'anna', false, true],
    [['program of anna'], 'program of anna', false, true],
    [['anna'], null, false, true],
    [['anna'], 'anna', true, false],
  ])('written by %s, submitted by %s, own allowed %s: refused %s', (written, submittedBy, ownAllowed, isRefused) => {
    const [madeBy = '', ...writtenBy] = written
    expect(whyNotSigned({ madeBy, writtenBy, submittedBy }, { hands, ownAllowed })).toHaveLength(isRefused ? 1 : 0)
  })

  test.each([
    ['the same', {}, true],
    ['other words', { words: 'Иначе' }, false],
    ['another decision', { decision: 'upheld' as const }, false],
    ['another result', { results: { a: 'explained' as const } }, false],
    ['one result less', { results: {} }, false],
  ])('whoever passes on %s has written it or not', (_, change, isSame) => {
    const stands = { words: 'Так', results: { a: 'supported' as const }, decision: null }
    expect(isSameAnswer(stands, { ...stands, ...change })).toBe(isSame)
  })
})

test.each([
  // words, topics                                 are called
  [[['', null]], ['Что решили']],
  [[['', 'Субсидии']], ['Субсидии']],
  [
    [
      ['О семенах', 'Субсидии'],
      [' ', null],
      ['', 'Дороги'],
    ],
    ['О семенах', 'Вопрос 2', 'Дороги'],
  ],
] as const)('K3.4: a question without words is called by its topic or its place: %j', (asked, names) => {
  const questions = asked.map(([words, topic], place) => ({ ...own, id: String(place), words, topic }))
  expect(resultKeys(appeal, questions).map(({ label }) => label)).toEqual(names)
  const [first] = whyNotAnswerable(appeal, { ...answer, results: {} }, { ...facts, questions })
  expect(first?.why).toBe(
    names[0] === 'Что решили' ? names[0].replace('Ч', 'Выберите, ч') : `Выберите, что решили по вопросу «${names[0]}»`,
  )
})
