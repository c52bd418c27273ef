import type { Work } from '#platform/work.ts'
import { noticeReached } from '../notice-reached.ts'
import { noticeOfLetter, setFailed, setSent } from '../store/notices.ts'

/** An e-mail has left, or was given up: of a notice, from then on the client knows, or it has to go on paper. @clause M15c, M18a */
export async function followLetter(work: Work, letterId: string, how: 'sent' | 'given up'): Promise<void> {
  const notice = await noticeOfLetter(work, letterId)
  if (!notice) return
  if (how === 'given up') return setFailed(work, notice.id)
  await setSent(work, notice.id, { at: work.now })
  await noticeReached(work, notice, work.now)
}
