/**
 * Signs of short codes. No look-alikes: of 0 O, of 1 I L, of 2 Z, of 5 S, of 6 8 B, of 9 G Q, of U V Y at most one stays;
 * and no vowels, so that no code is ever a word.
 */
export const CODE_SIGNS = 'cdfhjkmnprtvwx2345789'

export const CODE_LENGTH = 8

/** A new code out of chance that the caller brings: `pick` gives a whole number from 0 up to, not including, its argument. */
export const codeFrom = (pick: (below: number) => number): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[pick(CODE_SIGNS.length)]).join('')

/** Cyrillic letters that look the same as a sign: whoever types from a poster may not have changed the keyboard. */
const TWINS: Readonly<Record<string, string>> = { с: 'c', н: 'h', к: 'k', м: 'm', р: 'p', т: 't', х: 'x' }

const CODE = new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`)

/** The code that a person typed, in any case and with whatever stands between the signs; nothing if it cannot be one. */
export function readCode(typed: string): string | undefined {
  const read = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll(/[а-я]/g, (letter) => TWINS[letter] ?? letter)
  return CODE.test(read) ? read : undefined
}

/** The code as it stands on paper: two groups of four are read and typed without losing the place. */
export const groupedCode = (code: string): string => code.replace(/^.{4}/, '$& ')

/** What the letters are called where nobody sees them: on the telephone. */
const SPOKEN: Readonly<Record<string, string>> = {
  c: 'цэ',
  d: 'дэ',
  f: 'эф',
  h: 'аш',
  j: 'йот',
  k: 'ка',
  m: 'эм',
  n: 'эн',
  p: 'пэ',
  r: 'эр',
  t: 'тэ',
  v: 'вэ',
  w: 'дубль-вэ',
  x: 'икс',
  2: 'два',
  3: 'три',
  4: 'четыре',
  5: 'пять',
  7: 'семь',
  8: 'восемь',
  9: 'девять',
}

/** The short code to be read aloud at the end of a conversation. @clause K4.4 */
export const spokenCode = (code: string): string =>
  groupedCode(code)
    .split(' ')
    .map((group) => [...group].map((sign) => SPOKEN[sign] ?? sign).join(', '))
    .join(' — ')
