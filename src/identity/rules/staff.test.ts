import { describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '../terms.ts'
import {
  type Administrating,
  personState,
  whyNotChanged,
  whyNotFirst,
  whyNotInvited,
  whyNotInvitedAgain,
  whyNotLeft,
  whyNotPerson,
  whyNotRolesTaken,
  whyNotUnmarked,
} from './staff.ts'

const fieldsOf = (refusals: readonly { field: string }[]) => refusals.map(({ field }) => field)
const at = '2026-11-17'
const invited = { joinedAt: null, leftAt: null }
const working = { joinedAt: at, leftAt: null }
const left = { joinedAt: at, leftAt: at }

test.each([
  [invited, 'invited'],
  [working, 'working'],
  [left, 'left'],
  [{ joinedAt: null, leftAt: at }, 'left'],
])('%o is %s', (moments, state) => expect(personState(moments)).toBe(state))

describe('M5: an authorised person has a name and a role', () => {
  const wish = { name: 'Нивин Олег', roles: ['registrar'], unitId: null }

  test.each(ROLE_KEYS)('the role %s can be given, and with any other', (role) => {
    expect(whyNotPerson({ ...wish, roles: [role, 'employee'] }, 'none')).toEqual([])
  })

  test.each([
    [{}, 'open', []],
    [{ name: '' }, 'none', ['name']],
    [{ roles: [] }, 'none', ['roles']],
    [{ roles: ['operator'] }, 'none', ['roles']],
    [{ roles: ['clerk', 'constructor'] }, 'none', ['roles']],
    [{}, 'missing', ['unit']],
    [{}, 'closed', ['unit']],
    [{ name: '', roles: [] }, 'closed', ['name', 'unit', 'roles']],
  ] as const)('%o in a unit that is %s: %j', (change, unit, fields) => {
    expect(fieldsOf(whyNotPerson({ ...wish, ...change }, unit))).toEqual(fields)
  })

  test.each([
    ['a@b.ru', false, []],
    ['a@b.ru', true, ['email']],
    ['a', true, ['email']],
    ['', false, ['email']],
  ])('invited to %j, taken: %s', (email, taken, fields) => {
    expect(fieldsOf(whyNotInvited({ ...wish, email }, 'none', taken))).toEqual(fields)
    expect(fieldsOf(whyNotFirst({ personName: 'А', email }, taken))).toEqual(fields)
  })
})

test.each([
  [invited, false, 0],
  [invited, true, 0],
  [working, true, 1],
  [left, false, 0],
  [left, true, 1],
])('invited again, %o, the address taken: %s', (moments, taken, reasons) => {
  expect(whyNotInvitedAgain(moments, taken)).toHaveLength(reasons)
})

test.each([
  [invited, 0],
  [working, 0],
  [left, 1],
])('changed, %o', (moments, reasons) => expect(whyNotChanged(moments)).toHaveLength(reasons))

describe('an administrator who can sign in is always left', () => {
  const anna: Administrating = { ...working, roles: ['administrator', 'analyst'] }

  test.each<[string, Administrating, Administrating[], boolean]>([
    ['the only one', anna, [], false],
    ['with another', anna, [anna], true],
    ['with one who was only invited', anna, [{ ...anna, ...invited }], false],
    ['with one who left', anna, [{ ...anna, ...left }], false],
    ['with a clerk', anna, [{ ...working, roles: ['clerk'] }], false],
    ['an invited one', { ...anna, ...invited }, [], true],
    ['a clerk', { ...working, roles: ['clerk'] }, [], true],
  ])('%s', (_who, person, others, may) => {
    expect(whyNotLeft({ ...person, operatorSince: null }, others)).toHaveLength(may ? 0 : 1)
    expect(whyNotRolesTaken(person, ['analyst'], others)).toHaveLength(may ? 0 : 1)
    expect(whyNotRolesTaken(person, ['administrator'], others)).toEqual([])
  })

  test('who left cannot leave again', () =>
    expect(whyNotLeft({ ...anna, ...left, operatorSince: null }, [anna])).toHaveLength(1))

  test.each([
    ['with another administrator', [anna], 1],
    ['the last administrator as well: both reasons', [], 2],
  ])('an operator does not leave, %s', (_what, others, reasons) => {
    const refusals = whyNotLeft({ ...anna, operatorSince: at }, others)
    expect(refusals).toHaveLength(reasons)
    expect(refusals.at(-1)?.why).toContain('otklik -- person operator --email АДРЕС')
  })
})

test.each([
  [true, 2, 0],
  [true, 1, 1],
  [false, 2, 1],
])('operator %s, one of %i, is unmarked: %i reasons against it', (isOperator, operators, reasons) => {
  expect(whyNotUnmarked({ isOperator }, operators)).toHaveLength(reasons)
})
