import { describe, expect, test } from 'vitest'
import { base32 } from './base32.ts'
import { codeOf, stepOf } from './one-time-code.ts'

const secret = Buffer.from('12345678901234567890')

describe('K4.2: codes of the second factor', () => {
  test.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('RFC 4226, appendix D: counter %s gives %s', (counter, code) => {
    expect(codeOf(secret, counter, 6)).toBe(code)
  })

  test.each([
    // seconds since 1970, eight digits
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('RFC 6238, appendix B: at second %s the code is %s', (second, code) => {
    expect(codeOf(secret, Math.floor(second / 30), 8)).toBe(code)
  })

  test('the step of a code is found among those that are good now, and nowhere else', () => {
    expect(stepOf(secret, '287082', [0, 1, 2])).toBe(1)
    expect(stepOf(secret, '287082', [2, 3])).toBeUndefined()
    expect(stepOf(secret, '000000', [0, 1, 2])).toBeUndefined()
  })

  test.each([
    // RFC 4648, 10
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
    ['12345678901234567890', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'],
  ])('RFC 4648: «%s» is written as %s', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written)
  })
})
