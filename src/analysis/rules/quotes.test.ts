import { describe, expect, test } from 'vitest'
import { quotedIn } from './quotes.ts'

const SAID = ['Двадцать минут слушал музыку, потом переключили не туда.', 'звоню в свой обед, у вас тоже обед', 'Долго']

describe('K4.2: the word back repeats nobody’s own words', () => {
  test.each([
    // the text, what is told of it
    ['Трубку не снимали в обед', undefined],
    ['', undefined],
    ['Долго', undefined],
    ['Слушал музыку, потом переключили не', undefined],
    ['Один слушал музыку, потом переключили не туда', 'слушал музыку потом переключили не туда'],
    ['ДВАДЦАТЬ минут — слушал «музыку», потом: переключили', 'двадцать минут слушал музыку потом переключили'],
    [
      'Двадцать минут слушал музыку, потом переключили не туда',
      'двадцать минут слушал музыку потом переключили не туда',
    ],
    ['Пишут: «Звоню в свой обед, у вас то же»', 'звоню в свой обед у вас'],
    ['Музыку слушал минут двадцать потом переключили', undefined],
  ])('«%s»', (text, quoted) => {
    expect(quotedIn(text, SAID)).toBe(quoted)
  })

  test('«ё» and «е», line breaks and letters made of two signs are the same', () => {
    expect(quotedIn('Её всё ещё\nждём и ждём', ['ее все еще ждем и ждем'])).toBe('ее все еще ждем и ждем')
    expect(
      quotedIn('свой паспорт и твои справки и мои'.normalize('NFD'), ['свой паспорт и твои справки и мои']),
    ).toBeDefined()
  })

  test.each(['Слу\u00ADшал музыку, потом переключили не туда', 'Слушал му\u0301зыку, потом пере\u200Bключили не туда'])(
    'signs that are hardly seen hide nothing: %j',
    (text) => {
      expect(quotedIn(text, SAID)).toBe('слушал музыку потом переключили не туда')
    },
  )

  test.each([
    ['Нам сказали: Иванова нахамила моей матери. Это так', 'иванова нахамила моей матери'],
    ['Иванова нахамила моей бабушке', undefined],
    ['Долго ждали ответа', undefined],
  ])('all that somebody wrote, however short, unless anybody would write so: «%s»', (text, quoted) => {
    expect(quotedIn(text, ['Иванова нахамила моей матери!', 'долго ждали ответа'])).toBe(quoted)
  })

  test('a stretch does not run on from one person’s words into another’s', () => {
    expect(quotedIn('три слова тут и ещё', ['три слова тут', 'и ещё'])).toBeUndefined()
  })
})
