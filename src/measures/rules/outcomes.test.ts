import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { VERDICT_KEYS } from '../terms.ts'
import { whyNotCompleted, whyNotStated } from './outcomes.ts'

const today = Temporal.PlainDate.from('2026-11-17')
const fieldsOf = (refusals: readonly { field: string }[]) => refusals.map(({ field }) => field)

describe('K3.6: what was done is said once, of a day that has come', () => {
  const wish = { done: 'Дежурит второй сотрудник', doneOn: '2026-11-17', checkOn: '' }
  test.each([
    ['today', wish, false, []],
    ['before it was decided here', { ...wish, doneOn: '2026-10-01' }, false, []],
    ['tomorrow', { ...wish, doneOn: '2026-11-18' }, false, ['doneOn']],
    ['no day, no words', { ...wish, done: '', doneOn: '' }, false, ['done', 'doneOn']],
    ['looked at today', { ...wish, checkOn: '2026-11-17' }, false, []],
    ['looked at yesterday', { ...wish, checkOn: '2026-11-16' }, false, ['checkOn']],
    ['looked at on no day', { ...wish, checkOn: 'завтра' }, false, ['checkOn']],
    ['done already', wish, true, ['']],
  ] as const)('%s', (_, typed, isDone, fields) => {
    expect(fieldsOf(whyNotCompleted(typed, { isDone, today }))).toEqual(fields)
  })
})

describe('K3.6: the effect is stated of what is done, in one of four verdicts', () => {
  const wish = { verdict: 'shown', words: 'Довольных стало больше', checkOn: '' }
  test('the verdicts are four', () => expect(VERDICT_KEYS).toEqual(['shown', 'not-shown', 'too-early', 'worse']))

  test.each([
    ['shown', wish, true, []],
    ['worse', { ...wish, verdict: 'worse' }, true, []],
    ['not done yet', wish, false, ['']],
    ['too early, and no day to look again', { ...wish, verdict: 'too-early' }, true, ['checkOn']],
    ['too early, with a day', { ...wish, verdict: 'too-early', checkOn: '2027-01-20' }, true, []],
    [
      'too early, with a day that has passed',
      { ...wish, verdict: 'too-early', checkOn: '2026-01-20' },
      true,
      ['checkOn'],
    ],
    ['a fifth verdict', { ...wish, verdict: 'great' }, true, ['verdict']],
    ['nothing', { verdict: '', words: '', checkOn: '' }, true, ['verdict', 'words']],
  ] as const)('%s', (_, typed, isDone, fields) => {
    expect(fieldsOf(whyNotStated(typed, { isDone, today }))).toEqual(fields)
  })
})
