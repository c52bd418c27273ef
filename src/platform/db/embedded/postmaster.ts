import { readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { run } from './account.ts'
import { systemCode } from './faults.ts'

/** A server that runs on a cluster; it has no port yet while it is still getting up. */
export interface Postmaster {
  pid: number
  port: number | undefined
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

/** The server that runs on this cluster, whoever started it. */
export async function postmasterOf(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!isAlive(pid) || !(await servesCluster(pid, cluster))) return undefined
  const port = Number(lines[3])
  return { pid, port: port > 0 ? port : undefined }
}

/**
 * In containers and after a reboot the number of a dead server soon belongs to somebody else, and PostgreSQL
 * then refuses to start for ever. Only a number that is surely not this cluster's server is forgotten.
 */
export async function forgetStalePidFile(cluster: string): Promise<void> {
  const pid = Number((await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n')[0])
  if (isAlive(pid) && !(await servesCluster(pid, cluster))) await rm(pidFile(cluster), { force: true })
}

/** Whether the living process of this number is this cluster's server; yes where the system does not tell. */
export async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  const words = await commandLine(pid)
  if (words === undefined) return true
  if (!/^postgres(\.exe)?$/.test(basename(words[0] ?? ''))) return false
  const flag = words.indexOf('-D')
  const folder = flag < 0 ? undefined : words[flag + 1]
  return folder === undefined || !(await areDifferentFolders(folder, cluster))
}

/** `undefined` where the system does not tell. A process that is dead but not yet buried has no words at all. */
async function commandLine(pid: number): Promise<string[] | undefined> {
  if (process.platform === 'win32') return undefined
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
    return words?.split('\0')
  }
  const { code, output } = await run('/bin/ps', ['-o', 'comm=', '-p', String(pid)], undefined)
  return code === 0 ? [output] : undefined
}

async function areDifferentFolders(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)))
  return a !== undefined && b !== undefined && (a.dev !== b.dev || a.ino !== b.ino)
}
