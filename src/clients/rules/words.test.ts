import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from './names.ts'
import { readPhone } from './phones.ts'
import { keptWords } from './words.ts'

describe('M18b: one name however it is written', () => {
  test.each([
    ['Нивин Олег', 'нивин олег'],
    ['ОЛЕГ  НИВИН', 'нивин олег'],
    ['Полевая-Рощина Алёна', 'алена полевая рощина'],
    ['ООО «Колос»', 'колос ооо'],
    ['"Колос", ООО', 'колос ооо'],
    ['', ''],
    ['—', ''],
  ])('«%s» is compared as «%s»', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  test('the key of a key is itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => nameKey(nameKey(name)) === nameKey(name)))
  })
})

describe('M18b: one telephone however it is written', () => {
  test.each([
    ['+7 413 220-00-10', '+74132200010'],
    ['8 (413) 220-00-10', '+74132200010'],
    ['84132200010', '+74132200010'],
    ['4132200010', '+74132200010'],
    ['8 413 220 00 10 доб. 5', '+74132200010'],
    ['8 413 220 00 10, 205', '+74132200010'],
    ['+375 29 123-45-67', '+375291234567'],
    ['22-00-10', undefined],
    ['звоните вечером', undefined],
    ['', undefined],
    ['+', undefined],
  ])('«%s» is kept as %s', (written, kept) => {
    expect(readPhone(written)).toBe(kept)
  })
})

test('M18b: who gave no name is kept without one, and compared by nothing but what they gave', () => {
  expect(keptWords({ contour: 'external', kind: 'person', name: ' ', email: ' a@example.ru ' })).toMatchObject({
    name: 'Без имени',
    nameKey: '',
    email: 'a@example.ru',
    phone: null,
    personId: null,
  })
})
