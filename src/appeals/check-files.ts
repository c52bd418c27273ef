import type { Attachment } from '#channels'
import type { Config } from '#platform/config/config.ts'
import { scanBy } from '#platform/files/scan.ts'
import { cleanName } from '#platform/http/file-names.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import { mediaOf, namedByBytes, whyNotKept } from './rules/files.ts'
import type { FileNorm, SentFile } from './terms/files.ts'

/**
 * Looks at files before anything is written: their bytes, names and sizes, and, where a scanner is set, whether it finds something.
 * A scanner that does not answer refuses nobody: the file is kept, marked as not checked, and waits for it.
 *
 * @clause K2.4
 */
export async function checkFiles(
  { CLAMAV }: Pick<Config, 'CLAMAV'>,
  norm: FileNorm,
  files: readonly SentFile[],
  field = 'files',
): Promise<Outcome<Attachment[]>> {
  const refusals = whyNotKept(files, norm, field)
  if (refusals.length > 0) return refuse(...refusals)
  const scan = CLAMAV === undefined ? undefined : scanBy(CLAMAV)
  const found: Refusal[] = []
  const checked: Attachment[] = []
  for (const { name, bytes } of files) {
    const scanned = await scan?.(bytes)
    if (scanned?.is === 'infected')
      found.push({
        field,
        why: `В файле «${name}» антивирус нашёл угрозу. Проверьте устройство и приложите другой файл`,
      })
    checked.push({
      name: namedByBytes(cleanName(name), bytes),
      type: mediaOf(bytes),
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      ...(scanned?.is === 'silent' ? { isUnscanned: true } : {}),
    })
  }
  return found.length > 0 ? refuse(...found) : done(checked)
}
