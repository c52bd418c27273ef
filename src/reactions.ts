import { resolve } from 'node:path'
import {
  acknowledgeAppeals,
  announceMemoBoxes,
  announceQuarters,
  emptyMemoBox,
  followLetter,
  forgetReceptionDrafts,
  goOnTaking,
  MEMO_DAY_OVER,
  MESSAGES_LEFT,
  QUARTER_BEGAN,
  warnOfDates,
} from '#appeals'
import { sealAudit } from '#audit'
import { followRatings } from '#desk'
import { forgetExpired } from '#identity'
import type { Clock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import type { Pools } from '#platform/db/pools.ts'
import type { Secrets } from '#platform/db/secrets.ts'
import { filesFolder } from '#platform/files/content.ts'
import { scanWaiting } from '#platform/files/operator/scan-waiting.ts'
import { sweepFiles } from '#platform/files/operator/sweep.ts'
import { scanBy } from '#platform/files/scan.ts'
import { forgetKeys } from '#platform/idempotency/operator/forget-keys.ts'
import { allOf, type Job, type Recurring } from '#platform/jobs/jobs.ts'
import { deliverLetter, type GivenUp } from '#platform/mail/deliver-letter.ts'
import { transportOf } from '#platform/mail/transport-of.ts'
import { ANSWERS_RATED, announceRatings, closeDays, forgetDrafts } from '#surveys'
import { foldInteractions, rewriteInteractions } from '#touchpoints'

/** What happens by itself: after which event, which jobs. */
export const REACTIONS: Readonly<Record<string, readonly string[]>> = {
  // The client learns the number, the date and what happens next.
  'appeal.submitted': ['appeals/acknowledge'],
  'letter.written': ['mail/send'],
  // A low rating with words becomes an errand.
  [ANSWERS_RATED]: ['desk/follow-ratings'],
  // Nothing follows yet: figures are read from counters.
  'box.emptied': [],
  // What is overdue, near or begun to wait, as the body's own calendar has it.
  [QUARTER_BEGAN]: ['appeals/warn'],
  [MEMO_DAY_OVER]: ['appeals/empty-memo-box'],
  [MESSAGES_LEFT]: ['appeals/take-messages'],
  // Nothing follows yet: people read it by the code of their receipt.
  'word-back.released': [],
}

/** Of which events that come many at once how many of one body go to one job. */
export const TOGETHER: Readonly<Record<string, number>> = { 'appeal.submitted': 25 }

export const jobsAfter = (event: string): readonly string[] => {
  const jobs = REACTIONS[event]
  if (!jobs) throw new Error(`nothing is said about ${event} in reactions.ts`)
  return jobs
}

export type Say = (line: Record<string, unknown>, words: string) => void

/** What reactions stand on. */
export interface ReactionParts {
  config: Config
  clock: Clock
  pools: Pools
  secrets: Secrets
}

/** Every job by its name. */
export const jobsOf = ({ config, secrets }: ReactionParts, say: Say): Readonly<Record<string, Job>> => ({
  'appeals/acknowledge': (work, payload) => {
    const ids = allOf(payload).map(({ appealId }) => String(appealId))
    return acknowledgeAppeals(work, { config, secrets }, ids)
  },
  'appeals/empty-memo-box': async (work) => {
    const parts = { secrets, filesFolder: filesFolder(resolve(config.OTKLIK_DATA)), scans: config.CLAMAV !== undefined }
    await emptyMemoBox(work, parts)
  },
  'appeals/take-messages': (work, { importId, from }) => {
    const parts = { secrets, filesFolder: filesFolder(resolve(config.OTKLIK_DATA)) }
    return goOnTaking(work, parts, String(importId), Number(from))
  },
  'appeals/warn': (work) => warnOfDates(work, config),
  'desk/follow-ratings': async (work) => {
    await followRatings(work, secrets.receipts)
  },
  'mail/send': deliverLetter(
    transportOf(config),
    (line: GivenUp) => say({ ...line }, 'a letter was given up'),
    filesFolder(resolve(config.OTKLIK_DATA)),
    followLetter,
  ),
})

/** The timetable, in UTC. */
export const timetableOf = ({ config, pools, clock }: ReactionParts, say: Say): readonly Recurring[] => [
  {
    name: 'audit/seal',
    cron: '* * * * *',
    act: async () => {
      for (const sealed of await sealAudit(pools.operator, clock)) say({ ...sealed }, 'audit sealed')
    },
  },
  {
    name: 'touchpoints/fold-interactions',
    cron: '* * * * *',
    act: async () => {
      await foldInteractions(pools.operator)
    },
  },
  {
    // Every hour, because midnight comes to the bodies at different times.
    name: 'surveys/close-days',
    cron: '25 * * * *',
    act: async () => {
      const closed = await closeDays(pools.operator, clock, rewriteInteractions)
      if (closed > 0) say({ closed }, 'days of answers are closed')
    },
  },
  {
    // Mornings come to the bodies at different times, and terms in hours end at any minute.
    name: 'appeals/quarters',
    cron: '*/15 * * * *',
    act: async () => {
      await announceQuarters(pools.operator, clock, jobsAfter)
    },
  },
  {
    name: 'surveys/ratings',
    cron: '* * * * *',
    act: async () => {
      await announceRatings(pools.operator, clock, jobsAfter)
    },
  },
  {
    // Every hour for the same reason; the box of a day opens once the day is over.
    name: 'appeals/memo-boxes',
    cron: '5 * * * *',
    act: async () => {
      const due = await announceMemoBoxes(pools.operator, clock, jobsAfter)
      if (due > 0) say({ due }, 'boxes of memos are to be emptied')
    },
  },
  {
    // Every hour for the same reason.
    name: 'surveys/forget-drafts',
    cron: '40 * * * *',
    act: async () => {
      const forgotten = await forgetDrafts(pools.operator, clock)
      if (forgotten > 0) say({ forgotten }, 'drafts whose time is over are forgotten')
    },
  },
  {
    // Every hour for the same reason.
    name: 'appeals/forget-drafts',
    cron: '45 * * * *',
    act: async () => {
      const forgotten = await forgetReceptionDrafts(pools.operator, clock)
      if (forgotten > 0) say({ forgotten }, 'drafts of the reception whose time is over are forgotten')
    },
  },
  {
    name: 'identity/forget-expired',
    cron: '10 * * * *',
    act: async () => {
      const forgotten = await forgetExpired(pools.operator, clock)
      if (forgotten > 0) say({ forgotten }, 'ended sessions and links are forgotten')
    },
  },
  {
    name: 'idempotency/forget-keys',
    cron: '50 * * * *',
    act: async () => {
      const forgotten = await forgetKeys(pools.operator, clock)
      if (forgotten > 0) say({ forgotten }, 'keys of programs and answers under them are forgotten')
    },
  },
  {
    name: 'files/scan',
    cron: '* * * * *',
    act: async () => {
      if (config.CLAMAV === undefined) return
      const folder = filesFolder(resolve(config.OTKLIK_DATA))
      const scanned = await scanWaiting(pools.operator, folder, { scan: scanBy(config.CLAMAV), clock })
      if (scanned.clean + scanned.infected > 0) say({ ...scanned }, 'files that waited for the scanner are seen')
    },
  },
  {
    name: 'files/sweep',
    cron: '20 0 * * *',
    act: async () => {
      const swept = await sweepFiles(pools.operator, filesFolder(resolve(config.OTKLIK_DATA)), clock)
      if (swept > 0) say({ swept }, 'files without a use are swept')
    },
  },
]
