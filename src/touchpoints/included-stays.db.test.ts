import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawSql } from '#test/raw-sql.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
})
afterAll(() => town.close())

test.each([
  "update touchpoints.process set name = 'x'",
  'update touchpoints.process set position = position + 100',
  "update touchpoints.touchpoint set code = 'x'",
  'update touchpoints.version set process_id = gen_random_uuid()',
  "update touchpoints.version set name = 'x'",
  'delete from touchpoints.version',
  'delete from touchpoints.touchpoint',
  'delete from touchpoints.process',
])('what is included never changes, whatever breaks through the program: %s', async (statement) => {
  expect(await rawSql(town).refusalOf(town.body.id, statement)).toMatch(/^42501 /)
})

test.each(['process', 'touchpoint'])('a %s may only be taken out', async (table) => {
  expect(await rawSql(town).refusalOf(town.body.id, `update touchpoints.${table} set removed_at = now()`)).toBe('done')
})
