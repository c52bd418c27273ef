import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { workOpener } from '../db/open-work.ts'
import type { Work } from '../work.ts'
import type { Job } from './jobs.ts'
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
