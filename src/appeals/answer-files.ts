import type { Config } from '#platform/config/config.ts'
import { dropFile } from '#platform/files/drop-file.ts'
import { listFiles } from '#platform/files/list-files.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { checkFiles } from './check-files.ts'
import { type FileOwner, keepAppealFiles } from './keep-files.ts'
import { readFileNorm } from './store/file-norm.ts'
import type { SentFile } from './terms/files.ts'

interface Changed {
  sent: readonly SentFile[]
  crossed: readonly string[]
}

/** Files of an answer that is being written: those that came are kept, those that were crossed out go. @clause M18 */
export async function changeAnswerFiles(
  work: Work,
  { config, folder, answerId }: { config: Pick<Config, 'CLAMAV'>; folder: string; answerId: string },
  { sent, crossed }: Changed,
): Promise<Outcome<void>> {
  const owner: FileOwner = { ownerKind: 'appeal-answer', ownerId: answerId }
  for (const hash of crossed) await dropFile(work, folder, owner, hash)
  if (sent.length === 0) return done(undefined)
  const norm = await readFileNorm(work)
  const checked = await checkFiles(config, norm, sent)
  if ('refused' in checked) return checked
  const before = await listFiles(work, owner.ownerKind, [answerId])
  if (before.length + sent.length > norm.mostFiles)
    return refuse({ field: 'files', why: `К ответу прикладывают не больше ${norm.mostFiles} файлов` })
  await keepAppealFiles(work, folder, owner, checked.done)
  return done(undefined)
}
