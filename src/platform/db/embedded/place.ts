import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Account, reaches } from './account.ts'
import { exists, openFolder, writeDurably } from './durable.ts'
import { DatabaseNotStarted, systemCode } from './faults.ts'
import { clusterNote, DATA_NOTE, dataNote, nowhereToLie, placeMissing, placeOfAnother } from './text.ru.ts'

export const CLUSTER_NOTE = 'data-folder.txt'
const READABLE = 0o644

/** Where the cluster of a data folder lies, or shall lie. Where it once lies it stays. */
export async function placeOf(real: string, system: string, account: Account | undefined): Promise<string> {
  const noted = await secondLine(join(real, DATA_NOTE))
  if (noted) return followNote(real, noted)
  const inside = join(real, 'postgres')
  if (!account || (await exists(inside)) || (await mayLieIn(real, account))) return inside

  const outside = join(system, systemName(real))
  await openFolder(system, 0o755).catch(() => undefined)
  if ((await exists(outside)) || (await mayLieIn(system, account))) return outside
  throw new DatabaseNotStarted(nowhereToLie(real, system, account))
}

/** Each of two folders apart says where the other is; written once the cluster is there, so that a note never promises too much. */
export async function keepNotes(real: string, place: string): Promise<void> {
  if (dirname(place) === real) return
  if ((await secondLine(join(real, DATA_NOTE))) !== place)
    await writeDurably(join(real, DATA_NOTE), dataNote(place), READABLE)
  const note = join(place, CLUSTER_NOTE)
  if ((await secondLine(note)) !== real) await writeDurably(note, clusterNote(real), READABLE)
}

async function followNote(real: string, place: string): Promise<string> {
  if (!(await exists(place))) throw new DatabaseNotStarted(placeMissing(real, place))
  const owner = await secondLine(join(place, CLUSTER_NOTE))
  const isCopy = owner && owner !== real && (await secondLine(join(owner, DATA_NOTE))) === place
  if (isCopy) throw new DatabaseNotStarted(placeOfAnother(real, place, owner))
  return place
}

async function secondLine(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).split('\n')[1]
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Tried and not reasoned: the account must own a folder there and come through every folder above it. */
async function mayLieIn(folder: string, account: Account): Promise<boolean> {
  const trial = join(folder, `.trial-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(trial)
    await chown(trial, account.uid, account.gid)
    await chmod(trial, 0o700)
    return await reaches(account, 'w', trial)
  } catch {
    return false
  } finally {
    await rm(trial, { recursive: true, force: true })
  }
}

function systemName(real: string): string {
  const readable = `${basename(dirname(real))}-${basename(real)}`.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 12)
  return `${readable}-${digest}`
}
