import type { Work } from '#platform/work.ts'
import { noticeReached } from '../notice-reached.ts'
import { isToldByLaw } from '../rules/notices.ts'
import { lockAppeal } from '../store/find-appeal.ts'
import { dropNotice, noticeOfLetter, setFailed, setSent } from '../store/notices.ts'
import type { Notice } from '../terms/notices.ts'

/** An e-mail has left, or was given up: of a notice, from then on the client knows, or it has to go on paper. @clause M15c, M18a */
export async function followLetter(work: Work, letterId: string, how: 'sent' | 'given up'): Promise<void> {
  const notice = await noticeOfLetter(work, letterId)
  if (!notice) return
  if (how === 'given up') return giveUp(work, notice)
  await setSent(work, notice.id, { at: work.now })
  await noticeReached(work, notice, work.now)
}

/** The end of an appeal drops what waits on paper then; what comes to wait after it has nothing left to tell but what a law wants told. */
async function giveUp(work: Work, { id, appealId, kind }: Notice): Promise<void> {
  const appeal = await lockAppeal(work, appealId)
  await setFailed(work, id)
  if (appeal?.endedAt && !isToldByLaw(kind)) await dropNotice(work, id)
}
