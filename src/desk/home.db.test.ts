import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReadyEditions } from '#surveys'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
  })
})
afterAll(() => town.close())

const home = async () => (await (await town.as('administrator')).get('/desk')).body

test('Administrator sees the first steps until somebody has left feedback; a new month does not bring them back', async () => {
  expect(await home()).toContain('Попробуйте оставить отзыв')
  const [entry] = await town.inBody(town.body, listEntries)
  await town
    .visitor()
    .post(`/e/${entry?.code}/answers`, { id: randomUUID(), purpose: 'information', solved: 'yes', overall: '5' })
  expect(await home()).not.toContain('Первые шаги')
  town.at('2026-12-17T09:00:00Z')
  expect(await home()).not.toContain('Первые шаги')
})
