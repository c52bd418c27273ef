import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { SortingProposal } from '../sorting/facts.ts'
import { isReceptionDraftOver, receptionDraftEndsOn } from './drafts.ts'
import { allowedWords, ROOM_FOR_DRAFTS, whyNoMore } from './files.ts'
import { readReception, type Typed, withRows } from './form.ts'
import { letterFrom } from './letters.ts'
import { barredBefore, LAST_PLACE, stepAt, whyNotStep } from './steps.ts'
import { answerTo, authorOf, receptionSubmission } from './submission.ts'

const SEGMENTS = ['citizen', 'farmer', 'organisation', 'other']
const read = (typed: Record<string, string | string[]>) =>
  readReception(Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, [value].flat()])), SEGMENTS)
const WHOLE = { segment: 'farmer', words: 'Прошу сообщить', answerBy: 'status' }
const fieldsOf = (refusals: readonly { field: string }[]) => refusals.map(({ field }) => field)

describe('M15b: what each step lacks', () => {
  test.each<[string, Parameters<typeof whyNotStep>[0], Record<string, string>, string[]]>([
    ['nobody said who they are', 'who', {}, ['segment']],
    ['a segment that is none', 'who', { segment: 'minister' }, ['segment']],
    ['a person may give no name', 'name', { segment: 'citizen' }, []],
    ['an organisation has one', 'name', { segment: 'organisation' }, ['organisation']],
    [
      'who speaks for another says who, and by what right',
      'name',
      { segment: 'citizen', behalf: 'representative' },
      ['name', 'representative', 'authority'],
    ],
    [
      'a representative of an organisation',
      'name',
      {
        segment: 'organisation',
        behalf: 'representative',
        organisation: 'Колхоз',
        representative: 'Нивин',
        authority: 'устав',
      },
      [],
    ],
    ['together means another one', 'name', { segment: 'citizen', behalf: 'together', 'coName-1': ' ' }, ['coName-1']],
    ['a name as long as a text', 'name', { segment: 'citizen', name: 'я'.repeat(301) }, ['name']],
    ['nothing was said', 'words', { words: ' \n ' }, ['words']],
    ['nothing is needed beside the words', 'about', {}, []],
    ['no way of answering', 'answer', {}, ['answerBy']],
    ['a letter by e-mail needs an address', 'answer', { answerBy: 'email' }, ['email']],
    ['an address with a slip', 'answer', { answerBy: 'status', email: 'nivin@' }, ['email']],
    ['a call needs a number', 'answer', { answerBy: 'phone' }, ['phone']],
    ['words for a number', 'answer', { answerBy: 'none', phone: 'у соседа' }, ['phone']],
    ['a letter by post needs an address', 'answer', { answerBy: 'post' }, ['address']],
    ['by code nothing is needed', 'answer', { answerBy: 'status' }, []],
  ])('%s', (_title, step, typed, fields) => {
    expect(fieldsOf(whyNotStep(step, read(typed)))).toEqual(fields)
  })

  test('M15c: the way is barred at the first step that lacks something, and never at later ones', () => {
    expect(barredBefore(1, read({}))).toBeUndefined()
    expect(barredBefore(LAST_PLACE, read({ ...WHOLE, words: '' }))?.place).toBe(3)
    expect(barredBefore(3, read({ ...WHOLE, words: '' }))).toBeUndefined()
    expect(barredBefore(LAST_PLACE, read(WHOLE))).toBeUndefined()
    expect(['0', '7', '-1', '1.5', '', '1e0', '6'].map(stepAt)).toEqual([...Array(6).fill(undefined), 6])
  })
})

describe('M15b: rows of co-authors come and go', () => {
  const rowsOf = (typed: Typed) =>
    readReception(typed, SEGMENTS).coAuthors.map(({ name, contact }) => `${name}|${contact}`)
  const two: Typed = { 'coName-1': ['Полевая'], 'coContact-1': ['8 900'], 'coName-2': ['Рощина'], words: ['текст'] }

  test.each<[string, Parameters<typeof withRows>[1], string[]]>([
    ['one is added', { add: true }, ['Полевая|8 900', 'Рощина|', '|']],
    ['the first goes, the second moves up', { drop: 1 }, ['Рощина|']],
    ['one that is not there', { drop: 9 }, ['Полевая|8 900', 'Рощина|']],
  ])('%s', (_title, how, rows) => {
    const after = withRows(two, how)
    expect(rowsOf(after)).toEqual(rows)
    expect(after['words']).toEqual(['текст'])
  })

  test('no more than thirty', () => {
    let typed: Typed = {}
    for (let row = 0; row < 40; row += 1) typed = withRows(typed, { add: true })
    expect(rowsOf(typed)).toHaveLength(30)
  })
})

