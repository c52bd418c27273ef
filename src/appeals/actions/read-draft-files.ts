import { buffer } from 'node:stream/consumers'
import type { Attachment } from '#channels'
import { listFiles } from '#platform/files/list-files.ts'
import { openFile } from '#platform/files/open-file.ts'
import { heldFiles } from '#platform/files/store/scans.ts'
import type { FileUse } from '#platform/files/terms.ts'
import type { Work } from '#platform/work.ts'
import { DRAFT_FILES, draftOwnerId } from '../reception-key.ts'

export const listDraftFiles = (work: Work, keyHash: Buffer): Promise<FileUse[]> =>
  listFiles(work, DRAFT_FILES, [draftOwnerId(keyHash)])

/** Files of a draft with their bytes, as an appeal takes them over. */
export async function filesWithBytes(work: Work, folder: string, uses: readonly FileUse[]): Promise<Attachment[]> {
  if (uses.length === 0) return []
  const held = await heldFiles(
    work,
    uses.map(({ hash }) => hash),
  )
  const files: Attachment[] = []
  for (const use of uses) {
    const opened = await openFile(work, folder, use, use.hash)
    if (!opened) continue
    const { name, type, hash } = use
    files.push({ name, type, bytes: await buffer(opened.stream()), ...(held.has(hash) ? { isUnscanned: true } : {}) })
  }
  return files
}
