import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { momentText } from '../../db/moment-text.ts'
import type { Work } from '../../work.ts'
import type { Letter } from '../letter.ts'
import { mailTables } from './tables.ts'

const NO_WORDS = { recipient: null, subject: null, words: null }

export async function insertLetter(work: Work, letter: Letter): Promise<string> {
  const [id] = await insertLetters(work, [letter])
  return id as string
}

/** @returns their ids, in the same sequence */
export async function insertLetters(work: Work, letters: readonly Letter[]): Promise<string[]> {
  if (letters.length === 0) return []
  const ids = letters.map(() => randomUUID())
  const rows = letters.map(({ to, subject, words }, place) => ({
    id: ids[place] as string,
    recipient: to,
    subject,
    words,
    made_at: momentText(work.now),
  }))
  await mailTables(work).insertInto('platform.letter').values(rows).execute()
  return ids
}

/** The letter if it still waits; until the transaction ends nobody else takes it. */
export async function takeLetter(work: Work, id: string): Promise<(Letter & { madeAt: Temporal.Instant }) | undefined> {
  const row = await mailTables(work)
    .selectFrom('platform.letter')
    .select(['recipient', 'subject', 'words', 'made_at'])
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.recipient) return undefined
  return { to: row.recipient, subject: row.subject ?? '', words: row.words ?? '', madeAt: row.made_at }
}

/** What the letter said, and to whom, is kept no longer than it is needed. */
export async function closeLetter(work: Work, id: string, how: 'sent' | 'given up'): Promise<void> {
  const moment = momentText(work.now)
  await mailTables(work)
    .updateTable('platform.letter')
    .set({ ...NO_WORDS, ...(how === 'sent' ? { sent_at: moment } : { given_up_at: moment }) })
    .where('id', '=', id)
    .execute()
}
