import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  PLAIN_VIEW,
  VIEW_CHOICES,
  VIEW_SETTINGS,
  type ViewSettings,
  viewAttributes,
  viewCookie,
  viewFrom,
  viewFromCookie,
} from './view-settings.ts'

const choice = fc.record(
  Object.fromEntries(VIEW_SETTINGS.map((setting) => [setting, fc.constantFrom(...Object.keys(VIEW_CHOICES[setting]))])),
)

describe('View settings', () => {
  test('go into the cookie and come back the same', () =>
    fc.assert(
      fc.property(choice, (view) => {
        expect(viewFromCookie(viewCookie(view as ViewSettings))).toEqual(view)
      }),
    ))

  test('fit into a cookie without quoting', () =>
    fc.assert(
      fc.property(choice, (view) => {
        expect(viewCookie(view as ViewSettings)).toMatch(/^[\w.]+$/)
      }),
    ))

  test.each([
    ['no cookie', undefined],
    ['an empty cookie', ''],
    ['a stranger', '"><script>.constructor.__proto__.x.y.z'],
    ['too few parts', '100'],
  ])('are plain after %s', (_, cookie) => {
    expect(viewFromCookie(cookie)).toEqual(PLAIN_VIEW)
  })

  test('keep what is known and drop what is not', () => {
    expect(viewFromCookie('200.purple.serif.wide.off')).toEqual({
      size: '200',
      scheme: 'auto',
      face: 'serif',
      space: 'wide',
      pictures: 'off',
    })
  })

  test('come out of a form whatever its fields are', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...VIEW_SETTINGS), fc.anything()), (fields) => {
        expect(Object.keys(viewFrom(fields))).toEqual(VIEW_SETTINGS)
      }),
    ))

  test('leave no attribute when plain, so that the device decides', () => {
    expect(viewAttributes(PLAIN_VIEW)).toEqual({})
    expect(viewAttributes({ ...PLAIN_VIEW, scheme: 'light', size: '150' })).toEqual({
      'data-size': '150',
      'data-scheme': 'light',
    })
  })
})
