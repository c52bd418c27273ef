import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '#platform/calendar/rules/calendar.ts'
import { COUNTRY_YEARS } from '#platform/calendar/rules/years.ts'
import type { DeadlineKind } from '../../terms.ts'
import { deadlineOf } from './deadlines-of.ts'
import type { AboutDeadlines, DeadlineFacts } from './facts.ts'

const moscow: DeadlineFacts = { zone: 'Europe/Moscow', calendar: calendarOf(COUNTRY_YEARS), norms: [] }
const at = (moment: string) => Temporal.Instant.from(moment)

function given(facts: DeadlineFacts, about: AboutDeadlines, kind: DeadlineKind = 'answer') {
  const deadline = deadlineOf(kind, facts, about)
  return deadline && [String(deadline.legalOn), String(deadline.dueOn)]
}

describe('59-FZ, 8.3.1 and 12.1.1; the law on mass media, 39 and 40: special terms', () => {
  test('shorter where it is about migration, and said so', () => {
    const about = {
      regime: '59-fz' as const,
      receivedAt: at('2026-11-24T10:00:00+03:00'),
      marks: ['migration'] as const,
    }
    expect([given(moscow, about, 'redirect'), given(moscow, about)]).toEqual([
      ['2026-11-29', '2026-11-27'],
      ['2026-12-14', '2026-12-14'],
    ])
    expect(deadlineOf('answer', moscow, about)?.steps[2]).toMatchObject({
      text: 'О нарушениях в сфере миграции: 20 календарных дней вместо 30, не подтверждено юристом',
      clause: '59-ФЗ, ст. 12, ч. 1.1',
    })
  })

  test.each([
    // the law on mass media counts from the receipt; 28 November is a Saturday
    ['8-fz', ['media'], 'answer', ['2026-12-01', '2026-12-01']],
    ['8-fz', ['media'], 'extension-notice', ['2026-11-27', '2026-11-27']],
    ['8-fz', ['media'], 'redirect', ['2026-12-02', '2026-12-02']],
    ['8-fz', [], 'answer', ['2026-12-25', '2026-12-25']],
    ['59-fz', ['media'], 'answer', ['2026-12-25', '2026-12-25']],
    ['8-fz', ['migration'], 'answer', ['2026-12-25', '2026-12-25']],
  ] as const)('of %s marked %j, %s: %j', (regime, marks, kind, dates) => {
    expect(given(moscow, { regime, receivedAt: at('2026-11-24T19:00:00+03:00'), marks }, kind)).toEqual(dates)
  })

  test('the body’s own where it is stricter than the special norm, and its own special norm is a confirmed one', () => {
    const about = {
      regime: '59-fz' as const,
      receivedAt: at('2026-11-24T10:00:00+03:00'),
      marks: ['migration'] as const,
    }
    const own = (topic: string, days: number) => ({
      ...moscow,
      norms: [
        { topic, since: '2026-01-01', value: { term: { days, kind: 'calendar' }, roll: 'none' }, clause: 'Приказ' },
      ],
    })
    expect(given(own('59-fz.answer', 15), about)).toEqual(['2026-12-09', '2026-12-09'])
    const special = deadlineOf('answer', own('59-fz.answer-migration', 18), about)
    expect([String(special?.dueOn), special?.steps[2]?.text.includes('юрист')]).toEqual(['2026-12-12', false])
  })
})
