import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** A process that has said what it was awaited to say. */
export interface Running {
  pid: number
  /** What it printed until then. */
  printed: string
  readyMs: number
  stop(): Promise<void>
}

const PATIENCE = 60_000

/** Starts node and waits until it prints what matches. @throws with what it printed instead */
export function startNode(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  awaited: RegExp,
): Promise<Running> {
  const began = performance.now()
  const env = { PATH: process.env['PATH'] ?? '', ...settings }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  // A measurement that fails leaves nothing running.
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let printed = ''
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`${args.join(' ')} did not start:\n${printed}`))
    const patience = setTimeout(fail, PATIENCE)
    child.once('exit', fail)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk
        if (!awaited.test(printed)) return
        clearTimeout(patience)
        resolve({ pid: child.pid ?? 0, printed, readyMs: performance.now() - began, stop: () => stop(child) })
      })
  })
}

/** Runs node to its end. @returns the JSON that it printed @throws with what it said instead */
export function nodeSays(args: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(printed)) : reject(new Error(said))))
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Resident memory in MB; nothing where the system does not tell. */
export function residentMb(pid: number): number | undefined {
  const status = read(`/proc/${pid}/status`)
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kb === undefined ? undefined : Number(kb) / 1024
}

const TICK_MS = 10

/** Processor time that the process has used, all threads together, in ms. */
export function processorMs(pid: number): number | undefined {
  const [, after] = read(`/proc/${pid}/stat`).split(') ')
  const fields = after?.split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