describe('K2.4: the form as an appeal', () => {
  const proposal = (looksLikeAppeal: boolean): SortingProposal => ({
    sorting: { regime: 'own', kind: 'complaint', direction: 'appeals', marks: [] },
    reasons: [],
    toConfirm: [],
    looksLikeAppeal,
  })
  const facts = (looksLikeAppeal = false) => ({
    formId: 'id',
    receivedAt: Temporal.Instant.from('2026-11-17T09:00:00Z'),
    proposal: proposal(looksLikeAppeal),
    files: [],
    address: 'https://here/reception',
    touchpointIds: ['t1'],
    topicCodes: ['01.02'],
  })

  test('what looks like an appeal of 59-ФЗ is taken with its kind, and marked for the clerk', () => {
    const { sorting } = receptionSubmission(read(WHOLE), facts(true))
    expect(sorting).toMatchObject({ regime: 'own', kind: 'complaint', marks: ['appeal-like'] })
    expect(receptionSubmission(read(WHOLE), facts()).sorting.marks).toEqual([])
  })

  test('a touchpoint and a topic that are there no more are passed over', () => {
    const chosen = receptionSubmission(read({ ...WHOLE, touchpoint: 't1', topic: '01.02' }), facts())
    expect([chosen.touchpointId, chosen.sorting.topicCode]).toEqual(['t1', '01.02'])
    const gone = receptionSubmission(read({ ...WHOLE, touchpoint: 't2', topic: '09' }), facts())
    expect([gone.touchpointId, gone.sorting.topicCode]).toEqual([undefined, undefined])
  })

  test('co-authors and a representative go along only where they were asked for', () => {
    const typed = { ...WHOLE, 'coName-1': 'Полевая', representative: 'Нивин', authority: 'доверенность' }
    expect(receptionSubmission(read(typed), facts())).not.toHaveProperty('coAuthors')
    expect(receptionSubmission(read({ ...typed, behalf: 'together' }), facts()).coAuthors).toEqual([
      { name: 'Полевая' },
    ])
    const spoken = receptionSubmission(read({ ...typed, behalf: 'representative' }), facts())
    expect(spoken.representative).toEqual({ name: 'Нивин', authority: 'доверенность' })
  })

  test.each([
    ['email', 'a@b.ru'],
    ['post', 'Дальнее, 1'],
    ['phone', '8 900 000'],
    ['hand', '8 900 000'],
    ['status', undefined],
    ['none', undefined],
  ])('an answer by %s goes to %s', (answerBy, to) => {
    expect(answerTo(read({ answerBy, email: 'a@b.ru', phone: '8 900 000', address: 'Дальнее, 1' }))).toBe(to)
  })

  test('an organisation speaks by its name', () => {
    const form = read({ segment: 'organisation', organisation: 'Колхоз «Луч»', contact: 'Нивин', name: 'прежнее' })
    expect(authorOf(form)).toMatchObject({ kind: 'organisation', name: 'Колхоз «Луч»', contactName: 'Нивин' })
  })

  test('a letter leaves room for what was not told', () => {
    expect(letterFrom({ kind: 'person', name: 'Нивин' }, { name: 'Рощина', authority: 'доверенность 5' })).toEqual([
      'от: Нивин',
      'представитель: Рощина, доверенность 5',
      expect.stringMatching(/^адрес: _+$/),
    ])
  })
})

describe('K2.4: how many files a draft may hold', () => {
  const norm = { types: ['pdf', 'png'] as const, mostBytes: 10, mostTogether: 15, mostFiles: 2 }
  const sized = (...bytes: number[]) => bytes.map((one) => ({ bytes: one }))

  test.each([
    ['nothing', { kept: sized(), sent: sized(), all: 0 }, 0],
    ['as many as may be', { kept: sized(7), sent: sized(8), all: 0 }, 0],
    ['one too many', { kept: sized(1, 1), sent: sized(1), all: 0 }, 1],
    ['too much together', { kept: sized(8), sent: sized(8), all: 0 }, 1],
    ['both', { kept: sized(8, 1), sent: sized(8), all: 0 }, 2],
    ['no room left in the body', { kept: sized(), sent: sized(8), all: ROOM_FOR_DRAFTS }, 1],
  ])('%s', (_title, room, reasons) => {
    expect(whyNoMore(room, norm)).toHaveLength(reasons)
  })

  test('a body that takes only some kinds names them', () => {
    expect(allowedWords(norm)).toMatch(/^PDF, PNG[.]/)
  })
})

describe('M15e: a draft is kept for a week', () => {
  const on = (day: string) => Temporal.PlainDate.from(day)
  test.each([
    ['2026-12-28', '2027-01-04', false],
    ['2026-12-28', '2027-01-05', true],
  ])('begun %s, on %s it is over: %s', (savedOn, today, isOver) => {
    expect(isReceptionDraftOver(on(savedOn), 7, on(today))).toBe(isOver)
    expect(String(receptionDraftEndsOn(on('2026-12-28'), 7))).toBe('2027-01-04')
  })
})
