import { buffer } from 'node:stream/consumers'
import { openFile } from '#platform/files/open-file.ts'
import { heldFiles } from '#platform/files/store/scans.ts'
import { type Answer, NotFound } from '#platform/http/answer.ts'
import { FileHeld } from '#platform/http/faults.ts'
import type { ApiFile } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import type { FileOwner } from './keep-files.ts'

/** What a browser shows by itself and cannot be anything else. */
const SHOWN = ['image/jpeg', 'image/png']

/**
 * A kept file as an answer: to be saved, never to be run here; pictures alone are shown. Whether whoever asks may see its owner is
 * asked before. @throws NotFound, FileHeld while the scanner has not seen it or after it has found something
 */
export async function fileAnswer(work: Work, filesFolder: string, owner: FileOwner, hash: string): Promise<Answer> {
  const { name, ...file } = await fileOf(work, filesFolder, [owner], hash)
  return SHOWN.includes(file.type) ? file : { ...file, name }
}

/** A kept file of one of these, with its bytes. @throws NotFound, FileHeld as above */
export async function fileOf(
  work: Work,
  filesFolder: string,
  owners: readonly FileOwner[],
  hash: string,
): Promise<ApiFile & { bytes: Buffer }> {
  for (const owner of owners) {
    const file = await openFile(work, filesFolder, owner, hash)
    if (!file) continue
    const because = (await heldFiles(work, [hash])).get(hash)
    if (because) throw new FileHeld(because)
    return { bytes: await buffer(file.stream()), type: file.type, name: file.name }
  }
  throw new NotFound()
}
