import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dateIn, stopwatch, systemClock } from './clock.ts'

describe('New Year comes to each body in its own time', () => {
  test.each([
    // moment                Magadan (+11)  Krasnodar (+3)
    ['2026-12-31T12:59:59Z', '2026-12-31', '2026-12-31'],
    ['2026-12-31T13:00:00Z', '2027-01-01', '2026-12-31'],
    ['2026-12-31T20:59:59Z', '2027-01-01', '2026-12-31'],
    ['2026-12-31T21:00:00Z', '2027-01-01', '2027-01-01'],
    ['2028-02-28T13:00:00Z', '2028-02-29', '2028-02-28'],
  ])('%s', (moment, magadan, krasnodar) => {
    const now = Temporal.Instant.from(moment)
    expect(String(dateIn('Asia/Magadan', now))).toBe(magadan)
    expect(String(dateIn('Europe/Moscow', now))).toBe(krasnodar)
  })
})

test('the clock goes forward, and a stopwatch measures from its start', async () => {
  const [before, elapsed] = [systemClock.now(), stopwatch()]
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(elapsed()).toBeGreaterThan(10)
  expect(Temporal.Instant.compare(systemClock.now(), before)).toBe(1)
})
