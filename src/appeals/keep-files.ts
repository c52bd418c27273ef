import type { Attachment } from '#channels'
import { keepFile } from '#platform/files/keep-file.ts'
import { insertWaiting } from '#platform/files/store/scans.ts'
import type { FileUse } from '#platform/files/terms.ts'
import type { Work } from '#platform/work.ts'

/** The things of appeals that files belong to. */
export interface FileOwner {
  ownerKind: 'appeal' | 'appeal-draft' | 'appeal-upload' | 'appeal-message' | 'appeal-answer'
  ownerId: string
}

/** Keeps files that `checkFiles` has passed; one that the scanner has not seen waits for it and opens to nobody until then. */
export async function keepAppealFiles(
  work: Work,
  filesFolder: string,
  owner: FileOwner,
  files: readonly Attachment[],
): Promise<FileUse[]> {
  const kept: FileUse[] = []
  for (const { name, type, bytes, isUnscanned } of files) {
    const use = await keepFile(work, filesFolder, bytes, { ...owner, name, type })
    if (isUnscanned) await insertWaiting(work, use.hash)
    kept.push(use)
  }
  return kept
}
