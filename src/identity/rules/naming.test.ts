import { describe, expect, test } from 'vitest'
import { whyNotEmail } from './email.ts'
import { whyNotName } from './naming.ts'

const why = (text: string) =>
  whyNotName(text, { field: 'name', empty: 'пусто', longest: 5 }).map((refusal) => refusal.why)

describe('a name', () => {
  test.each([
    ['', ['пусто']],
    [' \t\u00a0', ['пусто']],
    ['отдел', []],
    ['отделы', ['Сократите до 5 знаков, сейчас 6']],
    ['🌾🌾🌾🌾🌾', []],
    ['<b>"\'', []],
    ['а\nб', ['Напишите в одну строку, без переносов и невидимых знаков']],
    ['а\u2028б', ['Напишите в одну строку, без переносов и невидимых знаков']],
    ['а\u0007', ['Напишите в одну строку, без переносов и невидимых знаков']],
  ])('%j', (text, reasons) => expect(why(text)).toEqual(reasons))
})

describe('an address that a letter can go to', () => {
  test.each(['anna@example.ru', 'a.b+c@d.e', 'анна@почта.рф', 'ANNA@EXAMPLE.RU', "o'neil@localhost"])(
    '%s is one',
    (email) => {
      expect(whyNotEmail(email)).toEqual([])
    },
  )

  test.each([
    ['', 'придёт приглашение'],
    ['anna.example.ru', 'не хватает знака @'],
    ['@example.ru', 'один адрес'],
    ['anna@', 'один адрес'],
    ['anna@@example.ru', 'один адрес'],
    ['anna@a.ru,olga@b.ru', 'один адрес'],
    ['anna@a.ru;olga@b.ru', 'один адрес'],
    ['Анна <anna@a.ru>', 'один адрес'],
    ['anna@a.ru (Анна)', 'один адрес'],
    ['anna@a.ru\r\nBcc: olga@b.ru', 'в одну строку'],
    [`${'a'.repeat(250)}@b.ru`, 'Сократите до 254'],
  ])('%j is none', (email, reason) => {
    expect(whyNotEmail(email).map((refusal) => refusal.why)).toEqual([expect.stringContaining(reason)])
  })
})
