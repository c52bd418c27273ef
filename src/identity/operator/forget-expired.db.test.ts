import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { forgetExpired } from './forget-expired.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('K4.2: ended sessions of every body go, living ones stay', async () => {
  const { pools, clock } = town.installation
  await town.body.signIn('clerk')
  await town.other.signIn('clerk')
  town.at('2026-11-17T15:00:00Z')
  const living = await town.as('analyst')
  town.at('2026-11-17T21:30:00Z')
  expect(await forgetExpired(pools.operator, clock)).toBe(2)
  expect((await living.get('/desk')).statusCode).toBe(200)
  expect(await forgetExpired(pools.operator, clock)).toBe(0)
})
