import { createHash } from 'node:crypto'
import type { Work } from '#platform/work.ts'
import { inTurns } from '../exchange/in-turns.ts'
import { matchRows } from '../rules/exchange/matching.ts'
import { countsOf, type ImportCounts, OTHER_UNIT, seenIn } from '../rules/exchange/taking.ts'
import { type By, whyNotPermitted } from '../rules/permissions.ts'
import { listFullEntries } from '../store/list-entries.ts'
import { readSettings } from '../store/settings.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { Import, LackedEntry, MatchedRow } from '../terms/imports.ts'

export interface Preview {
  rows: readonly MatchedRow[]
  lacked: readonly LackedEntry[]
  counts: ImportCounts
  /** What was shown, in short: taking it wants the same. */
  seen: string
  entries: ReadonlyMap<string, FullEntry>
}

/** The file beside the register as it stands now. */
export async function previewImport(work: Work, file: Import, by: By): Promise<Preview> {
  const entries = await listFullEntries(work)
  const { abbreviations } = await readSettings(work)
  const byId = new Map(entries.map((entry) => [entry.touchpointId, entry]))
  const matching = await inTurns(matchRows(file.rows, entries, abbreviations))
  const rows = matching.rows.map((row) => {
    const unitId = byId.get(row.standing?.touchpointId ?? '')?.unitId ?? null
    const isForeign =
      row.mark === 'changed' && whyNotPermitted('import.submit', by, { entryUnitIds: [unitId] }).length > 0
    return isForeign ? { ...row, doubts: [...row.doubts, OTHER_UNIT] } : row
  })
  const seen = createHash('sha256').update(seenIn(rows)).digest('base64url')
  return { rows, lacked: matching.lacked, counts: countsOf(rows), seen, entries: byId }
}
