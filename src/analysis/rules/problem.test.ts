import { describe, expect, test } from 'vitest'
import { NOWHERE, placeValue, readPlace } from './problem.ts'

const ID = '8f0c2a1b-0000-4000-8000-000000000001'

describe('K1.5: a problem may lie in a process, at a touchpoint or nowhere in particular', () => {
  test.each([
    ['', NOWHERE],
    [`process:${ID}`, { processId: ID, touchpointId: null }],
    [`touchpoint:${ID}`, { processId: null, touchpointId: ID }],
  ])('«%s» is read and written back', (typed, place) => {
    expect(readPlace(typed)).toEqual(place)
    expect(placeValue(place)).toBe(typed)
  })

  test.each([ID, 'process:', `unit:${ID}`, `process:${ID}0`, "process:'; drop"])('«%s» is no place', (typed) => {
    expect(readPlace(typed)).toBeUndefined()
  })
})
