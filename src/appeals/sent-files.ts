import { z } from 'zod'
import type { Attachment } from '#channels'
import type { Secrets } from '#platform/db/secrets.ts'
import type { FileUse } from '#platform/files/terms.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { checkFiles } from './check-files.ts'
import { type FileOwner, keepAppealFiles } from './keep-files.ts'
import { whyNotTogether } from './rules/files.ts'
import { readFileNorm } from './store/file-norm.ts'
import { MOST_ATTACHED } from './terms/files.ts'
import { attach, uploadsOf } from './uploads.ts'

const name = z.string().trim().max(255)

/** Files as programs name them: uploaded before, or small ones as they are. @clause K2.4 */
export const sentFilesSchema = z
  .array(
    z.union([
      z.strictObject({
        uploadId: z.uuid().describe('of POST /api/v1/uploads; it goes to one thing'),
        name: name.optional().describe('unset: as it was uploaded'),
      }),
      z.strictObject({ name, base64: z.base64().describe('for small files: all JSON together is at most 256 KB') }),
    ]),
  )
  .max(MOST_ATTACHED.mostFiles)
  .default([])

export type SentFiles = z.output<typeof sentFilesSchema>

export interface BroughtFiles {
  files: readonly Attachment[]
  /** Those that are kept already. */
  kept: readonly FileUse[]
}

/** The same with the place where bytes lie. */
export interface Attached extends BroughtFiles {
  filesFolder: string
}

export const NO_FILES: BroughtFiles = { files: [], kept: [] }

export interface FileParts {
  config: Parameters<typeof checkFiles>[0]
  secrets: Pick<Secrets, 'receipts'>
}

/** Looks at what a program attaches before anything is written, by the same norm as what people attach. @clause K2.4 */
export async function broughtFiles(
  work: Work,
  { config, secrets }: FileParts,
  sent: SentFiles,
): Promise<Outcome<BroughtFiles>> {
  if (sent.length === 0) return done(NO_FILES)
  const norm = await readFileNorm(work)
  const small = sent.flatMap((file) =>
    'base64' in file ? [{ name: file.name, type: '', bytes: Buffer.from(file.base64, 'base64') }] : [],
  )
  const refs = sent.flatMap((file, place) => ('uploadId' in file ? [{ ...file, place }] : []))
  const checked = await checkFiles(config, norm, small)
  const kept = await uploadsOf(work, secrets.receipts, refs)
  const refused = [checked, kept].flatMap((outcome) => ('refused' in outcome ? outcome.refused : []))
  if ('refused' in checked || 'refused' in kept) return refuse(...refused)
  const together = refs.length > 0 ? whyNotTogether([...small.map(sizeOf), ...kept.done], norm) : []
  return together.length > 0 ? refuse(...together) : done({ files: checked.done, kept: kept.done })
}

const sizeOf = ({ bytes }: { bytes: Buffer }) => ({ bytes: bytes.length })

/** They belong to this thing from now on. */
export async function attachBrought(
  work: Work,
  filesFolder: string,
  owner: FileOwner,
  { files, kept }: BroughtFiles,
): Promise<void> {
  await keepAppealFiles(work, filesFolder, owner, files)
  await attach(work, owner, kept)
}
