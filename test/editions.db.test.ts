import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReadyEditions } from '#surveys'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'
import { openReadyEverywhere } from '../src/first-start.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const editions = (body = town.body) =>
  town.sql(
    `select instrument, number, closed_at is null as open from surveys.edition where body_id = $1 order by 1, 2`,
    [body.id],
  )
const OPEN = [
  { instrument: 'answer-rating-v1', number: 1, open: true },
  { instrument: 'ext-info-v1', number: 1, open: true },
  { instrument: 'how-it-went-v1', number: 1, open: true },
  { instrument: 'page-useful-v1', number: 1, open: true },
]

test('K4.1: a body has the ready instruments from the first day, however often and from however many copies it is asked for', async () => {
  await Promise.all(Array.from({ length: 8 }, () => town.inBody(town.body, openReadyEditions)))
  await town.inBody(town.body, openReadyEditions)
  expect(await editions()).toEqual(OPEN)
})

test('K2.6: the first two questions close when the ready instrument opens, and stay as they were published', async () => {
  await town.sql(
    `insert into surveys.edition (body_id, instrument, number, questions, opened_at)
     values ($1, 'first', 1, '[{"id": "overall"}]', now())`,
    [town.other.id],
  )
  await openReadyEverywhere(town.installation)
  expect(await editions(town.other)).toEqual([
    OPEN[0],
    OPEN[1],
    { instrument: 'first', number: 1, open: false },
    OPEN[2],
    OPEN[3],
  ])
  expect(await town.sql(`select questions from surveys.edition where instrument = 'first'`)).toEqual([
    { questions: [{ id: 'overall' }] },
  ])
})

test('an instrument that has changed opens its next edition; what was published stands; the link asks the new one', async () => {
  await town.inBody(town.body, includeSample)
  const entry = (await town.inBody(town.body, listEntries))[0]
  await town.sql(
    `update surveys.edition set questions = '[{"id": "old", "step": "Шаг", "type": "words", "label": "Старый вопрос", "longest": 10}]'
     where body_id = $1 and instrument = 'ext-info-v1'`,
    [town.body.id],
  )
  expect((await town.visitor().get(`/e/${entry?.code}`)).body).toContain('Старый вопрос')
  await Promise.all([openReadyEverywhere(town.installation), openReadyEverywhere(town.installation)])
  expect(await editions()).toEqual([
    OPEN[0],
    { instrument: 'ext-info-v1', number: 1, open: false },
    { instrument: 'ext-info-v1', number: 2, open: true },
    OPEN[2],
    OPEN[3],
  ])
  expect((await town.visitor().get(`/e/${entry?.code}`)).body).toContain('С чем вы обращались?')
})
