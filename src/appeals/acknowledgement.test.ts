import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type Acknowledged, acknowledgedTo, acknowledgementOf } from './acknowledgement.ts'

const about: Acknowledged = {
  number: { year: 2026, number: 142 },
  receivedOn: Temporal.PlainDate.from('2026-11-17'),
  isRegistered: false,
  registrationOn: Temporal.PlainDate.from('2026-11-20'),
  answerOn: Temporal.PlainDate.from('2026-12-18'),
  answerBy: 'email',
  statusUrl: 'https://otklik.example.ru/status/7',
  code: '7КМ2-АБ4Х-9ЭЮ3',
}

describe('M15c: the first letter', () => {
  test('tells the number, the day, what happens next and by when, and where to look', () => {
    const { subject, words } = acknowledgementOf(about)
    expect(subject).toBe('Обращение О-142/26 получено')
    for (const part of [
      '17 ноября 2026 года',
      'зарегистрируем его не позднее 20 ноября',
      'Ответим не позднее 18 декабря',
    ])
      expect(words).toContain(part)
    for (const part of [about.statusUrl, about.code, 'О-142/26']) expect(words).toContain(part)
  })

  test.each([
    ['registered already', { isRegistered: true }, 'Обращение зарегистрировано.', 'зарегистрируем'],
    ['no answer wanted', { answerBy: 'none' as const }, 'ответ не нужен', 'Ответим'],
    [
      'no dates known',
      { registrationOn: undefined, answerOn: undefined },
      'Мы прочитаем его и ответим вам',
      'не позднее',
    ],
  ])('%s', (_, more, says, saysNot) => {
    const { words } = acknowledgementOf({ ...about, ...more })
    expect(words).toContain(says)
    expect(words).not.toContain(saysNot)
  })

  test.each([
    ['email', 'to@example.ru', 'own@example.ru', 'to@example.ru'],
    ['email', null, 'own@example.ru', 'own@example.ru'],
    ['post', 'Магадан, улица Новая, 5', 'own@example.ru', 'own@example.ru'],
    ['phone', '+7 413 220-00-10', undefined, undefined],
    ['email', 'a@example.ru, b@example.ru', undefined, undefined],
    ['email', 'a@example.ru\nBcc: b@example.ru', undefined, undefined],
  ] as const)('answer by %s to %s, e-mail %s: goes to %s', (answerBy, answerTo, email, to) => {
    expect(acknowledgedTo({ answerBy, answerTo, author: { kind: 'person', name: '', email } })).toBe(to)
  })
})
