import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'

const HASH = /^[0-9a-f]{64}$/
const PART = 'part-'

export type Content = Uint8Array | AsyncIterable<Uint8Array>

export const isHash = (text: string): boolean => HASH.test(text)

export const isPart = (name: string): boolean => name.startsWith(PART)

export const filesFolder = (dataFolder: string): string => join(dataFolder, 'files')

/** Where bytes lie: named by themselves alone, so no name that people give reaches the disk. */
export function pathOf(folder: string, hash: string): string {
  if (!isHash(hash)) throw new TypeError('not a hash of a file')
  return join(folder, hash.slice(0, 2), hash)
}

/** Bytes that have arrived whole and are on the disk, not yet in their place. */
export interface Arrived {
  part: string
  hash: string
  bytes: number
}

/** Takes bytes in beside the others, so that moving them into place is one step of the file system. */
export async function takeIn(folder: string, content: Content): Promise<Arrived> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = join(folder, `${PART}${randomUUID()}`)
  const file = await open(part, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      hash.update(chunk)
      bytes += chunk.byteLength
      await file.appendFile(chunk)
    }
    await file.sync()
  } catch (fault) {
    await rm(part, { force: true })
    throw fault
  } finally {
    await file.close()
  }
  return { part, hash: hash.digest('hex'), bytes }
}

/** Puts the bytes into their place, or finds them there already. After that they survive a power failure. */
export async function putInPlace(folder: string, { part, hash, bytes }: Arrived): Promise<void> {
  const path = pathOf(folder, hash)
  if ((await sizeOf(path)) === bytes) return rm(part)
  const isNew = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rename(part, path)
  await syncFolder(dirname(path))
  if (isNew) await syncFolder(folder)
}

/** The day after which unused bytes go is counted from here. */
export async function touch(folder: string, hash: string, now: Temporal.Instant): Promise<void> {
  const seconds = now.epochMilliseconds / 1000
  await utimes(pathOf(folder, hash), seconds, seconds).catch(unlessMissing)
}

/** When the bytes were last kept or dropped; nothing if they are not there. */
export async function touchedAt(path: string): Promise<Temporal.Instant | undefined> {
  const found = await stat(path).catch(unlessMissing)
  return found && Temporal.Instant.fromEpochMilliseconds(Math.trunc(found.mtimeMs))
}

const sizeOf = async (path: string): Promise<number | undefined> => (await stat(path).catch(unlessMissing))?.size

function unlessMissing(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
