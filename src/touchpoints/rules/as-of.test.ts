import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readAsOf } from './as-of.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const read = (typed: string) => {
  const outcome = readAsOf(typed, today)
  return 'done' in outcome ? String(outcome.done) : outcome.refused[0]?.why
}

describe('M6: the day that the register is asked for', () => {
  test.each([
    // typed             day
    ['', 'null'],
    ['  ', 'null'],
    ['2026-11-22', '2026-11-22'],
    [' 2024-02-29 ', '2024-02-29'],
    ['1999-12-31', '1999-12-31'],
  ])('%j is %s', (typed, day) => {
    expect(read(typed)).toBe(day)
  })

  test.each([
    ['03.03.2026', '«03.03.2026» — не день. Напишите день так: 2026-03-03'],
    ['2026-02-29', 'Дня «2026-02-29» в календаре нет. Напишите день так: 2026-03-03'],
    ['2026-13-01', 'Дня «2026-13-01» в календаре нет. Напишите день так: 2026-03-03'],
    ['2026-11-23', 'Этот день ещё не наступил. Выберите сегодняшний или прошедший'],
    ['2026-03-03T10:00', '«2026-03-03T10:00» — не день. Напишите день так: 2026-03-03'],
    ["' or 1=1 --".repeat(9), "«' or 1=1 --' or 1=1 …» — не день. Напишите день так: 2026-03-03"],
  ])('%j is refused', (typed, why) => {
    expect(read(typed)).toBe(why)
  })
})
