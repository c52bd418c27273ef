import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { REGIMES } from '../../terms.ts'
import { proposedAssignees } from '../assignees.ts'
import { isLowWithWords } from '../low-ratings.ts'
import { type AssignmentFacts, type Worker, whyNotAssigned } from './assigning.ts'
import { whyNotDivided } from './dividing.ts'
import { seesErrand, whyNotDone, whyNotGiven } from './errands.ts'
import { registrationMoment, whyNotRegistered } from './registering.ts'
import { isWithThem, marksAfter, whyNotLinked, whyNotRegime, whyNotRequalified } from './requalifying.ts'

const at = (text: string) => Temporal.Instant.from(text)
const fields = (refused: readonly { field: string }[]) => refused.map(({ field }) => field)
const worker = (id: string, more: Partial<Worker> = {}): Worker => ({
  id,
  name: id,
  unitId: null,
  roles: ['clerk'],
  ...more,
})

describe('K2.4: registration', () => {
  const facts = {
    now: at('2026-11-17T09:00:00Z'),
    timeZone: 'Asia/Magadan',
    receivedAt: at('2026-11-16T01:00:30Z'),
    unitIds: new Set(['u1']),
    againstUnitId: null,
  }
  test.each([
    // typed on Magadan clocks     field
    ['', []],
    ['2026-11-16T12:00', []],
    ['2026-11-16T11:59', ['registeredAt']],
    ['2026-11-17T20:00', []],
    ['2026-11-17T20:01', ['registeredAt']],
    ['2026-02-30T10:00', ['registeredAt']],
    ['вчера', ['registeredAt']],
  ])('«%s» is refused for %j', (registeredAt, refused) => {
    expect(fields(whyNotRegistered({ registeredAt, unitId: '' }, facts))).toEqual(refused)
  })
  test('in the minute of receipt it is registered at the receipt, never before it', () => {
    expect(String(registrationMoment({ registeredAt: '2026-11-16T12:00' }, facts))).toBe('2026-11-16T01:00:30Z')
  })
  test('not to a closed unit, nor to one that the complaint is about', () => {
    expect(fields(whyNotRegistered({ registeredAt: '', unitId: 'u2' }, facts))).toEqual(['unitId'])
    expect(fields(whyNotRegistered({ registeredAt: '', unitId: 'u1' }, { ...facts, againstUnitId: 'u1' }))).toEqual([
      'unitId',
    ])
  })
})

