import type { MaybeMomentColumn, MomentColumn } from '../../db/columns.ts'
import { type OfBody, tablesOf } from '../../db/tables.ts'
import type { Work } from '../../work.ts'

interface ScanTables {
  'platform.file_scan': OfBody & {
    hash: Buffer
    asked_at: MomentColumn
    found_at: MaybeMomentColumn
    threat: string | null
  }
}

const scanTables = tablesOf<ScanTables>

/** The scanner did not answer: these bytes wait for it. */
export async function insertWaiting(work: Work, hash: string): Promise<void> {
  await scanTables(work)
    .insertInto('platform.file_scan')
    .values({ hash: Buffer.from(hash, 'hex'), asked_at: work.now.toString() })
    .onConflict((conflict) => conflict.columns(['body_id', 'hash']).doNothing())
    .execute()
}

/** Which of these the scanner has not seen yet, and in which it has found something. */
export async function heldFiles(
  work: Work,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, 'unscanned' | 'infected'>> {
  if (hashes.length === 0) return new Map()
  const rows = await scanTables(work)
    .selectFrom('platform.file_scan')
    .select(['hash', 'threat'])
    .where(
      'hash',
      'in',
      hashes.map((hash) => Buffer.from(hash, 'hex')),
    )
    .execute()
  return new Map(rows.map(({ hash, threat }) => [hash.toString('hex'), threat === null ? 'unscanned' : 'infected']))
}
