import type { Work } from '../../work.ts'
import type { Letter } from '../letter.ts'
import { mailTables } from './tables.ts'

export async function insertLetter(work: Work, { to, subject, words }: Letter): Promise<string> {
  const { id } = await mailTables(work)
    .insertInto('platform.letter')
    .values({ recipient: to, subject, words, made_at: work.now.toString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
