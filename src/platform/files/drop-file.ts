import type { Work } from '../work.ts'
import { isHash, touch } from './content.ts'
import { deleteUse, holdBytes } from './store/uses.ts'
import type { Owner } from './terms.ts'

/** Takes one use away. The bytes go by the sweep, a day after the last use has gone. */
export async function dropFile(work: Work, folder: string, owner: Owner, hash: string): Promise<void> {
  if (!isHash(hash)) return
  await holdBytes(work, hash)
  if (await deleteUse(work, owner, hash)) await touch(folder, hash, work.now)
}
