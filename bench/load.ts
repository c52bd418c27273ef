import { spawn } from 'node:child_process'
import { processorMs } from './running.ts'

export interface Aim {
  url: string
  headers?: Readonly<Record<string, string>>
  /** Sent by POST. */
  body?: string
}

export interface Load {
  connections: number
  seconds?: number
  amount?: number
}

export interface Rate {
  perSecond: number
  /** Milliseconds. */
  median: number
  slowest1: number
  /** Milliseconds of processor time of the process that answered, all its threads, for one page. */
  processor: number | undefined
}

const AUTOCANNON = 'node_modules/autocannon/autocannon.js'

/** Loads one address from a process of its own. @throws when anything but good answers came */
export async function load(aim: Aim, { connections, seconds, amount }: Load, pid: number): Promise<Rate> {
  const headers = Object.entries(aim.headers ?? {}).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const howMuch = amount === undefined ? ['-d', String(seconds)] : ['-a', String(amount)]
  const post = aim.body === undefined ? [] : ['-m', 'POST', '-b', aim.body]
  const before = processorMs(pid)
  const said = await output([AUTOCANNON, '-j', '-c', String(connections), ...howMuch, ...headers, ...post, aim.url])
  const after = processorMs(pid)
  const it = JSON.parse(said) as Said
  const bad = it.non2xx + it.errors + it.timeouts
  if (bad > 0 || it['2xx'] === 0) throw new Error(`${aim.url}: ${bad} bad answers, ${it['2xx']} good ones`)
  return {
    perSecond: it['2xx'] / it.duration,
    median: it.latency.p50,
    slowest1: it.latency.p99,
    processor: before === undefined || after === undefined ? undefined : (after - before) / it['2xx'],
  }
}

interface Said {
  '2xx': number
  non2xx: number
  errors: number
  timeouts: number
  duration: number
  latency: { p50: number; p99: number }
}

function output(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(said))
  })
}
