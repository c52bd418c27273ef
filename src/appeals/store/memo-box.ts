import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { CleanMemo } from '../rules/memos/memo.ts'
import type { BoxedFile, InternalTopic } from '../terms/internal.ts'
import { appealTables } from './tables.ts'

export interface BoxedMemo {
  receiptHash: Buffer
  codeHash: Buffer
  /** A word that continues a talk. */
  continues: boolean
  memo: CleanMemo
}

/** One row and nothing beside it. The same form sent again changes nothing. @clause K5.3 */
export async function putIntoBox(work: Work, { receiptHash, codeHash, continues, memo }: BoxedMemo): Promise<void> {
  const files: BoxedFile[] = memo.files.map(({ name, type, bytes }) => ({
    name,
    type,
    bytes: Buffer.from(bytes).toString('base64'),
  }))
  await appealTables(work)
    .insertInto('appeals.box')
    .values({
      receipt_hash: receiptHash,
      code_hash: codeHash,
      said_on: work.today.toString(),
      continues,
      words: memo.words,
      topic: memo.topic,
      files: JSON.stringify(files),
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'receipt_hash']).doNothing())
    .execute()
}

/** What still lies in the box under this code. */
export async function wordsInBox(
  work: Work,
  codeHash: Buffer,
): Promise<{ on: Temporal.PlainDate; words: string; files: number; continues: boolean }[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.box')
    .select(['said_on', 'words', 'continues', sql<number>`jsonb_array_length(files)`.as('files')])
    .where('code_hash', '=', codeHash)
    .orderBy('said_on')
    .orderBy('continues')
    .execute()
  return rows.map(({ said_on: on, words, continues, files }) => ({ on, words, continues, files }))
}

export interface TakenMemo {
  receiptHash: Buffer
  codeHash: Buffer
  saidOn: Temporal.PlainDate
  continues: boolean
  words: string
  topic: InternalTopic | null
  files: readonly BoxedFile[]
}

/** Whether this work alone empties the box, until it ends: a talk's first words never come out beside those that continue it. */
export async function holdMemoBox(work: Work): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('memo box ' || ${work.body.id}, 0)) as mine`.execute(
    appealTables(work),
  )
  return rows[0]?.mine ?? false
}

/** With their files they stand in memory. */
const AT_ONCE = 5

/**
 * Takes out what was said on days that are over, in random order, the first words of a talk before those that continue it: the
 * order of a day is nowhere afterwards.
 *
 * @clause K5.3
 */
export async function takeOutOfBox(work: Work): Promise<TakenMemo[]> {
  const { rows } = await sql<{
    receipt_hash: Buffer
    code_hash: Buffer
    said_on: Temporal.PlainDate
    continues: boolean
    words: string
    topic: InternalTopic | null
    files: readonly BoxedFile[]
  }>`
    with taken as (
      delete from appeals.box where body_id = ${work.body.id} and receipt_hash in (
        select receipt_hash from appeals.box
        where body_id = ${work.body.id} and said_on < ${work.today.toString()}::date
        order by continues, random() limit ${AT_ONCE})
      returning *)
    select receipt_hash, code_hash, said_on, continues, words, topic, files from taken
    order by continues, random()`.execute(appealTables(work))
  return rows.map((row) => ({
    receiptHash: row.receipt_hash,
    codeHash: row.code_hash,
    saidOn: Temporal.PlainDate.from(row.said_on.toString()),
    continues: row.continues,
    words: row.words,
    topic: row.topic,
    files: row.files,
  }))
}

/** How much the files of the box hold, in the signs they are kept as. */
export async function boxedSigns(work: Work): Promise<number> {
  const row = await appealTables(work)
    .selectFrom('appeals.box')
    .select(sql<string>`coalesce(sum(pg_column_size(files)), 0)`.as('signs'))
    .executeTakeFirstOrThrow()
  return Number(row.signs)
}
