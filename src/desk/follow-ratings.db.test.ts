import { afterAll, beforeAll, expect, test } from 'vitest'
import { ratingAddress } from '#platform/http/ratings.ts'
import { openReadyEditions } from '#surveys'
import { appealIn } from '#test/appeals.ts'
import { roundIn } from '#test/box.ts'
import { openTown, type Town } from '#test/town.ts'
import { followRatings } from './actions/follow-ratings.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, openReadyEditions)
})
afterAll(() => town.close())

const sheets = async () =>
  (await town.sql('select 1 from surveys.box')).length + (await town.sql('select 1 from surveys.answer_sheet')).length
const follow = () => town.inBody(town.body, (work) => followRatings(work, town.installation.secrets.receipts), ['head'])

test('M18d: Farmer rates the answer by a link; looking counts nothing, a low mark with words becomes one errand', async () => {
  const id = await appealIn(town, town.body, 'answered')
  const rated = { bodyId: town.body.id, kind: 'appeal', id, once: id }
  const address = ratingAddress(town.installation.secrets, rated)
  const farmer = town.visitor()
  for (const method of ['GET', 'HEAD'] as const)
    await town.server.inject({ method, url: `${address}?answer=2`, headers: { purpose: 'prefetch' } })
  expect(await sheets()).toBe(0)

  const page = await farmer.get(`${address}?answer=2`)
  expect(page.body).toMatch(/value="2"[^>]*checked/)
  expect(page.body).toContain('Эта оценка не анонимная')
  expect(page.body.match(/<button[^>]*>Отправить оценку/g)).toHaveLength(1)
  expect((await farmer.post(address, { words: 'Нет оценки' })).statusCode).toBe(422)

  const thanks = await farmer.post(address, { answer: '2', words: 'Справку так и не дали' })
  expect(thanks.body).toContain('мы вернёмся к вашему обращению')
  await farmer.post(address, { answer: '5', words: 'Передумал' })
  await roundIn(town)()
  await follow()
  await follow()
  const [appeal] = await town.sql('select rating, rated_on::text as on from appeals.appeal where id = $1', [id])
  expect(appeal).toMatchObject({ rating: 2, on: '2026-11-17' })
  const errands = await town.sql('select words, due_on::text as due from appeals.errand where appeal_id = $1', [id])
  expect(errands).toEqual([{ words: expect.stringContaining('Справку так и не дали'), due: '2026-11-18' }])
  expect(await sheets()).toBe(1)
})
