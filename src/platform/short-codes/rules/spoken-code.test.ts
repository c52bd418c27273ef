import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSpokenCode, SPOKEN_SIGNS, spokenCode } from './spoken-code.ts'

describe('K3.7: codes that people read aloud', () => {
  test('has 32 signs, none of them twice, none of the look-alikes', () => {
    expect(new Set(SPOKEN_SIGNS).size).toBe(32)
    expect(SPOKEN_SIGNS).not.toMatch(/[01ЁЙЗОЧЩЪЫЬ]/)
  })

  test.each([
    // typed                what is read
    ['7КМ2-АБ4Х-9ЭЮ3', '7КМ2-АБ4Х-9ЭЮ3'],
    ['7км2аб4х9эю3', '7КМ2-АБ4Х-9ЭЮ3'],
    [' 7км2 аб4х 9эю3 ', '7КМ2-АБ4Х-9ЭЮ3'],
    ['7KM2-AБ4X-9ЭЮ3', '7КМ2-АБ4Х-9ЭЮ3'],
    ['7км2–аб4х—9эюз', '7КМ2-АБ4Х-9ЭЮ3'],
    ['7КМ2-АБ4Х-9ЭЮ', undefined],
    ['7КМ2-АБ4Х-9ЭЮ33', undefined],
    ['7КМ2-АБ4Х-9ЭЮО', undefined],
    ['', undefined],
    ["' or 1=1 --", undefined],
  ])('typed «%s»: %s', (typed, read) => {
    expect(readSpokenCode(typed)).toBe(read)
  })

  test('every code is read back as itself, in any case and without hyphens', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 32 }), (bytes) => {
        const code = spokenCode(bytes)
        return readSpokenCode(code) === code && readSpokenCode(code.toLowerCase().replaceAll('-', '')) === code
      }),
    )
  })
})
