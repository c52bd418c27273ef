import { describe, expect, test } from 'vitest'
import { type Answered, AT_FIRST, answered, answerOf, due, PAUSE, type Saving, typed } from './autosave.ts'

const SENDING: Saving = { ...AT_FIRST, isUnsaved: true, isSending: true }
const SAVED: Answered = { kind: 'saved', said: 'Сохранено в 10:21', version: 4 }

describe('What was typed is sent a moment after typing stops', () => {
  test('typing waits, the pause over sends, the answer is said and its version taken', () => {
    const [waiting, pause] = typed(AT_FIRST)
    expect([waiting.isUnsaved, pause]).toEqual([true, { waitMs: PAUSE }])
    const [sending, sent] = due(waiting)
    expect([sending.isSending, sent]).toEqual([true, { send: 'anew' }])
    expect(answered(sending, SAVED)).toEqual([AT_FIRST, { say: 'Сохранено в 10:21', version: 4 }])
  })

  test('nothing is sent while nothing was typed', () => expect(due(AT_FIRST)).toEqual([AT_FIRST, {}]))

  test('one sending at a time', () => expect(due(SENDING)).toEqual([SENDING, {}]))

  test('typed meanwhile: the version is taken, the rest is sent after a pause, and nothing says that all is saved', () => {
    const [more, none] = typed(SENDING)
    expect(none).toEqual({})
    const [saving, deed] = answered(more, SAVED)
    expect([saving.isUnsaved, deed]).toEqual([true, { waitMs: PAUSE, version: 4 }])
  })
})

describe('What was not saved stays unsaved', () => {
  test('a lost network is tried again, with growing pauses, at most a minute', () => {
    let saving = SENDING
    const pauses: (number | undefined)[] = []
    for (let n = 0; n < 8; n += 1) {
      const [lost, deed] = answered({ ...saving, isSending: true }, { kind: 'lost' })
      expect([lost.isUnsaved, deed.say]).toEqual([true, 'Не сохранено: нет связи. Попробуем ещё раз'])
      pauses.push(deed.waitMs)
      saving = lost
    }
    expect(pauses).toEqual([3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000, 60_000])
    expect(answered(saving, SAVED)[0].losses).toBe(0)
  })

  test('what was lost is sent again as it was, and what was typed since comes after it', () => {
    const [lost] = answered(SENDING, { kind: 'lost' })
    const [more, pause] = typed(lost)
    expect(pause).toEqual({ waitMs: PAUSE })
    const [again, sent] = due(more)
    expect(sent).toEqual({ send: 'again' })
    const [saving, deed] = answered(again, SAVED)
    expect([saving.isUnsaved, deed]).toEqual([true, { waitMs: PAUSE, version: 4 }])
    expect(due(saving)[1]).toEqual({ send: 'anew' })
  })

  test('a refusal is said and not tried again until somebody types', () => {
    const [saving, deed] = answered(SENDING, { kind: 'refused', why: 'Не сохранено. Назовите точку' })
    expect([saving.isUnsaved, deed]).toEqual([true, { say: 'Не сохранено. Назовите точку' }])
    expect(typed(saving)[1]).toEqual({ waitMs: PAUSE })
  })
})

describe('What came back', () => {
  test.each<[number | undefined, unknown, Answered]>([
    [200, { said: 'Сохранено', version: 2 }, { kind: 'saved', said: 'Сохранено', version: 2 }],
    [200, { said: 'Сохранено', version: '2' }, { kind: 'saved', said: 'Сохранено' }],
    [
      422,
      { refused: [{ field: 'a', why: 'Раз' }, { why: 'Два' }] },
      { kind: 'refused', why: 'Не сохранено. Раз. Два' },
    ],
    [422, { refused: [null] }, { kind: 'refused', why: 'Не сохранено. ' }],
    [undefined, undefined, { kind: 'lost' }],
    [429, undefined, { kind: 'lost' }],
    [500, undefined, { kind: 'lost' }],
    [503, { said: 'нет' }, { kind: 'lost' }],
  ])('%s %j', (status, sent, answer) => expect(answerOf(status, sent)).toEqual(answer))

  test.each<[number, unknown, RegExp]>([
    [401, undefined, /Войдите в новой вкладке/],
    [403, undefined, /вы вошли заново/],
    [413, undefined, /Сократите/],
    [404, undefined, /Нажмите кнопку/],
    [200, '<html>', /Нажмите кнопку/],
    [422, {}, /Нажмите кнопку/],
    [0, undefined, /Нажмите кнопку/],
  ])('%s is told and not tried again by itself', (status, sent, why) => {
    expect(answerOf(status, sent)).toEqual({ kind: 'halted', why: expect.stringMatching(why) })
  })
})
