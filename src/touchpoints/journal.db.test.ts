import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { noteInteraction } from './actions/note-interaction.ts'
import { type InteractionOfBody, noteInteractions } from './operator/note-interactions.ts'
import { listEntries } from './store/list-entries.ts'
import type { Interaction } from './terms/journal.ts'

let town: Town
let touchpointId: string
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  touchpointId = (await town.inBody(town.body, listEntries))[0]?.touchpointId ?? ''
})
afterAll(() => town.close())

const on = Temporal.PlainDate.from('2026-11-17')
const note = (interaction: Interaction, body = town.body) =>
  town.inBody(body, (work) => noteInteraction(work, interaction))
const counters = (kind: string) =>
  town.sql(
    'select body_id, touchpoint_id, channel, address, day, source, interactions from touchpoints.interaction_day where kind = $1 order by day, body_id',
    [kind],
  )

/** What the box gives, emptied in one transaction of the operator. */
async function noteAll(...batches: (readonly InteractionOfBody[])[]) {
  await Promise.all(
    batches.map(async (rows) => {
      const client = await openOperator(town.installation.pools.operator).connect()
      await client.query('begin')
      await noteInteractions(client, rows)
      await client.query('commit')
      client.release()
    }),
  )
}

describe('M7: demand is counted by day', () => {
  test('calls of one day are one counter, the next day has its own', async () => {
    const call = { touchpointId, on, kind: 'call', source: 'hand' }
    await note(call)
    await note({ ...call, times: 3 })
    await note({ ...call, on: on.add({ days: 1 }) })
    expect(await counters('call')).toMatchObject([
      { touchpoint_id: touchpointId, channel: null, day: on, interactions: 4 },
      { touchpoint_id: touchpointId, channel: null, day: on.add({ days: 1 }), interactions: 1 },
    ])
  })

  test('at the same moment nothing is lost', async () => {
    await Promise.all(Array.from({ length: 8 }, () => note({ touchpointId, on, kind: 'visit', source: 'hand' })))
    expect(await counters('visit')).toMatchObject([{ interactions: 8 }])
  })

  test('the emptied box raises the same counters: rows repeat, bodies mix, two batches cross', async () => {
    await note({ touchpointId, on, kind: 'answer', source: 'surveys' })
    const ours = { bodyId: town.body.id, touchpointId, on, kind: 'answer', source: 'surveys', times: 1 }
    const theirs = { ...ours, bodyId: town.other.id, times: 2 }
    await noteAll([ours, theirs, ours], [theirs, ours], [])
    const rows = await counters('answer')
    expect(rows).toHaveLength(2)
    expect(rows.find(({ body_id }) => body_id === town.body.id)).toMatchObject({ interactions: 4 })
    expect(rows.find(({ body_id }) => body_id === town.other.id)).toMatchObject({ interactions: 4 })
  })
})

test('M11: what no entry covers is counted under its channel and address', async () => {
  const chat = { channel: 'messengers', address: 'max.ru/selhoz', on, kind: 'message', source: 'import' } as const
  await note(chat)
  await note({ ...chat, times: 2 })
  await note(chat, town.other)
  const rows = await counters('message')
  expect(rows).toHaveLength(2)
  expect(rows.find(({ body_id }) => body_id === town.body.id)).toMatchObject({
    touchpoint_id: null,
    channel: 'messengers',
    address: 'max.ru/selhoz',
    interactions: 3,
  })
})
