import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../terms.ts'
import { sealText } from './seal-text.ts'

const at = Temporal.Instant.from('2026-11-17T07:19:00Z')
const entry: AuditEntry = {
  id: 7,
  at,
  actorKind: 'person',
  actorId: 'a',
  act: 'unit.made',
  thing: 'unit:1',
  fields: ['name'],
}

describe('the words under a seal', () => {
  test.each<[string, Partial<AuditEntry>]>([
    ['another act', { act: 'unit.closed' }],
    ['another person', { actorId: 'b' }],
    ['a later microsecond', { at: at.add({ microseconds: 1 }) }],
    ['another field', { fields: ['name', 'kind'] }],
    ['a border moved between values', { act: 'unit.made"', thing: ',"unit:1' }],
  ])('%s changes them', (_what, change) => {
    expect(sealText('body', 1, '', [{ ...entry, ...change }])).not.toBe(sealText('body', 1, '', [entry]))
  })

  test('the order in which entries were read does not', () => {
    const ids = fc.uniqueArray(fc.nat(), { minLength: 2 })
    fc.assert(
      fc.property(ids, (list) => {
        const entries = list.map((id) => ({ ...entry, id }))
        return sealText('body', 1, '', entries) === sealText('body', 1, '', entries.toReversed())
      }),
    )
  })
})
