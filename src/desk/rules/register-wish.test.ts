import { expect, test } from 'vitest'
import { registerStands, registerWish } from './register-wish.ts'

const sample = { sampleOf: 'Приказ' }
const own = { sampleOf: null }

test.each([
  [[], 'nothing'],
  [[sample], 'sample'],
  [[own], 'own'],
  [[sample, own], 'own'],
])('a register of %j: %s', (entries, stands) => expect(registerStands(entries)).toBe(stands))

test.each([
  // chosen    stands     done
  ['sample', 'nothing', 'sample'],
  ['sample', 'sample', 'as is'],
  ['sample', 'own', 'as is'],
  ['empty', 'nothing', 'as is'],
  ['empty', 'sample', 'empty'],
  ['empty', 'own', 'as is'],
  ['', 'nothing', 'as is'],
  ['', 'sample', 'as is'],
  ['toString', 'sample', 'as is'],
] as const)('chosen «%s» where there is %s: %s', (chosen, stands, done) => {
  expect(registerWish(chosen, stands)).toBe(done)
})
