import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import type { Clock } from '../../clock/clock.ts'
import { openOperator } from '../../db/operator/open-operator.ts'
import type { OperatorPool } from '../../db/pools.ts'
import { isHash, isPart, pathOf, touchedAt } from '../content.ts'
import { lockKey, UNUSED_HOURS } from '../terms.ts'

/**
 * Takes away bytes that nobody has used for a day, and what broken arrivals have left. Keeping holds the same lock until
 * its row is committed, so what is being kept is either seen here as held or as used.
 * @returns how many files went
 */
export async function sweepFiles(operator: OperatorPool, folder: string, clock: Clock): Promise<number> {
  const before = clock.now().subtract({ hours: UNUSED_HOURS })
  let swept = 0
  for (const path of await oldOnes(folder, partsIn, before)) {
    await rm(path, { force: true })
    swept += 1
  }
  const client = await openOperator(operator).connect()
  try {
    for (const path of await oldOnes(folder, bytesIn, before)) {
      if (await sweepOne(client, path, before)) swept += 1
    }
  } finally {
    client.release()
  }
  return swept
}

async function sweepOne(client: PoolClient, path: string, before: Temporal.Instant): Promise<boolean> {
  const hash = path.slice(-64)
  await client.query('begin')
  try {
    const lock = await client.query('select pg_try_advisory_xact_lock($1::bigint) as mine', [lockKey(hash)])
    if (!lock.rows[0].mine) return false
    const used = await client.query('select from platform.file_use where hash = $1 limit 1', [Buffer.from(hash, 'hex')])
    if (used.rowCount !== 0 || !(await isOlder(path, before))) return false
    await rm(path)
    return true
  } finally {
    await client.query('rollback')
  }
}

type Listing = (folder: string) => Promise<string[]>

async function oldOnes(folder: string, listing: Listing, before: Temporal.Instant): Promise<string[]> {
  const old: string[] = []
  for (const path of await listing(folder)) if (await isOlder(path, before)) old.push(path)
  return old
}

async function isOlder(path: string, before: Temporal.Instant): Promise<boolean> {
  const at = await touchedAt(path)
  return at !== undefined && at.epochMilliseconds < before.epochMilliseconds
}

const partsIn: Listing = async (folder) => (await namesIn(folder)).filter(isPart).map((name) => join(folder, name))

const bytesIn: Listing = async (folder) => {
  const shelves = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  const hashes = await Promise.all(shelves.map((shelf) => namesIn(join(folder, shelf))))
  return hashes
    .flat()
    .filter(isHash)
    .map((hash) => pathOf(folder, hash))
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
