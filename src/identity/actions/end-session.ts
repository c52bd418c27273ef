import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { deleteSession, deleteSessions } from '../store/sessions.ts'

/** Ends one of the person's own sessions: this one by signing out, another one by its place in the list. */
export async function endSession(work: Work, sessionId: string): Promise<void> {
  if (!isUuid(sessionId) || !(await deleteSession(work, work.by.id, sessionId))) throw new NotFound()
  await record(work, 'session.ended', `session:${sessionId}`)
}

export async function endOtherSessions(work: Work, keptId: string): Promise<void> {
  const ended = await deleteSessions(work, work.by.id, keptId)
  if (ended > 0) await record(work, 'sessions.ended', `person:${work.by.id}`)
}