describe('K2.4, 547-ФЗ: another law', () => {
  const facts = { regime: 'own', contour: 'external', way: 'site', identification: 'none' } as const
  test.each([
    // regime    reason   override  way     refused
    ['own', '', '', 'site', []],
    ['8-fz', '', '', 'site', ['reason']],
    ['8-fz', 'просит данные', '', 'site', []],
    ['59-fz', 'просит помочь', '', 'site', ['override']],
    ['59-fz', 'просит помочь', 'решил министр', 'site', []],
    ['59-fz', 'просит помочь', '', 'post', []],
    ['internal', 'x', '', 'post', ['regime']],
    ['нет', '', '', 'post', ['regime']],
    ['toString', 'x', '', 'post', ['regime']],
  ] as const)('to %s with «%s», «%s» by %s is refused for %j', (...row) => {
    const [regime, reason, override, way, refused] = row
    expect(fields(whyNotRegime({ regime, reason, override }, { ...facts, way }))).toEqual(refused)
  })
  test('a site that identifies its people takes 59-ФЗ without a warning', () => {
    const wish = { regime: '59-fz', reason: 'просит помочь', override: '' }
    expect(whyNotRegime(wish, { ...facts, identification: 'esia' })).toEqual([])
  })
  test.each(Object.keys(REGIMES))('K5.4: an employee’s words under %s: by the internal one alone', (regime) => {
    const inside = { ...facts, regime: 'internal', contour: 'internal', way: 'internal' } as const
    const wish = { regime, reason: 'x', override: 'x' }
    expect(fields(whyNotRegime(wish, inside))).toEqual(regime === 'internal' ? [] : ['regime'])
  })
  test('whom it is against is said of complaints alone', () => {
    const wish = {
      regime: 'own',
      direction: 'appeals',
      marks: [],
      touchpointId: '',
      need: '',
      againstPersonId: 'p',
      againstUnitId: '',
      reason: '',
      override: '',
    }
    const known = {
      ...facts,
      ...{ directions: new Set(['appeals']), personIds: new Set(['p']), unitIds: new Set<string>() },
      ...{ touchpointIds: new Set(['t']), needs: new Set(['consultation']) },
      people: [worker('p', { unitId: 'u' }), worker('q', { unitId: 'u' }), worker('e', { roles: ['employee'] })],
    }
    expect(fields(whyNotRequalified({ ...wish, kind: 'question' }, known))).toEqual(['kind'])
    expect(whyNotRequalified({ ...wish, kind: 'complaint' }, known)).toEqual([])
    expect(whyNotRequalified({ ...wish, kind: 'complaint', touchpointId: 't' }, known)).toEqual([])
    expect(fields(whyNotRequalified({ ...wish, kind: 'complaint', touchpointId: 'x' }, known))).toEqual([
      'touchpointId',
    ])
    const complaint = { ...wish, kind: 'complaint' }
    expect(whyNotRequalified({ ...complaint, need: 'consultation' }, known)).toEqual([])
    expect(fields(whyNotRequalified({ ...complaint, need: 'money' }, known))).toEqual(['need'])
    // Both who work such appeals are of the unit that it is about: nobody would be left to read it.
    const units = { ...known, unitIds: new Set(['u']) }
    expect(fields(whyNotRequalified({ ...complaint, againstUnitId: 'u' }, units))).toEqual(['againstUnitId'])
  })
  test('a complaint leaves the hands of its assignee, and of anybody in the unit it is about', () => {
    const worked = { assigneeId: 'a', unitId: 'u1', assigneeUnitId: 'u2' }
    const about = (against: object) => isWithThem(worked, { againstPersonId: '', againstUnitId: '', ...against })
    expect([about({}), about({ againstPersonId: 'b' }), about({ againstUnitId: 'u3' })]).toEqual([false, false, false])
    expect([{ againstPersonId: 'a' }, { againstUnitId: 'u1' }, { againstUnitId: 'u2' }].every(about)).toBe(true)
  })
})

describe('59-ФЗ, ст. 8, ч. 6: a complaint never comes to whom it is about', () => {
  const people = [worker('a', { unitId: 'u1' }), worker('b', { unitId: 'u2' }), worker('e', { roles: ['employee'] })]
  const facts: AssignmentFacts = {
    contour: 'external',
    unitIds: new Set(['u1', 'u2']),
    people,
    againstPersonId: null,
    againstUnitId: null,
  }
  test.each([
    // to        against           refused
    [{ personId: 'a' }, {}, []],
    [{ personId: 'a' }, { againstPersonId: 'a' }, ['personId']],
    [{ personId: 'a' }, { againstUnitId: 'u1' }, ['personId']],
    [{ unitId: 'u1' }, { againstUnitId: 'u1' }, ['unitId']],
    [{ unitId: 'u2', personId: 'b' }, { againstUnitId: 'u1' }, []],
    [{ personId: 'e' }, {}, ['personId']],
    [{ personId: 'gone' }, {}, ['personId']],
    [{ unitId: 'gone' }, {}, ['unitId']],
    [{}, {}, ['personId']],
  ])('assigned to %j, about %j: %j', (to, against, refused) => {
    expect(fields(whyNotAssigned({ unitId: '', personId: '', why: '', ...to }, { ...facts, ...against }))).toEqual(
      refused,
    )
  })
  test('nor as an errand; and an errand shows itself to whoever got it alone', () => {
    const today = Temporal.PlainDate.from('2026-11-17')
    const wish = { words: 'Объясните', dueOn: '2026-11-18', unitId: '', personId: 'a' }
    expect(fields(whyNotGiven(wish, { ...facts, today, againstPersonId: 'a' }))).toEqual(['personId'])
    expect(fields(whyNotGiven({ ...wish, dueOn: '2026-11-16' }, { ...facts, today }))).toEqual(['dueOn'])
    const [errand, nobody] = [
      { unitId: 'u1', personId: null },
      { againstPersonId: null, againstUnitId: null },
    ]
    expect(seesErrand(errand, nobody, { id: 'a', unitId: 'u1' })).toBe(true)
    expect(seesErrand(errand, { ...nobody, againstPersonId: 'a' }, { id: 'a', unitId: 'u1' })).toBe(false)
    expect(seesErrand(errand, { ...nobody, againstUnitId: 'u1' }, { id: 'a', unitId: 'u1' })).toBe(false)
    expect(seesErrand(errand, nobody, { id: 'b', unitId: 'u2' })).toBe(false)
    expect(seesErrand({ unitId: null, personId: null }, nobody, { id: 'b', unitId: null })).toBe(false)
  })
  test('nor is it proposed to them, though nobody answered more of such appeals', () => {
    const before = [
      ...Array.from({ length: 3 }, () => ({
        assigneeId: 'a',
        touchpointId: 't',
        segment: 'farmer',
        topicCodes: ['1'],
      })),
      { assigneeId: 'b', touchpointId: 't', segment: null, topicCodes: [] },
      { assigneeId: 'e', touchpointId: 't', segment: null, topicCodes: [] },
    ]
    const appeal = {
      contour: 'external',
      touchpointId: 't',
      segment: 'farmer',
      topicCodes: ['1'],
      againstUnitId: null,
    } as const
    const ids = (againstPersonId: string | null) =>
      proposedAssignees({ ...appeal, againstPersonId }, before, people).map(({ personId }) => personId)
    expect(ids(null)).toEqual(['a', 'b'])
    expect(ids('a')).toEqual(['b'])
  })
})

