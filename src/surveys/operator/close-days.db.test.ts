import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDaysIn, roundIn } from '#test/box.ts'
import { sheetForm } from '#test/sheet.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'
import { openReadyEditions } from '../actions/open-ready-editions.ts'

let town: Town
let round: ReturnType<typeof roundIn>
let code: string
beforeAll(async () => {
  town = await openTown()
  round = roundIn(town)
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
    code = (await listEntries(work))[0]?.code ?? ''
  })
})
afterAll(() => town.close())

const answer = async (words: string) => {
  await town.visitor().post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '4', words }))
  await round()
}
const transactions = async (table: string) =>
  new Set((await town.sql(`select xmin::text as x from ${table}`)).map(({ x }) => x))
const words = async (order: string) =>
  (await town.sql(`select words from surveys.answer where words is not null order by ${order}`)).map(
    (row) => row['words'],
  )

test('K5.3: a day that is over is one transaction in random order; nothing tells when within it an answer came', async () => {
  const came = Array.from({ length: 30 }, (_, n) => `слова ${n}`)
  for (const one of came) await answer(one)
  expect((await transactions('surveys.answer_sheet')).size, 'while the day runs').toBe(30)
  expect(await words('xmin::text::bigint, ctid')).toEqual(came)
  expect(await closeDaysIn(town), 'the day is not over').toBe(0)

  const before = await town.sql('select id, answers from surveys.answer_sheet order by id')
  // Magadan is past midnight; the body in Moscow would not be.
  town.at('2026-11-17T13:00:01Z')
  expect(await closeDaysIn(town)).toBe(1)
  const tables = [
    'surveys.answer_sheet',
    'surveys.answer',
    'surveys.answer_day',
    'surveys.answer_month',
    'touchpoints.interaction_day',
  ]
  const all = await Promise.all(tables.map(transactions))
  expect(new Set(all.flatMap((set) => [...set])).size).toBe(1)
  expect(await words('ctid')).not.toEqual(came)
  expect(await town.sql('select id, answers from surveys.answer_sheet order by id')).toEqual(before)
  const dead = await town.sql(
    'select sum(pg_stat_get_dead_tuples(t::regclass))::int as dead from unnest($1::text[]) t',
    [tables],
  )
  expect(dead).toEqual([{ dead: 0 }])
  expect(await closeDaysIn(town), 'once is enough').toBe(0)
})

test('a sheet of yesterday that leaves the box late opens its day again', async () => {
  town.at('2026-11-17T12:59:59Z')
  await town.visitor().post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '1' }))
  town.at('2026-11-17T13:10:00Z')
  await round()
  expect((await transactions('surveys.answer_sheet')).size).toBe(2)
  expect(await closeDaysIn(town)).toBe(1)
  expect((await transactions('surveys.answer_sheet')).size).toBe(1)
  expect(await town.sql(`select sum(sheets)::int as n from surveys.answer_day where question = 'overall'`)).toEqual([
    { n: 31 },
  ])
})
