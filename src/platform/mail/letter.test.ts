import { describe, expect, test } from 'vitest'
import { checkLetter, UnsafeLetter } from './letter.ts'

const letter = { to: 'vera@ozerny.example', subject: 'Приглашение', words: 'Первая строка\n\nВторая строка' }

describe('A letter cannot become another letter', () => {
  test.each([
    ['a plain one', {}],
    ['an address in Cyrillic', { to: 'вера@почта.рф' }],
    ['an apostrophe and a plus', { to: "o'neil+otklik@example.org" }],
    ['words that look like headers', { words: 'Bcc: all@example.org\r\n.\r\nQUIT' }],
  ])('%s goes', (_title, part) => expect(() => checkLetter({ ...letter, ...part })).not.toThrow())

  test.each([
    ['a line break in the subject', { subject: 'Тема\nBcc: all@example.org' }],
    ['a carriage return in the subject', { subject: 'Тема\rBcc: all@example.org' }],
    ['a line separator in the subject', { subject: 'Тема\u2028Bcc: all@example.org' }],
    ['NUL in the subject', { subject: 'Тема\0' }],
    ['half of a pair in the subject', { subject: 'Тема \ud83d' }],
    ['a line break in the address', { to: 'vera@ozerny.example\r\nRCPT TO:<all@example.org>' }],
    ['two addresses', { to: 'vera@ozerny.example, all@example.org' }],
    ['two addresses by a semicolon', { to: 'vera@ozerny.example;all@example.org' }],
    ['an address in brackets', { to: 'Вера <vera@ozerny.example>' }],
    ['a group', { to: 'все: vera@ozerny.example;' }],
    ['no address', { to: '' }],
    ['two at-signs', { to: 'vera@ozerny@example' }],
    ['NUL in the words', { words: 'a\0b' }],
    ['half of a pair in the words', { words: 'a\ud83d' }],
  ])('%s is refused', (_title, part) => expect(() => checkLetter({ ...letter, ...part })).toThrow(UnsafeLetter))
})
