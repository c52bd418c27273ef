import { createReadStream } from 'node:fs'
import type { Clock } from '../../clock/clock.ts'
import { openOperator } from '../../db/operator/open-operator.ts'
import type { OperatorPool } from '../../db/pools.ts'
import { pathOf, touchedAt } from '../content.ts'
import type { Scan } from '../scan.ts'

const AT_ONCE = 100
/** So many in one pass that it is silent about, and it is left in peace until the next. */
const PATIENCE = 3

export interface ScannedWaiting {
  clean: number
  infected: number
}

/**
 * Shows the scanner what it could not be shown before. A file that is clean may be opened from then on; one with a threat never is.
 * One that the scanner is silent about goes to the end of the line, so that it never keeps others waiting.
 */
export async function scanWaiting(
  operator: OperatorPool,
  folder: string,
  { scan, clock }: { scan: Scan; clock: Clock },
): Promise<ScannedWaiting> {
  const pool = openOperator(operator)
  const { rows } = await pool.query<{ hash: Buffer }>(
    `select hash from platform.file_scan where threat is null group by hash order by min(asked_at) limit ${AT_ONCE}`,
  )
  const counts = { clean: 0, infected: 0 }
  let silent = 0
  for (const { hash } of rows) {
    const path = pathOf(folder, hash.toString('hex'))
    const isThere = (await touchedAt(path)) !== undefined
    const scanned = isThere ? await scan(createReadStream(path)) : { is: 'clean' as const }
    const at = clock.now().toString()
    if (scanned.is === 'silent') {
      await pool.query('update platform.file_scan set asked_at = $2 where hash = $1', [hash, at])
      silent += 1
      if (silent === PATIENCE) break
      continue
    }
    counts[scanned.is] += 1
    if (scanned.is === 'clean') await pool.query('delete from platform.file_scan where hash = $1', [hash])
    else
      await pool.query('update platform.file_scan set threat = $2, found_at = $3 where hash = $1', [
        hash,
        scanned.threat,
        at,
      ])
  }
  return counts
}
