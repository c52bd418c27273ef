import type { Secrets } from '#platform/db/secrets.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { codeHash, codeOf, formHashOf } from '../codes.ts'
import { BOX_FULL, cleanMemo, MOST_BOXED, type TypedMemo } from '../rules/memos/memo.ts'
import { boxedSigns, putIntoBox } from '../store/memo-box.ts'

/**
 * Puts an anonymous memo into the box: one row, no audit, no job, no number yet. The same form gets the same code.
 *
 * @clause K5.3, K5.4
 */
export async function sendMemo(
  work: Work,
  key: Pick<Secrets, 'receipts'>,
  { formId, ...typed }: TypedMemo & { formId: string },
): Promise<Outcome<{ code: string }>> {
  const clean = cleanMemo(typed)
  if ('refused' in clean) return clean
  if (clean.memo.files.length > 0 && (await boxedSigns(work)) > MOST_BOXED) return refuse(BOX_FULL)

  const receiptHash = formHashOf(key, work.body.id, formId)
  const code = codeOf(key, receiptHash)
  await putIntoBox(work, { receiptHash, codeHash: codeHash(key, code), continues: false, memo: clean.memo })
  return done({ code })
}
