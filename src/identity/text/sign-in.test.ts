import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { normOn } from '#platform/norms.ts'
import { LIFETIMES } from '../rules/lifetimes.ts'
import { PASSWORD_LENGTH } from '../rules/password.ts'
import * as text from './sign-in.ru.ts'

const day = Temporal.PlainDate.from('2026-11-21')
const lifetimes = normOn(LIFETIMES, day)

describe('K4.2: the words of signing in say the numbers of the norms', () => {
  test.each([
    [text.PASSWORD_HINT, normOn(PASSWORD_LENGTH, day).atLeast, ' знаков'],
    [text.SESSION_ENDS, lifetimes.sessionHours, ' часов'],
    [text.CODE_TIME, lifetimes.secondStepMinutes, ' минут'],
    [text.SAID_AT_SIGN_IN['late'], lifetimes.secondStepMinutes, ' минут'],
    [text.RESET_SENT, lifetimes.resetMinutes / 60, ' час'],
    [text.RESET_NOT_COME, lifetimes.resetLettersAnHour, ' писем'],
    [text.DEAD_LINKS.first.words, lifetimes.firstHours, ' час'],
    [text.DEAD_LINKS.join.words, lifetimes.joinHours / 24, ' дней'],
    [text.DEAD_LINKS.reset.words, lifetimes.resetMinutes / 60, ' час'],
    [text.resetLetter('Анна', 'https://otklik.example').words, lifetimes.resetMinutes / 60, ' час'],
  ])('«%s» says %s%s', (words, number, unit) => {
    expect(words).toContain(` ${number}${unit}`)
  })

  test.each([
    [1, '1\u00a0минуту'],
    [2, '2\u00a0минуты'],
    [15, '15\u00a0минут'],
  ])('a lock of %s minutes: «через %s»', (minutes, said) => {
    expect(text.lockedWords(minutes)).toContain(`через ${said},`)
  })
})
