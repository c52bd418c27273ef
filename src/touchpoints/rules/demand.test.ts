import { describe, expect, test } from 'vitest'
import { entry } from '#test/lacking-registers.ts'
import { NO_DETAILS } from '../terms/details.ts'
import { demandByMonth, perMonth } from './demand.ts'

const details = { whereabouts: { ...NO_DETAILS.whereabouts, phone: '62-00-00' } }
const entries = [entry('a', { details }), entry('b', { details }), entry('mail', { channel: 'email' })]
const through = (touchpointId: string, month: string, interactions: number) => ({
  touchpointId,
  channel: null,
  address: null,
  month,
  interactions,
})
const rang = (month: string, interactions: number) => ({
  touchpointId: null,
  channel: 'phone' as const,
  address: '620000',
  month,
  interactions,
})

describe('M7: demand for a touchpoint', () => {
  test('by month: what came through it, and what came through its address, which others share', () => {
    const sums = [through('a', '2026-10', 5), through('b', '2026-10', 7), rang('2026-10', 2), rang('2026-11', 3)]
    expect(demandByMonth(['2026-09', '2026-10', '2026-11'], 'a', entries, sums)).toEqual([
      { month: '2026-09', direct: 0, byAddress: 0 },
      { month: '2026-10', direct: 5, byAddress: 2 },
      { month: '2026-11', direct: 0, byAddress: 3 },
    ])
  })

  test('in a month as a rule: since the journal began to tell', () => {
    const months = ['2026-08', '2026-09', '2026-10']
    const sums = [through('a', '2026-09', 4), rang('2026-10', 2), through('mail', '2026-11', 100)]
    expect([...perMonth(entries, sums, months)]).toEqual([
      ['a', 3],
      ['b', 1],
    ])
    expect([...perMonth(entries, [], months)]).toEqual([])
  })
})
