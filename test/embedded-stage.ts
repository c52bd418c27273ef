import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pg from 'pg'
import { type Account, reaches } from '#platform/db/embedded/account.ts'
import { packageFolder } from '#platform/db/embedded/binaries.ts'
import type { EmbeddedDatabase } from '#platform/db/embedded/start.ts'
import type { Orders } from './embedded-child.ts'

/** A folder that every account can reach, with a space and Cyrillic in its path, thrown away at the end. */
export async function openStage() {
  const root = await mkdtemp(join(tmpdir(), 'otklik-embedded-'))
  await chmod(root, 0o755)
  const folder = join(root, 'Мои данные')
  await mkdir(folder)
  const children: ChildProcess[] = []
  let bundle: Promise<string> | undefined

  /** Where a non-root account can read it, the checkout need not be reachable: program, package and Node are copied. */
  async function start(orders: Partial<Orders> & { dataFolder: string }, account?: Account) {
    bundle ??= bundleChild(root)
    const setup = { systemFolder: join(root, 'system'), packageFolder: packageFolder(), ...orders.setup }
    const words = [await bundle, JSON.stringify({ as: 'product', ...orders, setup })]
    const node = await nodeFor(root, account)
    const child = spawn(node, words, { ...account, cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    return listenTo(child)
  }

  /** Nothing runs any more: what the last test has left dies as in a power failure. */
  async function clear() {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    for (const pid of await serversUnder(root)) kill(pid, 'SIGQUIT')
    await until(async () => (await serversUnder(root)).length === 0)
  }

  return {
    root,
    folder,
    setup: { systemFolder: join(root, 'system') },
    start,
    clear,
    async strike() {
      await clear()
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

type Spoken = {
  ready?: Pick<EmbeddedDatabase, 'addresses' | 'superuser' | 'notes'>
  fault?: { name: string; message: string }
}

async function listenTo(child: ChildProcess) {
  const said: string[] = []
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const outcome = new Promise<Spoken>((resolve, reject) => {
    if (!child.stdout) return reject(new Error('no voice'))
    createInterface(child.stdout).on('line', (line) => {
      const event = JSON.parse(line) as Spoken & { said?: string }
      if (event.said) said.push(event.said)
      if (event.ready || event.fault) resolve(event)
    })
    child.once('close', () => reject(new Error('ended without a word')))
  })
  outcome.catch(() => undefined)
  return {
    child,
    said,
    ended,
    outcome,
    async ready() {
      const { ready, fault } = await outcome
      if (!ready) throw new Error(fault?.message)
      return ready
    },
    async fault() {
      const { fault } = await outcome
      if (!fault) throw new Error('it has started')
      return fault
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function bundleChild(root: string): Promise<string> {
  const outfile = join(root, 'child.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./embedded-child.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native', 'cloudflare:sockets'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url)",
    },
    logLevel: 'error',
  })
  await chmod(outfile, 0o644)
  return outfile
}

async function nodeFor(root: string, account: Account | undefined): Promise<string> {
  if (!account || (await reaches(account, 'x', process.execPath))) return process.execPath
  const copy = join(root, 'node')
  await cp(process.execPath, copy)
  return copy
}

/** A copy of the package in a folder of the given mode, optionally as a stricter npm leaves it: without its links. */
export async function copyOfPackage(
  to: string,
  { mode = 0o755, links = true, owner }: CopyWishes = {},
): Promise<string> {
  const copy = join(to, 'package')
  await mkdir(to, { recursive: true })
  await cp(packageFolder(), copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  if (!links) await removeLinks(copy)
  if (owner) await chown(to, owner.uid, owner.gid)
  await chmod(to, mode)
  return copy
}

interface CopyWishes {
  mode?: number
  links?: boolean
  owner?: Account
}

async function removeLinks(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) if (entry.isSymbolicLink()) await rm(join(entry.parentPath, entry.name))
}

/** Another account of this machine than root and the one root lends to PostgreSQL. */
export async function plainAccount(): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = lines.find(([, , uid]) => Number(uid) > 0 && Number(uid) !== 65534)
  return { uid: Number(found?.[2]), gid: Number(found?.[3]) }
}

export async function ask<Row extends pg.QueryResultRow>(address: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(address)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Processes of servers whose cluster lies under this folder. */
export async function serversUnder(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
      return words.includes('-D') && words.some((word) => word.startsWith(`${folder}/`)) ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

export async function until(holds: () => Promise<boolean> | boolean, turns = 400): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it did not come to pass')
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // it is gone already
  }
}

/** A folder that only its owner can enter, as many homes are. */
export async function closedHome(root: string, name: string, owner?: Account): Promise<string> {
  const home = join(root, name)
  await mkdir(home, { mode: 0o700 })
  if (owner) await chown(home, owner.uid, owner.gid)
  return home
}
