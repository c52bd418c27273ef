import type { Secrets } from '#platform/db/secrets.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { codeHash, formHashOf } from '../codes.ts'
import { BOX_FULL, cleanMemo, MOST_BOXED, type TypedMemo } from '../rules/memos/memo.ts'
import { boxedSigns, putIntoBox } from '../store/memo-box.ts'
import { readMemoTalk } from './read-memo-talk.ts'

/** Adds to what was said under a code: through the box as the first words were. @clause K5.3 */
export async function continueMemo(
  work: Work,
  key: Pick<Secrets, 'receipts'>,
  { formId, code, ...typed }: Omit<TypedMemo, 'topic'> & { formId: string; code: string },
): Promise<Outcome<void>> {
  const hash = codeHash(key, code)
  const talk = await readMemoTalk(work, hash)
  if (!talk) return refuse({ field: 'code', why: 'Записки с таким кодом нет' })
  if (talk.isOver) return refuse({ field: 'words', why: 'Разговор окончен. Напишите новую записку' })
  const clean = cleanMemo({ ...typed, topic: '' })
  if ('refused' in clean) return clean
  if (clean.memo.files.length > 0 && (await boxedSigns(work)) > MOST_BOXED) return refuse(BOX_FULL)

  const receiptHash = formHashOf(key, work.body.id, formId)
  await putIntoBox(work, { receiptHash, codeHash: hash, continues: true, memo: clean.memo })
  return done(undefined)
}
