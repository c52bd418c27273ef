import type { Attachment } from '#channels'
import type { Config } from '#platform/config/config.ts'
import { hasDiskRoom } from '#platform/files/disk-room.ts'
import { scanBy } from '#platform/files/scan.ts'
import { cleanName } from '#platform/http/file-names.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import { mediaOf, namedByBytes, whyNotKept } from './rules/files.ts'
import type { FileNorm, SentFile } from './terms/files.ts'

/** For people of the street and of the desk alike. */
const NO_ROOM =
  'Сейчас мы не можем принять файлы: на сервере кончается место. Отправьте без них, слова мы примем, а файлы приложите через день или принесите'

/**
 * Looks at files before anything is written: their bytes, names and sizes, and, where a scanner is set, whether it finds something.
 * A scanner that does not answer refuses nobody: the file is kept, marked as not checked, and waits for it.
 *
 * @clause K2.4
 */
export async function checkFiles(
  { CLAMAV, OTKLIK_DATA, DISK_LEFT_FREE }: Pick<Config, 'CLAMAV' | 'OTKLIK_DATA' | 'DISK_LEFT_FREE'>,
  norm: FileNorm,
  files: readonly SentFile[],
  field = 'files',
): Promise<Outcome<Attachment[]>> {
  const refusals = whyNotKept(files, norm, field)
  if (refusals.length > 0) return refuse(...refusals)
  const coming = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (coming > 0 && !(await hasDiskRoom(OTKLIK_DATA, coming, DISK_LEFT_FREE))) return refuse({ field, why: NO_ROOM })
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
