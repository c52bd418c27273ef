import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type Acknowledged, acknowledgementOf, firstWords, onPaper } from './acknowledgement.ts'

const about: Acknowledged = {
  number: { year: 2026, number: 142 },
  receivedOn: Temporal.PlainDate.from('2026-11-17'),
  isRegistered: false,
  registrationOn: Temporal.PlainDate.from('2026-11-20'),
  answerOn: Temporal.PlainDate.from('2026-12-18'),
  answerBy: 'email',
}
const status = { url: 'https://otklik.example.ru/status/7', code: '7КМ2-АБ4Х-9ЭЮ3' }

describe('M15c: the first letter', () => {
  test('tells the number, the day, what happens next and by when, and where to look', () => {
    const { subject, words } = acknowledgementOf(about, status)
    expect(subject).toBe('Обращение О-142/26 получено')
    for (const part of [
      '17 ноября 2026 года',
      'зарегистрируем его не позднее 20 ноября',
      'Ответим не позднее 18 декабря',
    ])
      expect(words).toContain(part)
    for (const part of [status.url, status.code, 'О-142/26']) expect(words).toContain(part)
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
    const { words } = acknowledgementOf({ ...about, ...more }, status)
    expect(words).toContain(says)
    expect(words).not.toContain(saysNot)
  })

  test('on paper it has no link to press and nothing to delete; the code stands apart from what is stored', () => {
    expect(firstWords(about)).not.toContain(status.code)
    const last = onPaper(about.number, 'https://otklik.example.ru/status', status)
    for (const part of ['https://otklik.example.ru/status. Номер: О-142/26', status.code, 'Никому не сообщайте код'])
      expect(last).toContain(part)
    expect(firstWords(about) + last).not.toMatch(/удалите|status\/7/)
  })
})
