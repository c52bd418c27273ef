import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openOperator } from '../../db/operator/open-operator.ts'
import type { OperatorPool } from '../../db/pools.ts'
import { isPart } from '../content.ts'

const MARKER = 'installation'

/** The folder of files does not belong to this database; the words are for whoever starts the product. */
export class ForeignFolder extends Error {}

/**
 * Checks at start that the folder of files is the one this database speaks of: a wrong mount would lose files in silence.
 * An empty folder of a new installation is marked. @throws ForeignFolder
 */
export async function checkMarker(operator: OperatorPool, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { rows } = await openOperator(operator).query(
    'select id, exists (select from platform.file_use) as used from platform.installation',
  )
  const { id, used } = rows[0] as { id: string; used: boolean }
  const marked = await readMarker(folder)
  if (marked === id) return
  if (marked !== undefined) throw new ForeignFolder(sentence(folder))
  if (used) throw new ForeignFolder(`В папке «${folder}» нет файлов, о которых помнит база данных. ${WHAT_TO_DO}`)
  if ((await readdir(folder)).some((name) => name !== MARKER && !isPart(name))) {
    throw new ForeignFolder(`В папке файлов «${folder}» лежит что-то постороннее. ${WHAT_TO_DO}`)
  }
  await mark(folder, id)
}

const WHAT_TO_DO = 'Проверьте OTKLIK_DATA: там должна быть папка, с которой работала эта база'

const sentence = (folder: string) => `Папка файлов «${folder}» — другой установки Отклика. ${WHAT_TO_DO}`

const readMarker = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, MARKER), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )

/** Two copies may start on the empty folder together: the marker appears whole, and the second finds it. */
async function mark(folder: string, id: string): Promise<void> {
  const part = join(folder, `part-${randomUUID()}`)
  await writeFile(part, `${id}\n`, { flush: true, mode: 0o600 })
  // Some network folders know no links; there the last one wins, and all of them write the same.
  await link(part, join(folder, MARKER)).catch(async ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EEXIST') await rename(part, join(folder, MARKER))
  })
  await rm(part, { force: true })
  if ((await readMarker(folder)) !== id) throw new ForeignFolder(sentence(folder))
}
