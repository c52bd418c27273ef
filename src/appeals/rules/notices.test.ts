import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isToldByLaw, isUnsent, mailOf, momentOf, reachOf, wasDropped, whyNotSent } from './notices.ts'

const MAIL = 'nivin@example.ru'
const HOME = 'Магадан, улица Новая, 5'

describe('K1.3, M15c: how a notice reaches the client', () => {
  test.each([
    // way, answer by, answer to, what they told, kind, reaches them by
    ['site', 'email', MAIL, {}, 'redirected', 'email'],
    ['site', 'status', null, { email: MAIL }, 'redirected', 'email'],
    ['site', 'status', null, {}, 'redirected', 'page'],
    ['site', 'status', null, { phone: '+74132200010' }, 'redirected', 'paper'],
    ['site', 'status', null, { phone: '+74132200010' }, 'registered', 'page'],
    ['site', 'post', HOME, { email: MAIL }, 'extended', 'paper'],
    ['post', 'post', HOME, {}, 'acknowledgement', 'paper'],
    ['post', 'status', null, { email: MAIL, address: HOME }, 'left', 'paper'],
    ['post', 'email', MAIL, { address: HOME }, 'left', 'email'],
    ['post', 'post', null, { email: MAIL }, 'left', 'email'],
    ['phone', 'phone', '+74132200010', { phone: '+74132200010' }, 'asked', 'paper'],
    ['phone', 'phone', '+74132200010', { phone: '+74132200010', email: MAIL }, 'asked', 'email'],
    ['reception', 'hand', null, {}, 'extended', 'paper'],
    ['post', 'none', null, { address: HOME }, 'acknowledgement', 'page'],
    ['post', 'none', null, { address: HOME }, 'redirected', 'paper'],
    ['stand', 'status', null, {}, 'left', 'page'],
    ['site', 'email', 'a@example.ru, b@example.ru', { phone: '+74132200010' }, 'asked', 'paper'],
    ['internal', 'status', null, { phone: '+74132200010' }, 'asked', 'page'],
    ['memo', 'status', null, {}, 'asked', 'page'],
  ] as const)('%s, answer by %s to %s, told %j: word that it is %s goes by %s', (...row) => {
    const [way, answerBy, answerTo, told, kind, by] = row
    const author = { kind: 'person', name: '', ...told } as const
    expect(reachOf({ way, answerBy, answerTo, author }, kind)).toBe(by)
  })

  test.each([
    ['email', 'to@example.ru', 'own@example.ru', 'to@example.ru'],
    ['email', null, 'own@example.ru', 'own@example.ru'],
    ['post', HOME, 'own@example.ru', 'own@example.ru'],
    ['phone', '+7 413 220-00-10', undefined, undefined],
    ['email', 'a@example.ru, b@example.ru', undefined, undefined],
    ['email', 'a@example.ru\nBcc: b@example.ru', undefined, undefined],
  ] as const)('answer by %s to %s, e-mail %s: a letter goes to %s', (answerBy, answerTo, email, to) => {
    expect(mailOf({ answerBy, answerTo, author: { kind: 'person', name: '', email } })).toBe(to)
  })
})

describe('M15c, M18a: what is marked as sent', () => {
  const facts = { today: Temporal.PlainDate.from('2026-11-20'), timeZone: 'Asia/Magadan' }
  // The 17th there is still the 16th in UTC.
  const madeAt = Temporal.Instant.from('2026-11-16T14:00:00Z')
  const at = Temporal.Instant.from('2026-11-18T00:00:00Z')
  const paper = { reach: 'paper', sentAt: null, failedAt: null, madeAt, wordsHash: 'a1' } as const

  test.each([
    ['2026-11-17', 'post', []],
    ['2026-11-20', 'phone', []],
    ['2026-11-16', 'hand', ['on']],
    ['2026-11-21', 'hand', ['on']],
    ['2026-02-31', 'pigeon', ['on', 'way']],
    ['', '', ['on', 'way']],
  ])('on %s by %s lacks %j', (on, way, fields) => {
    expect(whyNotSent(paper, { on, way }, facts).map(({ field }) => field)).toEqual(fields)
  })

  test.each([
    ['paper', null, null, true],
    ['paper', at, null, false],
    ['email', null, null, false],
    ['email', null, at, true],
    ['email', at, at, false],
    ['page', at, null, false],
    ['told', at, null, false],
  ] as const)('by %s, sent %s, given up %s: it waits: %s', (reach, sentAt, failedAt, waits) => {
    const notice = { ...paper, reach, sentAt, failedAt }
    expect(isUnsent(notice)).toBe(waits)
    expect(whyNotSent(notice, { on: '2026-11-20', way: 'post' }, facts).length === 0).toBe(waits)
  })

  test.each([
    ['those that stand', 'a1', []],
    ['others', 'b2', ['Пока вы печатали, слова изменились. Напечатайте письмо снова']],
    ['nobody says which', '', []],
    ['nobody says which', undefined, []],
  ] as const)('the words that were printed are %s: %s lacks %j', (_, wordsHash, why) => {
    const wish = { on: '2026-11-20', way: 'post', ...(wordsHash === undefined ? {} : { wordsHash }) }
    expect(whyNotSent(paper, wish, facts).map((refusal) => refusal.why)).toEqual(why)
  })

  test.each([
    ['paper', at, null, 'post', false],
    ['paper', at, null, null, true],
    ['paper', null, null, null, false],
    ['email', at, null, null, false],
    ['email', at, at, null, true],
    ['email', at, at, 'hand', false],
    ['page', at, null, null, false],
    ['told', at, null, null, false],
  ] as const)('by %s, moment %s, given up %s, brought by %s: it was dropped: %s', (...row) => {
    const [reach, sentAt, failedAt, sentWay, dropped] = row
    expect(wasDropped({ reach, sentAt, failedAt, sentWay })).toBe(dropped)
  })

  test.each([
    ['question-redirected', true],
    ['extended', true],
    ['acknowledgement', false],
    ['asked', false],
  ] as const)('a law has them told that it is %s: %s', (kind, told) => {
    expect(isToldByLaw(kind)).toBe(told)
  })

  test.each([
    ['2026-11-18', '2026-11-18T12:59:59Z'],
    ['2026-11-20', '2026-11-20T09:00:00Z'],
  ])('%s stands for %s', (day, moment) => {
    const now = Temporal.Instant.from('2026-11-20T09:00:00Z')
    expect(String(momentOf(Temporal.PlainDate.from(day), now, 'Asia/Magadan'))).toBe(moment)
  })
})
