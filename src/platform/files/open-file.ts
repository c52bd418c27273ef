import { createReadStream, type ReadStream } from 'node:fs'
import type { Work } from '../work.ts'
import { isHash, pathOf } from './content.ts'
import { findUse } from './store/uses.ts'
import type { FileUse, Owner } from './terms.ts'

export interface OpenedFile extends FileUse {
  stream(): ReadStream
}

/** Opens bytes through a use of this body alone: whoever only knows the hash, or has another thing, finds nothing. */
export async function openFile(
  work: Work,
  folder: string,
  owner: Owner,
  hash: string,
): Promise<OpenedFile | undefined> {
  if (!isHash(hash)) return undefined
  const use = await findUse(work, owner, hash)
  return use && { ...use, stream: () => createReadStream(pathOf(folder, hash)) }
}
