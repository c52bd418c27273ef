import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { normOn } from '#platform/norms.ts'
import { PASSWORD_LENGTH, whyNotPassword } from './password.ts'

const length = normOn(PASSWORD_LENGTH, Temporal.PlainDate.from('2026-11-17'))
const owner = { name: 'Полевая Анна', email: 'anna.polevaya@ozerny.example' }

describe('K4.2: passwords of staff', () => {
  test.each([
    // kinds of characters are not prescribed; a usual word among others does no harm
    ['тихая речка весной'],
    ['correct horse battery'],
    ['             я пробел'],
    ['🌾🌾🌽🥕🍎🍐🍊🍋🍌🍉🍇🍓'],
    ['abcdefghijklm-nop'],
    ['анна сеет пшеницу'],
    ['qwerty и лошадь'],
    ['849274619372'],
    ['д'.repeat(99) + 'ж'.repeat(101)],
  ])('«%s» may be a password', (password) => {
    expect(whyNotPassword(password, owner, length)).toEqual([])
  })

  test.each([
    ['', 'Придумайте'],
    ['11 знаков 1', 'длиннее'],
    ['короткий', 'длиннее'],
    ['дж'.repeat(101), 'короче'],
    ['аааааааааааа', 'повторяется'],
    ['abcabcabcabc', 'повторяется'],
    ['12 12 12 12 12', 'повторяется'],
    ['password1234', 'подбирают'],
    ['Password2026!', 'подбирают'],
    ['passwordpassword', 'подбирают'],
    ['QwertyUiop[]12', 'подбирают'],
    ['1q2w3e4r5t6y', 'подбирают'],
    ['123456789012', 'подбирают'],
    ['1234567890-=', 'подбирают'],
    ['098765432109', 'подбирают'],
    ['Пароль123456', 'подбирают'],
    ['йцукенгшщзхъ', 'подбирают'],
    ['gfhjkmgfhjkm', 'подбирают'],
    ['Администратор1', 'подбирают'],
    ['anna.polevaya@ozerny.example', 'Имя и адрес'],
    ['Anna.Polevaya-1984', 'Имя и адрес'],
    ['Полевая Анна', 'Имя и адрес'],
    ['Анна Полевая 84', 'Имя и адрес'],
  ])('«%s» is refused: %s', (password, why) => {
    const refusals = whyNotPassword(password, owner, length)
    expect(refusals).toMatchObject([{ field: 'password' }])
    expect(refusals[0]?.why).toContain(why)
  })
})
