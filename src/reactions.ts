import type { Job } from '#platform/jobs/jobs.ts'

/** What happens by itself: after which event, which jobs. */
export const REACTIONS: Readonly<Record<string, readonly string[]>> = {
  'letter.written': ['mail/send'],
}

/** Every job by its name. */
export const JOBS: Readonly<Record<string, Job>> = {}

export const jobsAfter = (event: string): readonly string[] => {
  const jobs = REACTIONS[event]
  if (!jobs) throw new Error(`nothing is said about ${event} in reactions.ts`)
  return jobs
}
