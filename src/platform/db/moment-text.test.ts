import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { momentText } from './moment-text.ts'

test.each([
  ['1969-12-31T23:59:59.999Z', 'before the epoch'],
  ['1969-12-31T23:59:59.9995Z', 'before the epoch, of less than a millisecond'],
  ['2026-12-02T15:40:00Z', 'a whole second'],
  ['2026-12-02T15:40:00.120Z', 'milliseconds'],
  ['2026-12-02T15:40:00.123456Z', 'microseconds, as a database gives them back'],
  ['2199-12-31T20:59:59.999999999Z', 'nanoseconds'],
])('a moment as text is that moment: %s, %s', (moment) => {
  const at = Temporal.Instant.from(moment)
  expect(Temporal.Instant.from(momentText(at)).epochNanoseconds).toBe(at.epochNanoseconds)
})
