import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { setAcknowledged } from './store/acknowledge.ts'
import { meetDeadlines } from './store/terms-kept.ts'
import type { Notice } from './terms/notices.ts'

/**
 * The client knows since this moment. Whatever is told first carries the number, so it is the first word to them as well; what stands
 * on the page alone is not known to have been read.
 *
 * @clause M15c, M18a
 */
export async function noticeReached(
  work: Work,
  { appealId, kind, reach }: Pick<Notice, 'appealId' | 'kind' | 'reach'>,
  at: Temporal.Instant,
): Promise<void> {
  if (kind === 'extended') await meetDeadlines(work, appealId, ['extension-notice'], at)
  if (reach === 'page') return
  await setAcknowledged(work, appealId, at)
  await meetDeadlines(work, appealId, ['acknowledgement'], at)
}
