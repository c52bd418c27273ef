import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Notice, NoticeKind, NoticeWay } from '../terms/notices.ts'
import { appealTables } from './tables.ts'

const COLUMNS = [
  'id',
  'appeal_id as appealId',
  'kind',
  'reach',
  'words',
  sql<string>`encode(sha256(convert_to(words, 'UTF8')), 'hex')`.as('wordsHash'),
  'message_id as messageId',
  'letter_id as letterId',
  'due_on as dueOn',
  'clause',
  'made_at as madeAt',
  'made_by as madeBy',
  'sent_at as sentAt',
  'failed_at as failedAt',
  'sent_on as sentOn',
  'sent_way as sentWay',
  'sent_by as sentBy',
] as const

/** Written as the index of what waits has it. */
const UNSENT = sql<boolean>`sent_at is null and (reach = 'paper' or failed_at is not null)`

export type NewNotice = Pick<Notice, 'appealId' | 'kind' | 'reach' | 'words'> & {
  messageId?: string | undefined
  letterId?: string | undefined
  dueOn?: Temporal.PlainDate | undefined
  clause?: string | undefined
  /** It has reached them already. */
  sentAt?: Temporal.Instant | undefined
}

export async function insertNotice(work: Work, notice: NewNotice): Promise<string> {
  const [id] = await insertNotices(work, [notice])
  return id as string
}

/** @returns their ids, in the same sequence */
export async function insertNotices(work: Work, notices: readonly NewNotice[]): Promise<string[]> {
  if (notices.length === 0) return []
  const ids = notices.map(() => randomUUID())
  const rows = notices.map((notice, place) => ({
    id: ids[place] as string,
    appeal_id: notice.appealId,
    kind: notice.kind,
    reach: notice.reach,
    words: notice.words,
    message_id: notice.messageId ?? null,
    letter_id: notice.letterId ?? null,
    due_on: notice.dueOn?.toString() ?? null,
    clause: notice.clause ?? '',
    made_at: work.now.toString(),
    made_by: work.by.id,
    sent_at: notice.sentAt?.toString() ?? null,
  }))
  await appealTables(work).insertInto('appeals.notice').values(rows).execute()
  return ids
}

/** Of one appeal, the first first. */
export const noticesOf = (work: Work, appealId: string): Promise<Notice[]> =>
  appealTables(work)
    .selectFrom('appeals.notice')
    .select(COLUMNS)
    .where('appeal_id', '=', appealId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

/** Of many appeals those of one kind. */
export const noticesOfKind = (work: Work, appealIds: readonly string[], kind: NoticeKind): Promise<Notice[]> =>
  appealTables(work)
    .selectFrom('appeals.notice')
    .select(COLUMNS)
    .where('appeal_id', 'in', appealIds)
    .where('kind', '=', kind)
    .execute()

export const findNotice = (work: Work, id: string): Promise<Notice | undefined> =>
  appealTables(work).selectFrom('appeals.notice').select(COLUMNS).where('id', '=', id).executeTakeFirst()

/** The one whose e-mail this is, while nobody has it. */
export const noticeOfLetter = (work: Work, letterId: string): Promise<Notice | undefined> =>
  appealTables(work)
    .selectFrom('appeals.notice')
    .select(COLUMNS)
    .where(sql<boolean>`letter_id is not null and sent_at is null`)
    .where('letter_id', '=', letterId)
    .executeTakeFirst()

export async function setSent(
  work: Work,
  id: string,
  { at, on, way }: { at: Temporal.Instant; on?: Temporal.PlainDate; way?: NoticeWay },
): Promise<void> {
  const byHand = way ? { sent_on: on?.toString() ?? null, sent_way: way, sent_by: work.by.id } : {}
  await appealTables(work)
    .updateTable('appeals.notice')
    .set({ sent_at: at.toString(), ...byHand })
    .where('id', '=', id)
    .execute()
}

export async function setFailed(work: Work, id: string): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.notice')
    .set({ failed_at: work.now.toString() })
    .where('id', '=', id)
    .execute()
}

/** What still waits is sent with what holds now. */
export async function setWords(work: Work, id: string, words: string): Promise<void> {
  await appealTables(work).updateTable('appeals.notice').set({ words }).where('id', '=', id).execute()
}

/**
 * Nothing is left to tell by what waits: the client has the end of it, or took it back. A question that was sent on is answered
 * elsewhere, so word of it is still owed.
 *
 * @clause K1.3, M15c
 */
export async function dropNotices(work: Work, appealId: string): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.notice')
    .set({ sent_at: work.now.toString() })
    .where('appeal_id', '=', appealId)
    .where('kind', '<>', 'question-redirected')
    .where(UNSENT)
    .execute()
}

/** The same of one. */
export async function dropNotice(work: Work, id: string): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.notice')
    .set({ sent_at: work.now.toString() })
    .where('id', '=', id)
    .execute()
}
