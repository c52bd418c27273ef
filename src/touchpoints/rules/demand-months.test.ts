import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { yearOf } from './demand-months.ts'

test('M7: twelve months up to this one, the newest first; where nothing is known nobody came', () => {
  const came = { month: '2026-01', interactions: 7, answers: 2 }
  const year = yearOf([{ ...came, month: '2024-01' }, came], Temporal.PlainDate.from('2026-03-31'))
  expect(year).toHaveLength(12)
  expect(year.slice(0, 4)).toEqual([
    { month: '2026-03', interactions: 0, answers: 0 },
    { month: '2026-02', interactions: 0, answers: 0 },
    came,
    { month: '2025-12', interactions: 0, answers: 0 },
  ])
  expect(year.at(-1)?.month).toBe('2025-04')
})
