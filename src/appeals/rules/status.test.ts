import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Said } from '../terms/status.ts'
import type { AnswerWay } from '../terms.ts'
import type { AppealState } from './states.ts'
import { headline, isLate } from './status.ts'

const TODAY = Temporal.PlainDate.from('2026-11-20')
const at = Temporal.Instant.from('2026-11-19T00:00:00Z')
const DUE = {
  dueOn: Temporal.PlainDate.from('2026-12-16'),
  legalOn: Temporal.PlainDate.from('2026-12-16'),
  dueAt: Temporal.Instant.from('2026-12-16T12:59:59Z'),
  provisional: false,
  steps: [],
}
const ASKED: Said = { id: '1', at, by: 'body', kind: 'question', words: 'Какой район?', files: [] }
const SINCE = { since: Temporal.PlainDate.from('2026-11-17'), isExplained: true }
const STILL = 'Срок приостановлен с 17 ноября, вт'
const THEN = 'мы назовём новую дату'

describe('M13, M15c: what stands at the top of the appeal’s page is so', () => {
  test.each<[AppealState, { by?: AnswerWay; asked?: true; paused?: true; late?: true; ended?: true }, string]>([
    ['received', {}, 'Получено, ждёт регистрации. Ответим до 16 декабря, ср'],
    ['registered', {}, 'Зарегистрировано, ждёт исполнителя. Ответим до 16 декабря, ср'],
    ['assigned', {}, 'Готовим ответ. Ответим до 16 декабря, ср'],
    ['waiting', {}, 'Ответ на подписи у руководителя. Ответим до 16 декабря, ср'],
    ['assigned', { asked: true }, 'Ждём вашего ответа. Ответим до 16 декабря, ср'],
    ['assigned', { late: true }, 'Готовим ответ'],
    ['assigned', { by: 'none' }, 'Рассматриваем'],
    ['paused', { paused: true }, `${STILL}. Когда он снова пойдёт, ${THEN} ответа`],
    [
      'paused',
      { paused: true, asked: true },
      `Ждём вашего ответа. ${STILL}, пока вы не ответите: потом он пойдёт дальше, и ${THEN}`,
    ],
    ['waiting', { paused: true }, `Ответ на подписи у руководителя. ${STILL}. Когда он снова пойдёт, ${THEN} ответа`],
    ['answered', { ended: true }, 'Ответ дан'],
    ['redirected', { ended: true }, 'Направлено по компетенции'],
    ['left', { ended: true }, 'Оставлено без ответа'],
    ['withdrawn', { ended: true }, 'Отозвано'],
  ])('%s, %j: %s', (state, { by = 'email', asked, paused, late, ended }, words) => {
    const status = {
      state,
      asked: asked && ASKED,
      pause: paused && SINCE,
      deadline: DUE,
      isOverdue: late === true,
      appeal: { answerBy: by, endedAt: ended ? at : null },
    }
    expect(headline(status, (on) => dayAndMonth(on, TODAY))).toBe(words)
  })

  test.each([
    [{}, true],
    [{ isPaused: true }, false],
    [{ endedAt: at }, false],
    [{ answerBy: 'none' as const }, false],
    [{ dueAt: null }, false],
    [{ dueAt: DUE.dueAt }, false],
  ])('with %j it is late: %s', (more, late) => {
    const appeal = { endedAt: null, isPaused: false, answerBy: 'email' as const, dueAt: at, ...more }
    expect(isLate(appeal, at.add({ seconds: 1 }))).toBe(late)
  })
})
