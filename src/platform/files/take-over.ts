import type { Work } from '../work.ts'
import { deleteUse, holdBytes, insertUse } from './store/uses.ts'
import type { FileUse, Owner } from './terms.ts'

/** Gives a kept file to another thing; its bytes stay where they are. @throws where it is kept no more */
export async function takeOverFile(work: Work, use: FileUse, to: Owner): Promise<FileUse> {
  await holdBytes(work, use.hash)
  if (!(await deleteUse(work, use, use.hash))) throw new Error(`the file ${use.hash} is kept no more`)
  const taken = { ...use, ...to }
  await insertUse(work, taken)
  return taken
}
