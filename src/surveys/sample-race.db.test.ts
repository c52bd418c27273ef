import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { sheetForm } from '#test/sheet.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries, removeSample } from '#touchpoints'
import { openReadyEditions } from './actions/open-ready-editions.ts'
import { hasAnswers } from './store/has-answers.ts'

let town: Town
let code: string
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, openReadyEditions)
})
afterAll(() => town.close())
beforeEach(async () => {
  await town.sql('delete from surveys.box')
  await town.inBody(town.body, includeSample)
  code = (await town.inBody(town.body, listEntries))[0]?.code ?? ''
})

const answer = () => town.visitor().post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '5' }))
const remove = (before: () => Promise<void> = async () => {}) =>
  town.inBody(town.body, async (work) => {
    const outcome = await removeSample(work, (ids) => hasAnswers(work, ids))
    await before()
    return outcome
  })

/** Until so many wait for a lock of this kind. */
async function waiting(kind: 'advisory' | 'relation'): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    const [row] = await town.sql(
      `select count(*)::int as n from pg_locks where not granted and locktype = $1
         and database = (select oid from pg_database where datname = current_database())`,
      [kind],
    )
    if (row?.['n'] === 1) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`nobody waits for a lock: ${kind}`)
}

test('an answer on its way keeps the sample: the removal waits for it and is refused', async () => {
  const client = await openOperator(town.installation.pools.operator).connect()
  await client.query('begin; lock table surveys.box in share mode')
  const answering = answer()
  await waiting('relation')
  const removing = remove()
  await waiting('advisory')
  await client.query('commit')
  client.release()
  expect((await answering).statusCode).toBe(200)
  expect(await removing).toMatchObject({ refused: [{ field: 'sample', why: /оставили отзывы/ }] })
  expect(await town.inBody(town.body, listEntries)).toHaveLength(17)
})

test('an answer that comes while the sample goes waits, and is told that the touchpoint is there no more', async () => {
  let answering: ReturnType<typeof answer> | undefined
  const outcome = await remove(async () => {
    answering = answer()
    await waiting('advisory')
  })
  expect(outcome).toEqual({ done: undefined })
  expect((await answering)?.statusCode).toBe(404)
  expect(await town.sql('select from surveys.box')).toEqual([])
})

test('answers do not wait for each other', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, answer))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200))
})
