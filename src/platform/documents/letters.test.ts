import { describe, expect, test } from 'vitest'
import { asTitle, oneLine } from './letters.ts'

describe('words as they can be set on paper', () => {
  test.each([
    // typed                                   set
    ['Телефонная связь', 'Телефонная связь'],
    ['  Почта\n\tРоссии ', 'Почта России'],
    ['Личный\u00a0приём', 'Личный приём'],
    ['Интернет\u2011приёмная', 'Интернет-приёмная'],
    ['и\u0306 как одна буква', 'й как одна буква'],
    ['слева\u202eнаправо\u0000\u200b', 'слеванаправо'],
    ['Точка 😀 на карте', 'Точка на карте'],
    ['Ҕ ҥ ө һ ү Ӥ Ҫ Җ', 'Ҕ ҥ ө һ ү Ӥ Ҫ Җ'],
  ])('%j is set as %j', (typed, set) => {
    expect(oneLine(typed)).toBe(set)
  })

  test('a title holds nothing that XML takes for its own', () => {
    expect(asTitle('Плакат <b>«А & Б»</b>')).not.toMatch(/[&<>]/)
  })
})
