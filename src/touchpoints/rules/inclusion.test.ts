import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Amendment, Override } from '../terms/amendments.ts'
import { NO_CONTENT, NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { Channel } from '../terms.ts'
import { inclusionOf } from './inclusion.ts'
import { kindOf } from './kinds.ts'
import { standingRegister } from './standing-register.ts'

const TODAY = Temporal.PlainDate.from('2026-11-22')
const NOW = Temporal.Instant.from('2026-11-22T01:00:00Z')
const entry = (touchpointId: string, channel: Channel): FullEntry => ({
  touchpointId,
  code: '',
  processId: 'ask',
  processName: 'Запрос',
  name: touchpointId,
  channel,
  kind: kindOf(channel),
  needs: [],
  isKey: false,
  version: 1,
  sampleOf: null,
  unitId: null,
  includedOn: TODAY,
  details: NO_DETAILS,
})
let number = 0
const amendment = (own: Partial<Amendment>): Amendment => {
  number += 1
  return {
    id: String(number),
    number,
    deed: 'include',
    touchpointId: null,
    baseVersion: null,
    successorId: null,
    unitId: null,
    content: null,
    reason: 'так решили',
    grounds: null,
    turnTo: 'на сайт',
    importId: null,
    importRow: null,
    madeAt: NOW,
    madeBy: 'editor',
    savedAt: NOW,
    submittedAt: NOW,
    submittedBy: 'editor',
    returnedAt: null,
    returnedBy: null,
    withdrawnAt: null,
    withdrawnBy: null,
    includedAt: null,
    includedBy: null,
    version: 1,
    ...own,
  }
}
const includes = (name: string, channel: Channel, process = 'Запрос') =>
  amendment({
    content: {
      ...NO_CONTENT,
      process,
      name,
      channel,
      needs: [{ need: 'information', objects: [], words: 'Получение информации' }],
    },
  })
const excludes = (touchpointId: string) => amendment({ deed: 'exclude', touchpointId, baseVersion: 1 })

const BASIS: Override = { check: 'basis', reason: 'найдём' }
const NOTE: Override = { check: 'accessibility', reason: 'допишем' }
const decide = (amendments: readonly Amendment[], overrides: readonly Override[]) => {
  const standing = [entry('phone', 'phone'), entry('site', 'site')]
  let made = 0
  return inclusionOf(amendments, {
    register: standingRegister([{ id: 'ask', name: 'Запрос', position: 1 }], standing, []),
    placement: {
      positions: new Map([
        ['phone', 1],
        ['site', 2],
      ]),
      last: new Map([['ask', 2]]),
      lastProcess: 1,
    },
    ownAllowed: false,
    today: TODAY,
    isOwn: () => false,
    overrides,
    newId: () => `new ${++made}`,
  })
}
const refusedFields = (outcome: ReturnType<typeof decide>) =>
  'refused' in outcome ? outcome.refused.map(({ field }) => field) : []

describe('M5: one decision about many amendments', () => {
  test('M13: whether a process keeps both ways is asked of what stands in the end', () => {
    const rows = [includes('Окно', 'reception', 'Новый'), includes('Почта', 'email', 'Новый')]
    expect(refusedFields(decide(rows, [BASIS, NOTE]))).toEqual([])
    expect(refusedFields(decide(rows.slice(0, 1), [BASIS, NOTE]))).toEqual(['overrides.other-way'])
  })

  test('M13: the last offline way does not go unremarked', () => {
    expect(refusedFields(decide([excludes('phone')], [BASIS]))).toEqual(['overrides.other-way'])
    expect(refusedFields(decide([excludes('phone'), includes('Окно', 'reception')], [BASIS, NOTE]))).toEqual([])
  })

  test('M12: what goes makes room for what comes after it, not before', () => {
    expect(refusedFields(decide([excludes('phone'), includes('PHONE', 'phone')], [BASIS, NOTE]))).toEqual([])
    expect(refusedFields(decide([includes('PHONE', 'phone'), excludes('phone')], [BASIS, NOTE]))).toContain('name')
  })

  test('M6: of two changes of one entry the second was drawn from a version that stands no more', () => {
    const change = () =>
      amendment({
        deed: 'change',
        touchpointId: 'phone',
        baseVersion: 1,
        content: includes('Телефон', 'phone').content,
      })
    expect(refusedFields(decide([change(), change()], [BASIS, NOTE]))).toEqual(['name'])
  })

  test('each version keeps the reasons of its own remarks alone, and rows stand in their sequence', () => {
    const outcome = decide(
      [includes('Окно', 'reception'), excludes('site'), includes('Чат', 'messengers')],
      [BASIS, NOTE],
    )
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
    expect(
      outcome.done.versions.map(({ touchpointId, deed, position, overrides }) => [
        touchpointId,
        deed,
        position,
        overrides.map(({ check }) => check),
      ]),
    ).toEqual([
      ['new 1', 'included', 3, ['basis', 'accessibility']],
      ['site', 'excluded', 2, ['basis']],
      ['new 2', 'included', 4, ['basis', 'accessibility']],
    ])
  })

  test('of a file full of mistakes fifty are told', () => {
    const rows = Array.from({ length: 200 }, () => includes('', 'phone'))
    expect(refusedFields(decide(rows, [BASIS, NOTE])).length).toBeLessThan(60)
  })
})
