import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemCode } from './faults.ts'
import { isAlive } from './postmaster.ts'

const MAKING = '.making-'

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/** A folder that is new gets just this mode, whatever the mask of the surroundings; one that was there keeps its own. */
export async function openFolder(folder: string, mode: number): Promise<void> {
  if (await makeFolder(folder, mode)) await chmod(folder, mode)
}

/**
 * With the folders above it. Node's own `recursive` never ends where nothing can be made and the system calls that
 * «no such entry», as under /proc. @returns whether it is new
 */
async function makeFolder(folder: string, mode: number, isAgain = false): Promise<boolean> {
  try {
    await mkdir(folder, { mode })
    return true
  } catch (error) {
    if (await isFolder(folder)) return false
    const above = dirname(folder)
    if (systemCode(error) !== 'ENOENT') throw error
    if (await exists(above)) {
      // Somebody else may have made it since it was missing; under /proc it is there and nothing can be made in it.
      if (isAgain) throw error
      return makeFolder(folder, mode, true)
    }
    await makeFolder(above, mode)
    return makeFolder(folder, mode)
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Windows has no such operation on folders; its file system journals names by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** After this returns the file is whole on the disk; before that the old one is. */
export async function writeDurably(path: string, text: string, mode: number): Promise<void> {
  const making = `${path}${MAKING}${process.pid}-${randomBytes(4).toString('hex')}`
  const handle = await open(making, 'wx', mode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(making, path)
  await syncFolder(dirname(path))
}

/**
 * Fills a folder under a neighbouring name and gives it its real name in one step, so that no crash leaves half of it.
 * Where two do this at once, the first wins and the other's work is thrown away.
 */
export async function buildFolder(target: string, fill: (making: string) => Promise<void>): Promise<void> {
  await sweepLeftovers(target)
  const making = `${target}${MAKING}${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    await mkdir(making)
    await fill(making)
    await rename(making, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    const lostTheRace = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error) ?? '') && (await exists(target))
    if (!lostTheRace) throw error
  }
}

/** What processes that died in the middle have left beside. */
async function sweepLeftovers(target: string): Promise<void> {
  const folder = dirname(target)
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.startsWith(basename(target) + MAKING))) {
    const pid = Number(name.slice(basename(target).length + MAKING.length).split('-')[0])
    if (pid !== process.pid && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true })
  }
}