describe('K3.4: said before', () => {
  const found = { id: 'b', repeatsId: null, isEarlier: true }
  test.each([
    [{ mark: 'repeated', number: 'О-1/26' }, found, []],
    [{ mark: 'repeated', number: 'О-1/26' }, undefined, ['number']],
    [{ mark: 'repeated', number: '' }, undefined, ['number']],
    [{ mark: 'repeated', number: 'О-1/26' }, { ...found, id: 'a' }, ['number']],
    [{ mark: 'duplicate', number: 'О-1/26' }, { ...found, repeatsId: 'a' }, ['number']],
    [{ mark: 'duplicate', number: 'О-1/26' }, { ...found, isEarlier: false }, ['number']],
    [{ mark: 'none', number: '' }, undefined, []],
    [{ mark: '', number: '' }, undefined, ['mark']],
  ])('%j leading to %j: %j', (wish, leads, refused) => {
    expect(fields(whyNotLinked(wish, { appealId: 'a', found: leads }))).toEqual(refused)
  })
})

test('K3.4: sorting leaves the mark of what was said before as it is', () => {
  expect(marksAfter(['repeated', 'abusive'], ['collective', 'duplicate'])).toEqual(['repeated', 'collective'])
})

describe('K1.3, K3.3: questions', () => {
  const one = { words: 'Когда выплата?', topicCode: '', competence: 'own' }
  test.each([
    [[one], []],
    [[{ ...one, words: '' }], ['q1-words']],
    [[one, { ...one, topicCode: '9' }], ['q2-topicCode']],
    [[one, { ...one, competence: 'чей-то' }], ['q2-competence']],
    [[{ ...one, words: '', topicCode: '1' }], []],
    [Array.from({ length: 21 }, () => one), ['']],
  ])('%j: %j', (questions, refused) => {
    expect(fields(whyNotDivided(questions, new Set(['1'])))).toEqual(refused)
  })
})

test('M18b: what is closed is not closed again', () => {
  expect(fields(whyNotDone({ doneAt: null, cancelledAt: null }, ''))).toEqual(['report'])
  expect(fields(whyNotDone({ doneAt: 1, cancelledAt: null }, 'сделано'))).toEqual([''])
  expect(fields(whyNotDone({ doneAt: null, cancelledAt: 1 }, 'сделано'))).toEqual([''])
})

test.each([
  [1, 'плохо', true],
  [2, 'плохо', true],
  [2, ' ', false],
  [3, 'плохо', false],
])('M18d: a mark of %d with «%s» asks for somebody: %s', (mark, words, asks) => {
  expect(isLowWithWords(mark, words, 2)).toBe(asks)
})
