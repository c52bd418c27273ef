import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { VersionDeed } from '../terms/amendments.ts'
import { NO_DETAILS } from '../terms/details.ts'
import type { PlacedVersion } from '../terms/history.ts'
import { changesOf } from './changes.ts'
import { changesTable } from './changes-table.ts'
import { replay } from './replay.ts'

const FROM = Temporal.PlainDate.from('2026-03-10')

/** «i2 Стенд»: included on the second day of March under this name. */
const versionOf = (said: string, place: number): PlacedVersion => {
  const [, deed, day, name] = /^([icxm])(\d+) (.*)$/.exec(said) ?? []
  const on = Temporal.PlainDate.from({ year: 2026, month: 3, day: Number(day) })
  return {
    touchpointId: 'a',
    number: place + 1,
    deed: { i: 'included', c: 'changed', x: 'excluded', m: 'merged' }[deed ?? ''] as VersionDeed,
    code: 'c',
    sampleOf: null,
    processId: 'p',
    processName: 'Приём',
    processPosition: 1,
    position: 1,
    name: name ?? '',
    channel: 'stand',
    kind: 'offline',
    needs: [],
    isKey: false,
    details: NO_DETAILS,
    unitId: null,
    includedOn: on,
    includedAt: Temporal.Instant.from(`${on}T03:00:00Z`),
    includedBy: 'anna',
    amendmentId: null,
    reason: `потому ${place + 1}`,
    grounds: null,
    overrides: [],
    successorId: null,
    turnTo: '',
  }
}

describe('M6: what the register became between the end of 10 March and a later day', () => {
  test.each([
    // history                                       became      differs    versions since
    [['i2 Стенд'], undefined, [], 0],
    [['i10 Стенд'], undefined, [], 0],
    [['i11 Стенд'], 'came', [], 1],
    [['i2 Стенд', 'c11 Доска'], 'changed', ['name'], 1],
    [['i2 Стенд', 'c10 Доска', 'c12 Щит', 'c12 Экран'], 'changed', ['name'], 2],
    [['i2 Стенд', 'c11 Доска', 'c12 Стенд'], 'changed', [], 2],
    [['i2 Стенд', 'x11 Стенд'], 'went', [], 1],
    [['i2 Стенд', 'm11 Стенд'], 'merged', [], 1],
    [['i2 Стенд', 'c11 Доска', 'x12 Доска'], 'went', [], 2],
    [['i11 Стенд', 'x12 Стенд'], 'passed', [], 2],
    [['i2 Стенд', 'x5 Стенд', 'c11 Стенд'], 'came', [], 1],
    [['i2 Стенд', 'x5 Стенд'], undefined, [], 0],
  ] as const)('%j', (history, became, differs, since) => {
    const [change, ...more] = changesOf(history.map(versionOf), FROM)
    expect(more).toEqual([])
    expect(change?.became).toBe(became)
    expect(change?.parts.map(({ part }) => part) ?? []).toEqual(differs)
    expect(change?.since.length ?? 0).toBe(since)
  })

  test('as a table: a row for each part that differs, with everybody who did it', () => {
    const changes = changesOf(['i2 Старый стенд', 'c11 Доска', 'c12 Новый стенд'].map(versionOf), FROM)
    expect(changesTable(changes, ({ includedBy }) => `${includedBy}`)[1]).toEqual([
      'Изменены',
      'Приём',
      'Новый стенд',
      'Точка взаимодействия',
      'Старый стенд',
      'Новый стенд',
      '2026-03-11; 2026-03-12',
      'изменена; изменена',
      'anna; anna',
      'потому 2; потому 3',
      '',
    ])
  })

  test('M6: replayed, an entry stands in its last words from its day on and until the day it goes', () => {
    const versions = ['i2 Стенд', 'c5 Доска', 'x9 Доска', 'c12 Щит'].map(versionOf)
    const on = (day: number) => replay(versions, FROM.with({ day })).map(({ name }) => name)
    expect([1, 2, 4, 5, 8, 9, 11, 12, 31].map(on)).toEqual([
      [],
      ['Стенд'],
      ['Стенд'],
      ['Доска'],
      ['Доска'],
      [],
      [],
      ['Щит'],
      ['Щит'],
    ])
  })
})
