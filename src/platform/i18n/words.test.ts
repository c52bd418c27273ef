import { describe, expect, test } from 'vitest'
import { list, quotes } from './words.ts'

describe('Words together', () => {
  test.each([
    [[], ''],
    [['перечень'], 'перечень'],
    [['перечень', 'опросы'], 'перечень и опросы'],
    [['перечень', 'опросы', 'меры'], 'перечень, опросы и меры'],
  ])('%j', (words, text) => expect(list(words)).toBe(text))

  test.each([
    ['Отклик', '«Отклик»'],
    ['приказ «О перечне»', '«приказ „О перечне“»'],
    ['ООО "Ромашка"', '«ООО "Ромашка"»'],
  ])('%s', (text, quoted) => expect(quotes(text)).toBe(quoted))
})
