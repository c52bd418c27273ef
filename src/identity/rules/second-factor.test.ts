import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { normOn } from '#platform/norms.ts'
import { isOneTimeCode, ONE_TIME_CODES, stepAt, stepsToTry, typedCode } from './second-factor.ts'

const norm = normOn(ONE_TIME_CODES, Temporal.PlainDate.from('2026-11-17'))

describe('K4.2: one-time codes', () => {
  test.each([
    // RFC 6238, appendix B: seconds since 1970 and the step in hex
    ['1970-01-01T00:00:59Z', 0x1],
    ['2005-03-18T01:58:29Z', 0x23523ec],
    ['2005-03-18T01:58:31Z', 0x23523ed],
    ['2009-02-13T23:31:30Z', 0x273ef07],
    ['2033-05-18T03:33:20Z', 0x3f940aa],
    ['2603-10-11T11:33:20Z', 0x27bc86aa],
  ])('RFC 6238: the step at %s is %s', (moment, step) => {
    expect(stepAt(Temporal.Instant.from(moment), 30)).toBe(step)
  })

  test.each([
    // used   good now (the present step is 2)
    [null, [1, 2, 3]],
    [0, [1, 2, 3]],
    [1, [2, 3]],
    [2, [3]],
    [3, []],
    [9, []],
  ])('with step %s used, good are %j', (used, good) => {
    expect(stepsToTry(Temporal.Instant.from('1970-01-01T00:01:15Z'), used, norm)).toEqual(good)
  })

  test.each([
    [' 123 456 ', '123456', true],
    ['123-456', '123456', true],
    ['1234567', '1234567', false],
    ['12345', '12345', false],
    ['ABCDE–fghjk', 'abcdefghjk', false],
    ['١٢٣٤٥٦', '١٢٣٤٥٦', false],
    ['', '', false],
  ])('typed «%s» is read as «%s», a code of the telephone: %s', (typed, read, telephone) => {
    expect(typedCode(typed)).toBe(read)
    expect(isOneTimeCode(typedCode(typed), norm)).toBe(telephone)
  })
})
