import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { surroundings } from './account.ts'
import { programOf } from './binaries.ts'
import { forgetStalePidFile, postmasterOf } from './postmaster.ts'
import { clusterOf, type Server } from './server.ts'
import { asArguments, FIXED_SETTINGS } from './settings.ts'

const onWindows = process.platform === 'win32'

/** Starts the server; gives back why it did not come up, or nothing once it has taken its cluster. It may still be recovering. */
export async function launch(server: Server, port: number): Promise<string | undefined> {
  const cluster = clusterOf(server.place)
  await forgetStalePidFile(cluster)
  const journal = await open(startJournal(server.place), 'w', 0o600)
  let fault: string | undefined
  const child = begin(server, ['-D', cluster, ...asArguments({ ...FIXED_SETTINGS, port: String(port) })], journal.fd)
  child.once('error', (error) => {
    fault = error.message
  })
  child.once('exit', (code) => {
    if (!onWindows || code !== 0) fault = `exit ${code}`
  })
  await journal.close()
  for (; fault === undefined; await pause(20)) {
    const running = await postmasterOf(cluster)
    if (running?.port && (onWindows || running.pid === child.pid)) return undefined
  }
  return (await lastWords(server.place)) || fault
}

/**
 * In a session of its own: Ctrl-C in a terminal reaches us and not the server, which is stopped in order.
 * On Windows pg_ctl gives up the rights of an administrator, with which PostgreSQL does not run.
 */
function begin({ place, binaries, account }: Server, words: string[], journal: number): ChildProcess {
  const [program, args] = onWindows
    ? (['pg_ctl', ['start', '-W', '-D', clusterOf(place), '-o', words.slice(2).join(' ')]] as const)
    : (['postgres', words] as const)
  const stdio = ['ignore', journal, journal] satisfies StdioOptions
  const child = spawn(programOf(binaries, program), args, { ...surroundings, ...account, detached: true, stdio })
  child.unref()
  return child
}

const startJournal = (place: string) => join(place, 'start.log')

/** What the server said before it opened its own journal, and the end of that journal. */
export async function lastWords(place: string): Promise<string> {
  const cluster = clusterOf(place)
  const current = await readFile(join(cluster, 'current_logfiles'), 'utf8').catch(() => '')
  const journal = current.trim().replace(/^stderr /, '')
  const texts = [startJournal(place), ...(journal ? [join(cluster, journal)] : [])]
  const lines = await Promise.all(texts.map((path) => readFile(path, 'utf8').catch(() => '')))
  const telling = lines
    .join('\n')
    .split('\n')
    .filter((line) => /FATAL|PANIC|error|not found/i.test(line))
  return telling.slice(-3).join(' · ')
}
