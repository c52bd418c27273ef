import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The real product in a process of its own, over an embedded database in a folder of its own. */
export interface Product {
  url: string
  dataFolder: string
  /** Everything it has printed. */
  printed(): string
  /** Ends it as a crash would. Resolves when the process is gone. */
  kill(): Promise<void>
  /** Ends it as a person would. @returns the exit code */
  stop(): Promise<number | null>
  remove(): void
}

const MAIN = resolve('dist/main.js')
const PATIENCE = 60_000

/** @throws when the product does not say that it works, with what it said instead */
export async function startProduct(
  from: { dataFolder?: string; port?: number; settings?: Record<string, string> } = {},
): Promise<Product> {
  if (!existsSync(MAIN)) throw new Error('build the product first: npm run build')
  const dataFolder = from.dataFolder ?? newFolder()
  const port = from.port ?? (await freePort())
  const settings = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    OTKLIK_DATA: dataFolder,
    LOG_LEVEL: 'warn',
    ...from.settings,
  }
  const child = spawn(process.execPath, [MAIN, 'start'], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk))
  await untilPrinted(child, () => output)
  return {
    url: `http://localhost:${port}`,
    dataFolder,
    printed: () => output,
    kill: () => ended(child, 'SIGKILL').then(() => {}),
    stop: () => ended(child, 'SIGTERM'),
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}

/** Open to the account of the database, so that the cluster lies inside, also for root, and goes with the folder. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-product-'))
  chmodSync(folder, 0o755)
  return folder
}

function untilPrinted(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((done, fail) => {
    const patience = setTimeout(() => fail(new Error(`the product does not start:\n${output()}`)), PATIENCE)
    const look = setInterval(() => {
      if (!output().includes('Отклик работает')) return
      clearInterval(look)
      clearTimeout(patience)
      done()
    }, 20)
    child.once('exit', (code) => {
      clearInterval(look)
      clearTimeout(patience)
      fail(new Error(`the product ended with ${code}:\n${output()}`))
    })
  })
}

function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((done) => {
    child.once('exit', done)
    child.kill(signal)
  })
}

export const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
