import { availableParallelism, cpus, totalmem } from 'node:os'
import type { Client } from 'pg'

export interface Machine {
  cores: number
  processor: string
  memoryGb: number
  node: string
  postgres: string
  date: string
}

export async function machine(client: Client): Promise<Machine> {
  const { rows } = await client.query<{ version: string; today: string }>(
    "select current_setting('server_version') as version, current_date::text as today",
  )
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: rows[0]?.version ?? '',
    date: rows[0]?.today ?? '',
  }
}
