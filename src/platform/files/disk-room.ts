import { statfs } from 'node:fs/promises'

const MEGABYTE = 1024 * 1024

/**
 * Whether so many bytes may come and still leave the disk as much free as was asked for: the database lives beside the files, and
 * on a full disk nobody's words could be kept. A disk that does not tell refuses nobody.
 */
export async function hasDiskRoom(folder: string, bytes: number, leaveFreeMegabytes: number): Promise<boolean> {
  const disk = await statfs(folder).catch(() => undefined)
  return disk === undefined || disk.bavail * disk.bsize - bytes >= leaveFreeMegabytes * MEGABYTE
}
