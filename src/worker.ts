import { bodyById } from '#identity'
import { safeFault } from '#platform/http/log.ts'
import type { Metrics } from '#platform/http/metrics.ts'
import { everySecond } from '#platform/jobs/every-second.ts'
import { announceFor } from '#platform/jobs/operator/announce-for.ts'
import { makeJobs } from '#platform/jobs/operator/make-jobs.ts'
import { startJobs } from '#platform/jobs/operator/start-jobs.ts'
import { type BatchParts, boxRound, startBoxLoop } from '#surveys'
import { noteInteractions } from '#touchpoints'
import type { Installation } from './installation.ts'
import { jobsAfter, jobsOf, REACTIONS, type Say, TOGETHER, timetableOf } from './reactions.ts'

export interface Worker {
  stop(): Promise<void>
}

const BATCH: BatchParts = {
  noteInteractions,
  announce: (client, body) => announceFor(client, body, 'box.emptied', jobsAfter('box.emptied')),
}

const SYSTEM = { id: 'system', kind: 'system' as const, roles: [] }

/** What this process does without being asked: announced jobs, the timetable, the emptying of the box. */
export async function startWorker(installation: Installation, metrics: Metrics, say: Say): Promise<Worker> {
  const { pools, works } = installation
  const jobs = await startJobs({
    operator: pools.operator,
    jobs: jobsOf(installation, say),
    timetable: timetableOf(installation, say),
    inBody: async (bodyId, act) => {
      await works.open(
        bodyById(bodyId),
        async (work) => act(work),
        () => SYSTEM,
      )
    },
    say: ({ job, fault }) => {
      metrics.jobDone(job, fault !== undefined)
      if (fault !== undefined) say({ job, fault: safeFault(fault) }, 'a job failed and will be tried again')
    },
  })
  const box = startBoxLoop(boxRound(pools.operator, BATCH), (round) => {
    for (const fault of round.faults)
      say({ fault: safeFault(fault) }, 'a sheet stays in the box; the next round tries again')
    for (const { sheets } of round.emptied) metrics.sheetsCounted(sheets)
  })
  const announced = everySecond(async () => {
    await makeJobs(pools.operator, REACTIONS, TOGETHER).catch((fault: unknown) =>
      say({ fault: safeFault(fault) }, 'what was announced waits; the next round tries again'),
    )
  })
  return {
    stop: async () => {
      await Promise.all([jobs.stop(), box.stop(), announced.stop()])
    },
  }
}
