import { rm } from 'node:fs/promises'
import { isPlain } from '../i18n/plain-words.ts'
import type { Work } from '../work.ts'
import { type Content, putInPlace, takeIn, touch } from './content.ts'
import { holdBytes, insertUse } from './store/uses.ts'
import type { FileUse, Owner } from './terms.ts'

/**
 * Keeps a file for a thing of the body. The bytes are on the disk before the row is: a crash in between leaves bytes
 * that nobody uses, which the sweep takes, and never a row without its bytes.
 */
export async function keepFile(
  work: Work,
  folder: string,
  content: Content,
  about: Owner & { name: string; type: string },
): Promise<FileUse> {
  if (!isPlain(about.name) || !isPlain(about.type)) throw new TypeError('the name of a file cannot be stored as it is')
  const arrived = await takeIn(folder, content)
  try {
    await holdBytes(work, arrived.hash)
    await putInPlace(folder, arrived)
  } finally {
    await rm(arrived.part, { force: true })
  }
  await touch(folder, arrived.hash, work.now)
  const use = { ...about, hash: arrived.hash, bytes: arrived.bytes }
  await insertUse(work, use)
  return use
}
