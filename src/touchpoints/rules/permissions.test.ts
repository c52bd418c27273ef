import { describe, expect, test } from 'vitest'
import { type About, mayDo, REGISTER_ACTS, type RegisterAct, whyNotPermitted } from './permissions.ts'

const ROLES = ['administrator', 'registrar', 'unit-editor', 'clerk', 'analyst', 'head', 'employee'] as const

describe('M5, M6: which role carries which act', () => {
  test.each([
    // act                     adm    reg    edit   clerk  anal   head   empl
    ['register.read', [true, true, true, true, true, true, true]],
    ['amendment.see', [true, true, true, true, true, true, true]],
    ['amendment.make', [false, true, true, false, false, false, false]],
    ['amendment.change', [false, true, true, false, false, false, false]],
    ['amendment.submit', [false, true, true, false, false, false, false]],
    ['amendment.withdraw', [false, true, true, false, false, false, false]],
    ['amendment.include', [false, true, false, false, false, false, false]],
    ['amendment.return', [false, true, false, false, false, false, false]],
    ['settings.read', [true, true, false, false, false, false, false]],
    ['settings.change', [true, true, false, false, false, false, false]],
    ['own-inclusion.allow', [true, false, false, false, false, false, false]],
    ['sample.adopt', [true, true, false, false, false, false, false]],
    ['import.make', [false, true, true, false, false, false, false]],
    ['import.see', [false, true, true, false, false, false, false]],
    ['import.submit', [false, true, true, false, false, false, false]],
    ['import.remove', [false, true, true, false, false, false, false]],
    ['journal.read', [true, true, true, true, true, true, true]],
    ['journal.write', [false, true, true, true, false, false, false]],
    ['journal.undo', [true, true, true, true, false, false, false]],
  ] as const)('%s: %j', (act, expected) => {
    expect(ROLES.map((role) => mayDo(act, [role]))).toEqual(expected)
    expect(mayDo(act, [])).toBe(false)
    expect(mayDo(act, ['operator'])).toBe(false)
    expect(mayDo(act, [...ROLES])).toBe(true)
  })

  test('the matrix names every act', () => {
    expect(Object.keys(REGISTER_ACTS)).toHaveLength(19)
  })
})

const by = (role: string, unitId: string | null = 'ours', kind: 'person' | 'token' = 'person') =>
  ({ id: 'anna', kind, roles: [role], unitId }) as const

const fields = (act: RegisterAct, who: ReturnType<typeof by>, about: About) =>
  whyNotPermitted(act, who, about).map(({ field }) => field)

describe('M6: an editor acts for the own unit, on its entries and on those of no unit', () => {
  test.each([
    // who                                 unit      entries              refused
    [by('unit-editor'), 'ours', [], []],
    [by('unit-editor'), 'ours', ['ours'], []],
    [by('unit-editor'), 'ours', [null], []],
    [by('unit-editor'), 'ours', ['theirs'], ['touchpoint']],
    [by('unit-editor'), 'ours', ['ours', 'theirs'], ['touchpoint']],
    [by('unit-editor'), 'theirs', ['theirs'], ['unit', 'touchpoint']],
    [by('unit-editor'), null, [], ['unit']],
    [by('unit-editor', null), null, [null], []],
    [by('unit-editor', null), 'theirs', [], ['unit']],
    [by('unit-editor', null, 'token'), 'theirs', ['theirs'], []],
    [by('registrar'), 'theirs', ['theirs'], []],
    [by('registrar'), null, [null], []],
    [by('clerk'), 'ours', ['ours'], ['']],
    [by('clerk', null, 'token'), 'ours', ['ours'], ['']],
  ])('%o, unit %s, entries %j: %j', (who, unitId, entryUnitIds, refused) => {
    for (const act of ['amendment.make', 'amendment.change', 'amendment.submit', 'amendment.withdraw'] as const)
      expect(fields(act, who, { unitId, entryUnitIds })).toEqual(refused)
    for (const act of ['import.make', 'import.submit', 'import.remove'] as const)
      expect(fields(act, who, { unitId, entryUnitIds })).toEqual(refused)
  })
})

describe('M5: who sees an amendment', () => {
  test.each([
    // who                          unit      included  seen
    [by('registrar'), 'theirs', false, true],
    [by('unit-editor'), 'ours', false, true],
    [by('unit-editor'), 'theirs', false, false],
    [by('unit-editor'), null, false, false],
    [by('unit-editor'), 'theirs', true, true],
    [by('unit-editor', null, 'token'), 'theirs', false, true],
    [by('head'), 'ours', false, false],
    [by('head'), 'theirs', true, true],
    [by('employee'), 'ours', true, true],
    [by('administrator'), 'ours', false, false],
    [by('nobody'), 'ours', true, false],
  ])('%o, unit %s, included %s: %s', (who, unitId, isIncluded, seen) => {
    expect(whyNotPermitted('amendment.see', who, { unitId, isIncluded })).toHaveLength(seen ? 0 : 1)
  })
})

describe('M5: nobody includes an own amendment unless the body allows it', () => {
  test.each([
    // made by    submitted by   own allowed  included
    ['boris', 'boris', false, true],
    ['anna', 'boris', false, false],
    ['boris', 'anna', false, false],
    ['anna', 'anna', false, false],
    ['anna', 'anna', true, true],
  ])('made by %s, submitted by %s, own allowed %s: %s', (madeBy, submittedBy, ownAllowed, included) => {
    const about = { unitId: 'theirs', madeBy, submittedBy, ownAllowed }
    expect(whyNotPermitted('amendment.include', by('registrar'), about)).toHaveLength(included ? 0 : 1)
    expect(whyNotPermitted('amendment.include', by('unit-editor'), about)).toHaveLength(1)
    expect(whyNotPermitted('amendment.return', by('registrar'), about)).toEqual([])
  })
})

describe('M11: what was put into the journal is taken back by whoever did it, or by who answers for the register', () => {
  test.each([
    // role            made by   taken back
    ['clerk', 'anna', true],
    ['clerk', 'boris', false],
    ['unit-editor', 'boris', false],
    ['registrar', 'boris', true],
    ['administrator', 'boris', true],
    ['head', 'anna', false],
  ])('%s, made by %s: %s', (role, madeBy, may) => {
    expect(whyNotPermitted('journal.undo', by(role), { madeBy })).toHaveLength(may ? 0 : 1)
  })
})
