import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roundIn } from '#test/box.ts'
import { sheetForm } from '#test/sheet.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries, noteInteractions } from '#touchpoints'
import { openReadyEditions } from '../actions/open-ready-editions.ts'
import { boxRound } from './box-loop.ts'

let town: Town
const codes: string[] = []
beforeAll(async () => {
  town = await openTown()
  for (const body of [town.body, town.other]) {
    await town.inBody(body, async (work) => {
      await includeSample(work)
      await openReadyEditions(work)
      codes.push((await listEntries(work))[0]?.code ?? '')
    })
  }
})
afterAll(() => town.close())

test('a sheet that cannot be counted holds up nobody: not its body, not another', async () => {
  const round = roundIn(town)
  for (const code of codes)
    await town.visitor().post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '5' }))
  await town.visitor().post(`/e/${codes[0]}/answers`, sheetForm({ id: randomUUID(), overall: '4' }))
  for (const { id } of [town.body, town.other]) {
    await town.sql(
      `insert into surveys.box (body_id, receipt_hash, edition_id, touchpoint_id, channel, mode, answered_on, answers)
       select body_id, decode(md5(body_id::text), 'hex'), edition_id, touchpoint_id, channel, mode, answered_on, '{"overall": 7}'
       from surveys.box where body_id = $1 limit 1`,
      [id],
    )
  }
  const { emptied, faults } = await round()
  expect([emptied.length, faults.length]).toEqual([3, 2])
  expect(await town.sql(`select sum(sheets)::int as n from surveys.answer_day where question = 'overall'`)).toEqual([
    { n: 3 },
  ])
  expect(await town.sql('select answers from surveys.box')).toEqual([
    { answers: { overall: 7 } },
    { answers: { overall: 7 } },
  ])
})

test('what is no sheet at all does not get into the box', async () => {
  const put = town.sql(
    `insert into surveys.box (body_id, receipt_hash, edition_id, touchpoint_id, channel, mode, answered_on, answers)
     select body_id, decode('00', 'hex'), edition_id, touchpoint_id, channel, mode, answered_on, '[1, 2]' from surveys.box limit 1`,
  )
  await expect(put).rejects.toThrow('check')
})

test('a batch is announced once, inside its transaction', async () => {
  const told: string[] = []
  const round = boxRound(town.installation.pools.operator, {
    noteInteractions,
    announce: async (client, body) => {
      const { rows } = await client.query('select pg_current_xact_id_if_assigned() is not null as inside')
      told.push(`${body} ${rows[0].inside}`)
    },
  })
  await town.sql(`delete from surveys.box`)
  for (let n = 0; n < 5; n++)
    await town.visitor().post(`/e/${codes[0]}/answers`, sheetForm({ id: randomUUID(), overall: '3' }))
  await round()
  expect(told).toEqual([`${town.body.id} true`])
})
