import { dropFile } from '#platform/files/drop-file.ts'
import type { FileUse } from '#platform/files/terms.ts'
import type { Upload } from '#platform/http/uploads.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { listDraftFiles } from './actions/read-draft-files.ts'
import { checkFiles } from './check-files.ts'
import { keepAppealFiles } from './keep-files.ts'
import { DRAFT_FILES, draftOwnerId } from './reception-key.ts'
import { readFileNorm } from './store/file-norm.ts'
import { dropReceptionDraft, keepReceptionDraft } from './store/reception-drafts.ts'

/** Where files of a card wait while it is filled in: a browser gives none back with the form. */
export interface CardFiles {
  config: Parameters<typeof checkFiles>[0]
  folder: string
  keyHash: Buffer
}

/** Keeps what came with the form now, lets go what was crossed out. @returns what is there then, and why some is not */
export async function keepCardFiles(
  work: Work,
  { config, folder, keyHash }: CardFiles,
  { sent, crossed }: { sent: readonly Upload[]; crossed: readonly string[] },
): Promise<Outcome<FileUse[]>> {
  const owner = ownerOf(keyHash)
  for (const hash of crossed) await dropFile(work, folder, owner, hash)
  if (sent.length === 0) return done(await listDraftFiles(work, keyHash))
  const norm = await readFileNorm(work)
  const checked = await checkFiles(config, norm, sent)
  if ('refused' in checked) return checked
  await keepReceptionDraft(work, keyHash, { place: 0, typed: {} })
  await keepAppealFiles(work, folder, owner, checked.done)
  return done(await listDraftFiles(work, keyHash))
}

/** The appeal has them now: the card goes, with what is left of it. */
export async function dropCardFiles(work: Work, { folder, keyHash }: CardFiles): Promise<void> {
  for (const { hash } of await listDraftFiles(work, keyHash)) await dropFile(work, folder, ownerOf(keyHash), hash)
  await dropReceptionDraft(work, keyHash)
}

const ownerOf = (keyHash: Buffer) => ({ ownerKind: DRAFT_FILES, ownerId: draftOwnerId(keyHash) }) as const
