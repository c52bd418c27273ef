import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { BodyNorm } from '../../terms/norms.ts'
import { identificationIn, mostExtensionDays, termNormOn } from './in-force.ts'
import { LAW_NORMS } from './law.ts'
import { whyNotSet } from './setting.ts'
import { isStrictEnough } from './strictness.ts'
import { typedValue } from './typed.ts'
import { topicWords, valueWords } from './words.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const norm = (topic: string, value: unknown, more: Partial<BodyNorm> = {}): BodyNorm => ({
  topic,
  since: '2026-12-01',
  value,
  clause: 'Приказ № 5',
  ...more,
})
const days = (count: number, kind: 'calendar' | 'working' = 'calendar') => ({ days: count, kind })
const hours = (count: number, kind: 'clock' | 'working' = 'clock') => ({ hours: count, kind })
const fieldsOf = (set: BodyNorm, stands: BodyNorm[] = []) => whyNotSet(set, { today, stands }).map(({ field }) => field)

describe('K2.4: a norm of the body', () => {
  test.each([
    [days(30), days(30), true],
    [days(29), days(30), true],
    [days(31), days(30), false],
    [days(20, 'working'), days(30), false],
    [days(15, 'calendar'), days(15, 'working'), true],
    [days(16, 'working'), days(15, 'working'), false],
    [hours(24), days(3), true],
    [hours(72), days(3), false],
    [hours(8, 'working'), days(3), false],
    [hours(2, 'clock'), hours(2, 'working'), true],
    [hours(2, 'working'), hours(2, 'clock'), false],
    [days(1), hours(24), false],
  ])('%j is strict enough for %j: %s', (own, law, is) => {
    expect(isStrictEnough(own, law)).toBe(is)
  })

  test.each([
    ['a stricter answer', norm('59-fz.answer', { term: days(20), roll: 'previous' }), []],
    ['a laxer answer', norm('59-fz.answer', { term: days(31), roll: 'previous' }), ['term']],
    ['another roll', norm('59-fz.answer', { term: days(30), roll: 'next' }), []],
    ['laxer where it is the body’s own', norm('own.answer', { term: days(60), roll: 'none' }), []],
    ['laxer for an employee', norm('internal.answer', { term: days(45, 'working'), roll: 'none' }), []],
    [
      'nine working hours in a social network',
      norm('social-comment.answer', { term: hours(9, 'working'), roll: 'none' }),
      [],
    ],
    ['a longer extension', norm('8-fz.extension', { term: days(16), roll: 'previous' }), ['term']],
    ['an extension in hours', norm('own.extension', { term: hours(5), roll: 'none' }), ['term']],
    [
      'a day that has passed',
      norm('59-fz.answer', { term: days(20), roll: 'none' }, { since: '2026-11-21' }),
      ['since'],
    ],
    ['today', norm('59-fz.answer', { term: days(20), roll: 'none' }, { since: '2026-11-22' }), []],
    ['no day', norm('59-fz.answer', { term: days(20), roll: 'none' }, { since: '' }), ['since']],
    ['no ground', norm('59-fz.answer', { term: days(20), roll: 'none' }, { clause: ' ' }), ['clause']],
    ['warnings', norm('59-fz.warnings', { days: [5], draftBy: null, before: 0, hours: [] }), []],
    [
      'warnings of no number',
      norm('59-fz.warnings', { days: [0], draftBy: 0, before: 11, hours: [1] }),
      ['days', 'draftBy', 'before'],
    ],
    ['warnings of no regime', norm('60-fz.warnings', { days: [5], draftBy: null, before: 0, hours: [] }), ['topic']],
    ['no number', norm('59-fz.answer', { term: days(0), roll: 'none' }), ['term']],
    ['no such term', norm('60-fz.answer', { term: days(20), roll: 'none' }), ['topic']],
    ['hours', norm('hours', { opens: '08:30', closes: '17:15', fridayCloses: '16:00' }), []],
    ['hours that end before they begin', norm('hours', { opens: '18:00', closes: '09:00' }), ['closes']],
    ['half a break', norm('hours', { opens: '09:00', closes: '18:00', breakFrom: '13:00' }), ['breakFrom']],
    [
      'a break outside',
      norm('hours', { opens: '09:00', closes: '18:00', breakFrom: '17:30', breakTo: '18:30' }),
      ['breakFrom'],
    ],
    ['hours of another clock', norm('hours', { opens: '9', closes: '25:00' }), ['opens']],
    ['identification', norm('identification', { way: 'esia' }), []],
    ['another identification', norm('identification', { way: 'паспорт' }), ['way']],
    ['fewer files', norm('files', { mostFiles: 5, mostBytes: 1_048_576, mostTogether: 2_097_152 }), []],
    ['fewer additions', norm('additions', { mostADay: 5, mostTogether: 1_048_576 }), []],
    ['more additions', norm('additions', { mostADay: 50, mostTogether: 1e12 }), ['mostADay', 'mostOfAppeal']],
    ['no additions', norm('additions', { mostADay: 0, mostTogether: 1 }), ['mostADay']],
    ['more files', norm('files', { mostFiles: 50, mostBytes: 1_048_576, mostTogether: 2_097_152 }), ['mostFiles']],
  ])('%s', (_, set, fields) => {
    expect(fieldsOf(set)).toEqual(fields)
  })

  test('begins once on a day', () => {
    const set = norm('59-fz.answer', { term: days(20), roll: 'previous' })
    expect(fieldsOf(set, [norm('59-fz.answer', { term: days(25), roll: 'previous' })])).toEqual(['since'])
  })

  test('holds from its day on, and not before', () => {
    const norms = [
      norm('identification', { way: 'account' }),
      norm('59-fz.extension', { term: days(10), roll: 'none' }),
    ]
    const on = (day: string) => Temporal.PlainDate.from(day)
    expect([identificationIn(norms, on('2026-11-30')), identificationIn(norms, on('2026-12-01'))]).toEqual([
      'none',
      'account',
    ])
    expect([
      mostExtensionDays(norms, '59-fz', on('2026-11-30')),
      mostExtensionDays(norms, '59-fz', on('2026-12-01')),
    ]).toEqual([30, 10])
    expect(mostExtensionDays([], '210-fz', today)).toBeUndefined()
  })

  test('reads what is typed and is told in words', () => {
    const typed: Record<string, string> = {
      unit: 'days-working',
      term: ' 10 ',
      roll: 'none',
      opens: '09:00',
      closes: '17:00',
    }
    const get = (field: string) => typed[field] ?? ''
    expect(valueWords('59-fz.answer', typedValue('59-fz.answer', get))).toBe('10 рабочих дней')
    expect(valueWords('hours', typedValue('hours', get))).toBe('с 09:00 до 17:00')
    expect(topicWords('59-fz.answer')).toBe('Обращение по 59-ФЗ: ответ')
  })
})

describe('K2.4: the norms that come with the product', () => {
  test('know an answer for every regime, once, each with its ground and words', () => {
    const topics = LAW_NORMS.map(({ regime, kind }) => `${regime}.${kind}`)
    expect(new Set(topics).size).toBe(topics.length)
    expect(LAW_NORMS.filter(({ clause, words }) => clause === '' || words === '')).toEqual([])
    expect(LAW_NORMS.filter(({ kind }) => kind === 'answer').map(({ regime }) => regime)).toHaveLength(9)
    expect(termNormOn([], '59-fz', 'answer', today)?.term).toEqual(days(30))
  })

  test('say which of them no lawyer has confirmed', () => {
    expect(LAW_NORMS.filter(({ isConfirmed }) => !isConfirmed).map(({ regime, kind }) => `${regime}.${kind}`)).toEqual([
      '59-fz.redirect-migration',
      '59-fz.answer-migration',
      '8-fz.redirect',
      '8-fz.answer',
      '8-fz.extension',
      '8-fz.extension-notice',
      '8-fz.answer-media',
      '8-fz.extension-notice-media',
      '210-fz.redirect',
      '210-fz-refusal.redirect',
    ])
  })
})
