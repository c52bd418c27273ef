import { readdirSync, readFileSync } from 'node:fs'
import type { Client } from 'pg'

const TICK_MS = 10

/** Processor time in ms that a server's processes have used: those that run, and those that have ended. Linux only. */
export async function postgresMs(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const main = timesOf(rows[0]?.pid ?? 0).parent
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => timesOf(Number(name)))
    .filter(({ parent }) => parent === main)
  return running.reduce((sum, { own }) => sum + own, timesOf(main).own + timesOf(main).ended) * TICK_MS
}

function timesOf(pid: number): { parent: number; own: number; ended: number } {
  const fields = statOf(pid).split(') ')[1]?.split(' ').map(Number) ?? []
  const sum = (from: number) => (fields[from] ?? 0) + (fields[from + 1] ?? 0)
  return { parent: fields[1] ?? 0, own: sum(11), ended: sum(13) }
}

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    // It has ended since its folder was listed.
    return ''
  }
}
