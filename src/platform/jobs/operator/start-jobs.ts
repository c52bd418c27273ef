import { Logger, parseCronItems, run } from 'graphile-worker'
import { openOperator } from '../../db/operator/open-operator.ts'
import type { OperatorPool } from '../../db/pools.ts'
import type { Work } from '../../work.ts'
import { allOf, type Job, type Payload, type Recurring } from '../jobs.ts'
import { freeAbandoned } from './free-abandoned.ts'

export interface JobsParts {
  operator: OperatorPool
  jobs: Readonly<Record<string, Job>>
  timetable: readonly Recurring[]
  /** Opens a work of the system for a body. */
  inBody(bodyId: string, act: (work: Work) => Promise<void>): Promise<void>
  say(line: { job: string; fault?: unknown }): void
}

export interface Jobs {
  stop(): Promise<void>
}

const TAKEN_AT_ONCE = 12

/** The worker: takes announced jobs, retries failed ones with growing pauses (about 3 s, 7 s, 20 s … up to six hours, four days in all). */
export async function startJobs({ operator, jobs, timetable: given, inBody, say }: JobsParts): Promise<Jobs> {
  const free: Recurring = { name: 'jobs/free', cron: '*/5 * * * *', act: () => freeAbandoned(operator) }
  const timetable = [...given, free]
  await free.act()
  const taskList = Object.fromEntries([
    ...Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => doJob(job, payload as Payload, inBody)]),
    ...timetable.map(({ name, act }) => [name, () => act()]),
  ])
  const runner = await run({
    pgPool: openOperator(operator),
    taskList,
    concurrency: 2,
    // Taken by the dozen: to look for one job costs the database more than most jobs do.
    preset: { worker: { localQueue: { size: TAKEN_AT_ONCE } } },
    pollInterval: 2_000,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(
      timetable.map(({ name, cron }) => ({ task: name, match: cron, options: { backfillPeriod: 0 } })),
    ),
    logger: new Logger(() => () => {}),
  })
  runner.events.on('job:success', ({ job }) => say({ job: job.task_identifier }))
  runner.events.on('job:error', ({ job, error }) => say({ job: job.task_identifier, fault: error }))
  runner.promise.catch((fault: unknown) => say({ job: 'worker', fault }))
  return { stop: () => runner.stop() }
}

/** Where one of many fails, each gets a job of its own: it holds up no other. */
async function doJob(job: Job, payload: Payload, inBody: JobsParts['inBody']): Promise<void> {
  const body = String(payload['body'])
  const all = allOf(payload)
  try {
    await inBody(body, (work) => job(work, payload))
  } catch (fault) {
    if (all.length < 2) throw fault
    await inBody(body, async (work) => {
      for (const one of all)
        await work.announce({ type: String(payload['type']), all: [one as Record<string, string>] })
    })
  }
}
