import { dropFile } from '#platform/files/drop-file.ts'
import { listFiles } from '#platform/files/list-files.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { checkFiles } from './check-files.ts'
import { type FileOwner, keepAppealFiles } from './keep-files.ts'
import { attachBrought, type BroughtFiles, NO_FILES } from './sent-files.ts'
import { readFileNorm } from './store/file-norm.ts'
import type { SentFile } from './terms/files.ts'

interface Changed {
  sent: readonly SentFile[]
  crossed: readonly string[]
  /** Those of a program, looked at already. */
  brought?: BroughtFiles
}

/** Files of an answer that is being written: those that came are kept, those that were crossed out go. @clause M18 */
export async function changeAnswerFiles(
  work: Work,
  { config, folder, answerId }: { config: Parameters<typeof checkFiles>[0]; folder: string; answerId: string },
  { sent, crossed, brought = NO_FILES }: Changed,
): Promise<Outcome<void>> {
  const owner: FileOwner = { ownerKind: 'appeal-answer', ownerId: answerId }
  for (const hash of crossed) await dropFile(work, folder, owner, hash)
  const coming = sent.length + brought.files.length + brought.kept.length
  if (coming === 0) return done(undefined)
  const norm = await readFileNorm(work)
  const checked = await checkFiles(config, norm, sent)
  if ('refused' in checked) return checked
  const before = await listFiles(work, owner.ownerKind, [answerId])
  if (before.length + coming > norm.mostFiles)
    return refuse({ field: 'files', why: `К ответу прикладывают не больше ${norm.mostFiles} файлов` })
  await keepAppealFiles(work, folder, owner, checked.done)
  await attachBrought(work, folder, owner, brought)
  return done(undefined)
}
