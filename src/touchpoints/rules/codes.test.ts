import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_LENGTH, CODE_SIGNS, codeFrom, groupedCode, readCode, spokenCode } from './codes.ts'

describe('a short code as a person types it', () => {
  test.each([
    // typed                code
    ['cdfh3457', 'cdfh3457'],
    ['CDFH3457', 'cdfh3457'],
    ['  cdfh3457\n', 'cdfh3457'],
    ['cdfh 3457', 'cdfh3457'],
    ['cdfh-3457', 'cdfh3457'],
    ['CDFH – 3457', 'cdfh3457'],
    ['cd\u00a0fh\u200934\u202f57', 'cdfh3457'],
    ['СН КМ РТ Х3', 'chkmptx3'],
    ['ｃｄｆｈ３４５７', 'cdfh3457'],
    ['cdfh345', undefined],
    ['cdfh34577', undefined],
    ['cdfh345o', undefined],
    ['cdfh3450', undefined],
    ['cdfh345я', undefined],
    ['cdfh345/', undefined],
    ["cdfh345'", undefined],
    ['', undefined],
  ])('%j is read as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })
})

test('every code that is made is read as itself, in capitals and in groups too', () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat(CODE_SIGNS.length - 1), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }),
      (chance) => {
        let place = 0
        const code = codeFrom(() => chance[place++] ?? 0)
        expect(code).toHaveLength(CODE_LENGTH)
        expect(readCode(code)).toBe(code)
        expect(readCode(`${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase())).toBe(code)
      },
    ),
  ))

test('no sign has a look-alike among the others', () => {
  for (const alike of ['0o', '1il', '2z', '5s', '68b', '9gq', 'uvy'])
    expect([...alike].filter((sign) => CODE_SIGNS.includes(sign)).length).toBeLessThanOrEqual(1)
})

describe('K4.4: a code given by voice or on paper', () => {
  test('stands in two groups of four, and both are read back', () => {
    expect(groupedCode('nd7k4x2p')).toBe('nd7k 4x2p')
    expect(readCode(groupedCode('nd7k4x2p'))).toBe('nd7k4x2p')
  })

  test.each([
    ['nd7k4x2p', 'эн, дэ, семь, ка — четыре, икс, два, пэ'],
    ['chwj3589', 'цэ, аш, дубль-вэ, йот — три, пять, восемь, девять'],
  ])('%s is said «%s»', (code, said) => {
    expect(spokenCode(code)).toBe(said)
  })

  test('every sign has a name of its own', () => {
    const names = [...CODE_SIGNS].map((sign) => spokenCode(sign))
    expect(new Set(names).size).toBe(CODE_SIGNS.length)
    expect(names.filter((name) => /[a-z\d]/.test(name))).toEqual([])
  })
})
