import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { SettingsChange } from '../rules/settings.ts'
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

/** @returns false where somebody changed them since they were read. The text is written out, so the body stands in it by name. */
export async function saveSettings(work: Work, change: SettingsChange): Promise<boolean> {
  const now = work.now.toString()
  const { rows } = await sql`
    insert into touchpoints.settings as s
      (body_id, own_allowed_at, silent_months, abbreviations, ways_hidden_at, changed_at, version)
    values (${work.body.id}, ${change.ownAllowed ? now : null}, ${change.silentMonths},
      ${JSON.stringify(change.abbreviations)}, ${change.showsWays ? null : now}, ${now}, ${change.seen + 1})
    on conflict (body_id) do update set
      own_allowed_at = case when excluded.own_allowed_at is not null then coalesce(s.own_allowed_at, excluded.own_allowed_at) end,
      ways_hidden_at = case when excluded.ways_hidden_at is not null then coalesce(s.ways_hidden_at, excluded.ways_hidden_at) end,
      silent_months = excluded.silent_months, abbreviations = excluded.abbreviations,
      changed_at = excluded.changed_at, version = excluded.version
    where s.version = ${change.seen}
    returning version`.execute(touchpointTables(work))
  return rows.length > 0
}
