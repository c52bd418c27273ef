import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sidesOf } from './lines.ts'
import { type Piece, wordDiff } from './word-diff.ts'

const SIGN = { kept: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ did, words }) => SIGN[did][0] + words.trim() + SIGN[did][1]).join(' ')

describe('M5: two texts word by word', () => {
  test.each([
    // before                           after                               what is seen
    ['Телефонная связь', 'Телефонная связь', 'Телефонная связь'],
    ['', '', ''],
    ['', 'Почта', '{+Почта+}'],
    ['Почта', '', '[-Почта-]'],
    ['Почта России', 'Почта Магадана', 'Почта [-России-] {+Магадана+}'],
    ['Окно 3, этаж 1', 'Окно 4, этаж 1', 'Окно [-3-] {+4+} , этаж 1'],
    ['Пандус у входа', 'Пандус и лифт у входа', 'Пандус {+и лифт+} у входа'],
    ['Стенд', 'стенд', '[-Стенд-] {+стенд+}'],
    ['один  два', 'один два', 'один два'],
    ['Сайт «Мин', 'Сайт «Мин»', 'Сайт «Мин {+»+}'],
    ['от 12.12.2025, № 9/Т', 'от 08.12.2026, № 31/Т', 'от [-12.12.2025-] {+08.12.2026+} , № [-9/Т-] {+31/Т+}'],
    ['с 9:00 до 18:00', 'с 9:30 до 18:00', 'с [-9:00-] {+9:30+} до 18:00'],
    ['пн-пт, дом 5.', 'пн-сб, дом 5', 'пн- [-пт-] {+сб+} , дом 5 [-.-]'],
    ['а б в г', 'а в б г', 'а [-б-] в {+б+} г'],
  ])('«%s» and «%s»', (before, after, seen) => {
    expect(shown(wordDiff(before, after))).toBe(seen)
  })

  const words = fc.array(fc.constantFrom('точка', 'Точка', 'и', '5', '«', '»', 'о́кно', '-', 'кабинет'), {
    maxLength: 30,
  })
  test('nothing is lost: without what came it is the first text, without what went the second', () =>
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')]
        const pieces = wordDiff(before, after)
        const without = (did: Piece['did']) => pieces.filter((piece) => piece.did !== did).map((piece) => piece.words)
        const plain = (text: string) => text.replaceAll(/\s+/g, '')
        expect(plain(without('new').join(''))).toBe(plain(before))
        expect(without('gone').join('').trim()).toBe(after.trim())
      }),
    ))

  test('two long texts of single letters take no time that anybody feels', () => {
    const text = (sign: string) =>
      Array.from({ length: 2_000 }, (_, n) => (n % 3 === 0 ? sign : String(n % 7))).join(' ')
    const from = performance.now()
    wordDiff(text('а'), text('б'))
    wordDiff('а'.repeat(4_000), 'б'.repeat(4_000))
    wordDiff('«'.repeat(4_000), '»'.repeat(4_000))
    expect(performance.now() - from).toBeLessThan(1_000)
  })
})

describe('M5: two lists line by line', () => {
  test.each<[string, string[], string[], string[], string[]]>([
    // what                before           after             left                       right
    ['the same', ['один', 'два'], ['один', 'два'], ['один', 'два'], ['один', 'два']],
    ['a need that came', ['один'], ['один', 'два'], ['один'], ['один', '{+два+}']],
    ['a need that went', ['один', 'два'], ['два'], ['[-один-]', 'два'], ['два']],
    [
      'one word of a line',
      ['приказ о точках'],
      ['приказ о каналах'],
      ['приказ о [-точках-]'],
      ['приказ о {+каналах+}'],
    ],
    ['another line', ['Получение ответа'], ['Запись на приём'], ['[-Получение ответа-]'], ['{+Запись на приём+}']],
    ['nothing before', [], ['один'], [], ['{+один+}']],
  ])('%s', (_, before, after, ...seen) => {
    const sides = sidesOf(before, after)
    expect([sides.before.map(shown), sides.after.map(shown)]).toEqual(seen)
  })
})
