import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import type { PaperKind } from '../answer-paper.ts'
import { seenAppeal } from '../hold-appeal.ts'
import { noticePaper } from '../notice-paper.ts'
import { whyNotActed } from '../rules/acting/table.ts'
import { isUnsent } from '../rules/notices.ts'
import { stateOf } from '../rules/states.ts'
import type { StatusParts } from '../status-url.ts'
import { findNotice } from '../store/notices.ts'

/**
 * The paper of a notice that waits to be sent, for whoever may send it: the first letter has the code to the whole correspondence on
 * it, so it is known who printed it. Of what has reached the client there is none.
 *
 * @clause K1.3, M15c, M18a
 * @throws NotFound
 */
export async function printNotice(
  work: Work,
  parts: StatusParts,
  { noticeId, kind }: { noticeId: string; kind: PaperKind },
): Promise<{ bytes: Buffer; name: string }> {
  const notice = isUuid(noticeId) ? await findNotice(work, noticeId) : undefined
  if (!notice) throw new NotFound()
  const appeal = await seenAppeal(work, notice.appealId)
  const refusals = whyNotActed('send-notice', work.by, { ...appeal, state: stateOf(appeal) })
  if (!isUnsent(notice) || refusals.length > 0) throw new NotFound()
  await record(work, 'notice.printed', `appeal:${appeal.id}`)
  return noticePaper(work, parts, { appeal, notice, kind })
}
