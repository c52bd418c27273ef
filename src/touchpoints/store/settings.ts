import type { Work } from '#platform/work.ts'
import { DEFAULT_SETTINGS, type RegisterSettings } from '../terms/settings.ts'
import { touchpointTables } from './tables.ts'

/** How the body runs its register; before anybody said so, by the defaults. */
export async function readSettings(work: Work): Promise<RegisterSettings> {
  const row = await touchpointTables(work).selectFrom('touchpoints.settings').selectAll().executeTakeFirst()
  if (!row) return DEFAULT_SETTINGS
  return {
    ownAllowed: row.own_allowed_at !== null,
    silentMonths: row.silent_months,
    abbreviations: row.abbreviations,
    showsWays: row.ways_hidden_at === null,
    version: row.version,
  }
}
