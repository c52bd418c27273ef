import { expect, test } from 'vitest'
import { firstSteps } from './first-steps.ts'

const nothing = { isNamed: false, people: 1, isTried: false, tryCode: 'cdfhjkmn' }

test.each([
  ['a new body', nothing, ['now', 'ahead', 'ahead']],
  ['named', { ...nothing, isNamed: true }, ['done', 'now', 'ahead']],
  [
    'named by whoever opened it, the register empty',
    { ...nothing, isNamed: true, tryCode: undefined },
    ['now', 'ahead', 'ahead'],
  ],
  ['a mark came before colleagues', { ...nothing, isNamed: true, isTried: true }, ['done', 'now', 'done']],
  ['all is done', { ...nothing, isNamed: true, people: 2, isTried: true }, []],
])('the first steps of %s', (_what, beginning, states) => {
  expect(firstSteps(beginning).map(({ state }) => state)).toEqual(states)
})

test('an empty register is where trying begins', () => {
  expect(firstSteps({ ...nothing, tryCode: undefined })[2]?.link?.href).toBe('/desk/register')
})
