import { describe, expect, test } from 'vitest'
import { whyNotClosed, whyNotReopened, whyNotUnit } from './units.ts'

const fieldsOf = (refusals: readonly { field: string }[]) => refusals.map(({ field }) => field)

describe('K1.5: a unit is a part of the body or an organisation under it', () => {
  test.each([
    [{ name: 'Отдел', kind: 'structural' }, 0, []],
    [{ name: 'Станция', kind: 'subordinate' }, 0, []],
    [{ name: 'Отдел', kind: 'structural' }, 1, ['name']],
    [{ name: '', kind: '' }, 0, ['name', 'kind']],
    [{ name: 'Отдел', kind: 'toString' }, 1, ['name', 'kind']],
  ])('%o with %i namesakes: %j', (wish, namesakes, fields) => {
    expect(fieldsOf(whyNotUnit(wish, { namesakes }))).toEqual(fields)
  })
})

describe('closing a unit', () => {
  test.each([
    [{ closed: false }, [], []],
    [{ closed: true }, [], ['Подразделение уже закрыто']],
    [{ closed: false }, ['Анна'], ['В подразделении есть сотрудники: Анна. Сначала переведите их в другое']],
    [
      { closed: false },
      ['А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж'],
      ['В подразделении есть сотрудники: А, Б, В, Г, Д и ещё 2. Сначала переведите их в другое'],
    ],
  ])('%o with %j', (unit, people, reasons) => {
    expect(whyNotClosed(unit, people).map(({ why }) => why)).toEqual(reasons)
  })
})

test.each([
  [true, 0, 0],
  [true, 1, 1],
  [false, 0, 1],
])('opening again, closed: %s, namesakes: %i', (closed, namesakes, reasons) => {
  expect(whyNotReopened({ closed }, { namesakes })).toHaveLength(reasons)
})
