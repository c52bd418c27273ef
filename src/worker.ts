import { bodyById } from '#identity'
import { safeFault } from '#platform/http/log.ts'
import type { Metrics } from '#platform/http/metrics.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { emptyBox, startBoxLoop } from '#surveys'
import { noteInteractions } from '#touchpoints'
import type { Installation } from './installation.ts'
import { jobsOf, type Say, timetableOf } from './reactions.ts'

export interface Worker {
  stop(): Promise<void>
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
  const box = startBoxLoop(
    () => emptyBox(pools.operator, noteInteractions),
    (round) => {
      if ('fault' in round)
        say({ fault: safeFault(round.fault) }, 'the box was not emptied; the next round tries again')
      else for (const { sheets } of round.emptied) metrics.sheetsCounted(sheets)
    },
  )
  return {
    stop: async () => {
      await Promise.all([jobs.stop(), box.stop()])
    },
  }
}
