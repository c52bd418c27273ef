import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { listEntries, type RegisterEntry, readPlaces } from '#touchpoints'
import { roundIn } from './box.ts'
import { type Going, letGo, proposeToGo } from './gone.ts'
import { sheetForm } from './sheet.ts'
import { forgetAnswers, survey } from './surveyed.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let places: RegisterEntry[]
beforeAll(async () => {
  town = await openTown()
  await survey(town, town.body)
})
afterAll(() => town.close())
beforeEach(async () => {
  await forgetAnswers(town)
  places = await town.inBody(town.body, listEntries)
})

/** Two entries of one process. */
const two = () => {
  for (const goes of places) {
    const stays = places.find((one) => one.processId === goes.processId && one !== goes)
    if (stays) return { goes, stays }
  }
  throw new Error('no two entries stand in one process')
}
const answer = ({ code }: RegisterEntry, id: string = randomUUID(), words = 'Ждал три часа') =>
  town.visitor().post(`/e/${code}/answers`, sheetForm({ id, overall: '2', words }))
const propose = (entry: RegisterEntry, going: Going) =>
  town.inBody(town.body, (work) => proposeToGo({ ...work, by: { ...work.by, id: 'somebody else' } }, entry, going))
const decide = (id: string, before: () => Promise<void> = async () => {}) =>
  town.inBody(
    town.body,
    async (work) => {
      await letGo(work, id)
      await before()
    },
    ['registrar'],
  )
const inBox = () => town.sql('select touchpoint_id, answers from surveys.box')

/** Until somebody waits for a lock of this kind. */
async function waiting(kind: 'advisory' | 'relation'): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    const [row] = await town.sql(
      `select count(*)::int as n from pg_locks where not granted and locktype = $1
         and database = (select oid from pg_database where datname = current_database())`,
      [kind],
    )
    if (Number(row?.['n']) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`nobody waits for a lock: ${kind}`)
}

describe('M12: two entries are merged while somebody answers', () => {
  test('an answer on its way is waited for, and counts for the entry that stays', async () => {
    const { goes, stays } = two()
    const id = await propose(goes, { deed: 'merge', successor: stays })
    const client = await openOperator(town.installation.pools.operator).connect()
    await client.query('begin; lock table surveys.box in share mode')
    const answering = answer(goes)
    await waiting('relation')
    const merging = decide(id)
    await waiting('advisory')
    await client.query('commit')
    client.release()
    expect((await answering).statusCode).toBe(200)
    await merging
    expect(await inBox()).toMatchObject([{ touchpoint_id: goes.touchpointId }])
    const { standsIn, placeOf } = await town.inBody(town.body, readPlaces)
    expect(standsIn(goes.touchpointId)).toBe(stays.touchpointId)
    expect(placeOf(goes.touchpointId)?.name).toBe(stays.name)
  })

  test('an answer that comes meanwhile waits, and is taken at once for the entry that stays', async () => {
    const { goes, stays } = two()
    const id = await propose(goes, { deed: 'merge', successor: stays })
    expect((await town.visitor().get(`/e/${goes.code}`)).statusCode, 'it is known from before').toBe(200)
    let answering: ReturnType<typeof answer> | undefined
    await decide(id, async () => {
      answering = answer(goes)
      await waiting('advisory')
    })
    expect((await answering)?.statusCode).toBe(200)
    expect(await inBox()).toMatchObject([{ touchpoint_id: stays.touchpointId, answers: { why: 'Ждал три часа' } }])
  })

  test('a form that was being filled goes on where it was, with the words of the entry that stays', async () => {
    const { goes, stays } = two()
    const visitor = town.visitor()
    const form = sheetForm({ id: randomUUID(), overall: '2', words: 'Ждал три часа' })
    expect((await visitor.post(`/e/${goes.code}/draft`, { ...form, step: '2' })).statusCode).toBe(200)
    await decide(await propose(goes, { deed: 'merge', successor: stays }))
    const step = await visitor.post(`/e/${goes.code}/steps/3`, form)
    expect(step.statusCode).toBe(200)
    expect(step.body).toContain('Ждал три часа')
    expect((await visitor.get(`/e/${goes.code}/draft`)).statusCode, 'what was put off is there still').toBe(200)
    expect((await visitor.post(`/e/${goes.code}/answers`, form)).statusCode).toBe(200)
    expect(await inBox()).toMatchObject([{ touchpoint_id: stays.touchpointId }])
  })

  test('of forty people none is lost and none is counted twice', async () => {
    const { goes, stays } = two()
    const id = await propose(goes, { deed: 'merge', successor: stays })
    const ids = Array.from({ length: 40 }, () => randomUUID())
    const some = (from: number, to: number) => ids.slice(from, to).map((one) => answer(goes, one))
    const first = some(0, 20)
    const merging = decide(id)
    const answers = await Promise.all([...first, ...some(20, 40)])
    await merging
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(40).fill(200))
    const again = await Promise.all(ids.map((one) => answer(goes, one)))
    expect(again.every(({ body }) => body.includes('Этот отзыв уже у нас'))).toBe(true)
    await roundIn(town)()
    const { familyOf } = await town.inBody(town.body, readPlaces)
    const [row] = await town.sql(
      `select sum(sheets)::int as n from surveys.answer_month where question = 'overall' and touchpoint_id = any($1)`,
      [familyOf(stays.touchpointId)],
    )
    expect(row).toEqual({ n: 40 })
    const report = await (await town.as('analyst')).get(`/desk/analysis?period=all&touchpoint=${goes.touchpointId}`)
    expect(report.statusCode).toBe(200)
    expect(report.body).toContain('Всего 40\u00a0оценок')
  })
})

describe('M6: an entry is excluded while somebody answers', () => {
  test('an answer on its way is waited for and kept; the next one is told, with its words', async () => {
    const { goes } = two()
    const id = await propose(goes, { deed: 'exclude', turnTo: 'Пишите нам' })
    const client = await openOperator(town.installation.pools.operator).connect()
    await client.query('begin; lock table surveys.box in share mode')
    const answering = answer(goes)
    await waiting('relation')
    const excluding = decide(id)
    await waiting('advisory')
    await client.query('commit')
    client.release()
    expect((await answering).statusCode).toBe(200)
    await excluding
    expect(await inBox()).toMatchObject([{ touchpoint_id: goes.touchpointId }])
    const late = await answer(goes, randomUUID(), 'А я ждал час')
    expect(late.statusCode).toBe(410)
    expect(late.body).toContain('А я ждал час')
    expect(late.body).toContain('Пишите нам')
  })

  test('an answer that comes meanwhile waits, and goes on with one button to the entry to turn to', async () => {
    const { goes, stays } = two()
    const id = await propose(goes, { deed: 'exclude', successor: stays })
    let answering: ReturnType<typeof answer> | undefined
    await decide(id, async () => {
      answering = answer(goes)
      await waiting('advisory')
    })
    const told = await answering
    expect(told?.statusCode).toBe(410)
    expect(told?.body).toContain(`action="/e/${stays.code}/steps/`)
    expect(told?.body).toContain('Ждал три часа')
    expect(await inBox()).toEqual([])
  })
})
