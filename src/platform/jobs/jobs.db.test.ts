import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { workOpener } from '../db/open-work.ts'
import type { Work } from '../work.ts'
import { allOf, type Job } from './jobs.ts'
import { makeJobs } from './operator/make-jobs.ts'
import { type Jobs, startJobs } from './operator/start-jobs.ts'

let town: Town
let running: Jobs | undefined
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
afterEach(async () => {
  await running?.stop()
  running = undefined
  await town.sql('delete from graphile_worker._private_jobs')
})

const SYSTEM = { id: 'system', kind: 'system', roles: [] } as const

const works = () =>
  workOpener({ pool: town.installation.pools.app, clock: town.installation.clock, jobsAfter: () => ['test/job'] })

const opening = (id: string) =>
  `select b.*, set_config('otklik.body', b.id::text, true) from identity.body b where id = '${id}'`

const inBody = async (bodyId: string, act: (work: Work) => Promise<void>) => {
  await works().open(opening(bodyId), act, () => SYSTEM)
}

const announce = (more: Record<string, string> = {}, body = town.body) =>
  inBody(body.id, (work) => work.announce({ type: 'test.happened', ...more }))

const failed: string[] = []

async function work(job: Job): Promise<void> {
  failed.length = 0
  const { operator } = town.installation.pools
  running = await startJobs({
    operator,
    jobs: { 'test/job': job },
    timetable: [],
    inBody,
    say: ({ fault }) => fault && failed.push((fault as Error).message),
  })
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; !(await holds()); turn += 1) {
    if (turn > 600) throw new Error('it did not come to pass')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const waiting = () => town.sql('select locked_by, payload from graphile_worker._private_jobs')

describe('What is announced', () => {
  test('is done after the work is saved, for the same body', async () => {
    const seen: unknown[] = []
    await work(async ({ body, by }, payload) => {
      seen.push({ body: body.code, by, payload })
    })
    await announce({ letterId: 'l1' })
    await announce({ letterId: 'l2' }, town.other)
    await until(() => seen.length === 2)
    expect(seen).toContainEqual({
      body: 'ozerny',
      by: SYSTEM,
      payload: { type: 'test.happened', letterId: 'l1', body: town.body.id },
    })
    expect(seen).toContainEqual(expect.objectContaining({ body: 'lugovoy' }))
    await until(async () => (await waiting()).length === 0)
  })

  test('is never done if the work failed', async () => {
    const act = inBody(town.body.id, async ({ announce: tell }) => {
      await tell({ type: 'test.happened' })
      throw new Error('the act failed')
    })
    await expect(act).rejects.toThrow('the act failed')
    expect(await waiting()).toEqual([])
  })

  test('is done for the body of the transaction, whatever it says itself', async () => {
    await announce({ body: town.other.id })
    expect(await waiting()).toMatchObject([{ payload: { body: town.body.id } }])
  })

  test('fails twice and then succeeds, with a growing pause, and undoes what it had written', {
    timeout: 40_000,
  }, async () => {
    let attempts = 0
    const at: number[] = []
    await work(async ({ announce: tell }) => {
      attempts += 1
      at.push(performance.now())
      if (attempts < 3) {
        await tell({ type: 'test.happened' })
        throw new Error(`fault ${attempts}`)
      }
    })
    await announce()
    await until(() => attempts === 3)
    await until(async () => (await waiting()).length === 0)
    expect(attempts).toBe(3)
    expect(failed).toEqual(['fault 1', 'fault 2'])
    const [first = 0, second = 0, third = 0] = at
    expect(second - first).toBeGreaterThan(2_000)
    expect(third - second).toBeGreaterThan(second - first)
  })

  test('waits over a weekend before it is given up', async () => {
    await announce()
    const [{ max_attempts } = {}] = await town.sql('select max_attempts from graphile_worker.jobs')
    const pauses = Array.from({ length: Number(max_attempts) - 1 }, (_, n) => Math.exp(Math.min(n + 1, 10)))
    expect(pauses.reduce((sum, pause) => sum + pause) / 3_600).toBeGreaterThan(72)
  })
})

describe('What is announced for many at once', () => {
  const bunched = async (facts: readonly number[], body = town.body) => {
    for (const fact of facts)
      await town.sql('insert into platform.announcement (body_id, event) values ($1, $2)', [
        body.id,
        { type: 'test.happened', fact },
      ])
  }
  const make = (together: Record<string, number>) =>
    makeJobs(town.installation.pools.operator, { 'test.happened': ['test/job'] }, together)

  test('becomes a job of so many of one body; what nobody knows is left', async () => {
    await bunched([1, 2, 3])
    await bunched([4], town.other)
    await town.sql(`insert into platform.announcement (body_id, event) values ($1, '{"type": "test.unknown"}')`, [
      town.body.id,
    ])
    expect(await make({ 'test.happened': 2 })).toBe(4)
    const payloads = (await waiting()).map(({ payload }) => payload as { all: { fact: number }[]; body: string })
    const told = payloads.map(({ all, body }) => [body === town.other.id, all.map(({ fact }) => fact).sort()])
    expect(told.map(([isOther, all]) => [isOther, (all as number[]).length]).sort()).toEqual([
      [false, 1],
      [false, 2],
      [true, 1],
    ])
    expect(told.flatMap(([, all]) => all as number[]).sort()).toEqual([1, 2, 3, 4])
    expect(await town.sql('delete from platform.announcement returning event')).toHaveLength(1)
  })

  test('each has a job of its own where nothing is said of it, for the body of its row whatever it says', async () => {
    await bunched([1])
    await town.sql('insert into platform.announcement (body_id, event) values ($1, $2)', [
      town.body.id,
      { type: 'test.happened', fact: 2, body: town.other.id },
    ])
    await make({})
    const payloads = (await waiting()).map(({ payload }) => payload as { fact: number; body: string })
    expect(payloads.map(({ fact }) => fact).sort()).toEqual([1, 2])
    expect(payloads.map(({ body }) => body)).toEqual([town.body.id, town.body.id])
  })

  test('one that fails holds up no other', async () => {
    const done: unknown[] = []
    await bunched([1, 2, 3])
    await make({ 'test.happened': 10 })
    await work(async (_, payload) => {
      const facts = allOf(payload).map(({ fact }) => fact)
      if (facts.includes(2)) throw new Error(`fault of ${facts}`)
      done.push(...facts)
    })
    await until(() => failed.length > 0 && done.length === 2)
    expect([done.sort(), failed]).toEqual([[1, 3], ['fault of 2']])
  })
})

describe('A worker that died with a job', () => {
  const lock = (ago: string) =>
    town.sql(
      `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - $1::interval, attempts = 1`,
      [ago],
    )

  test('leaves it to the next one a quarter of an hour later', async () => {
    let done = 0
    await announce()
    await lock('16 minutes')
    await work(async () => {
      done += 1
    })
    await until(() => done === 1)
  })

  test('a job that somebody has just begun is left to them', async () => {
    await announce()
    await lock('1 minute')
    await work(async () => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await waiting()).toMatchObject([{ locked_by: 'dead' }])
  })
})
