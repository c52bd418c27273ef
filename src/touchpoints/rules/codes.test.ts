import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_LENGTH, CODE_SIGNS, codeFrom, readCode } from './codes.ts'

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
