import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { RegisterPast } from '../terms/places.ts'
import type { RegisterEntry } from '../terms.ts'
import { placesOf } from './places.ts'

const entry = (touchpointId: string, processId: string): RegisterEntry => ({
  touchpointId,
  code: touchpointId,
  processId,
  processName: `процесс ${processId}`,
  name: `точка ${touchpointId}`,
  channel: 'phone',
  kind: 'offline',
  needs: [],
  isKey: false,
  version: 1,
  sampleOf: null,
})
const gone = (touchpointId: string, processId: string) => ({
  ...entry(touchpointId, processId),
  goneOn: Temporal.PlainDate.from('2026-05-01'),
})
const LABELS = {
  entry: ({ name }: { name: string }) => `${name}, исключена`,
  process: (name: string) => `${name}, нет`,
}
const STANDING = [entry('a', 'I'), entry('b', 'I'), entry('c', 'II')]
const PAST: RegisterPast = {
  excluded: [gone('x', 'I'), gone('y', 'III')],
  merged: [
    { touchpointId: 'm', standsIn: 'b' },
    { touchpointId: 'n', standsIn: 'b' },
    { touchpointId: 'o', standsIn: 'x' },
  ],
}
const places = placesOf(STANDING, PAST, LABELS)

describe('M6, M12: nothing that was said vanishes with an entry', () => {
  test('excluded entries follow those that stand in their process; a process of which nothing stands goes to the end', () => {
    expect(places.processes.map(({ label, entries }) => [label, ...entries.map((one) => one.label)])).toEqual([
      ['1. процесс I', '1.1 точка a', '1.2 точка b', 'точка x, исключена'],
      ['2. процесс II', '2.1 точка c'],
      ['процесс III, нет', 'точка y, исключена'],
    ])
  })

  test.each([
    // touchpoint  counts for  together with
    ['a', 'a', ['a']],
    ['b', 'b', ['b', 'm', 'n']],
    ['m', 'b', ['b', 'm', 'n']],
    ['x', 'x', ['x', 'o']],
    ['o', 'x', ['x', 'o']],
    ['nobody', 'nobody', ['nobody']],
  ])('%s counts for %s, together with %j', (touchpoint, counts, family) => {
    expect([places.standsIn(touchpoint), places.familyOf(touchpoint)]).toEqual([counts, family])
  })

  test.each([
    ['a', '1.1 точка a'],
    ['n', '1.2 точка b'],
    ['o', 'точка x, исключена'],
    ['nobody', undefined],
  ])('%s is called «%s»', (touchpoint, label) => {
    expect(places.placeOf(touchpoint)?.label).toBe(label)
  })
})
