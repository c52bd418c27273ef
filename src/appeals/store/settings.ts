import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { type AppealSettings, appealSettingsSchema } from '../terms/settings.ts'
import { appealTables } from './tables.ts'

export interface StandingSettings extends AppealSettings {
  /** Goes up with every change; 0 before anybody changed anything. */
  version: number
}

/** How the body works its appeals; before anybody said so, by the defaults. */
export async function readAppealSettings(work: Work): Promise<StandingSettings> {
  const row = await appealTables(work).selectFrom('appeals.settings').select(['content', 'version']).executeTakeFirst()
  return { ...appealSettingsSchema.parse(row?.content ?? {}), version: row?.version ?? 0 }
}

/** @returns false where somebody changed them since they were read. The text is written out, so the body stands in it by name. */
export async function saveAppealSettings(work: Work, settings: AppealSettings, seen: number): Promise<boolean> {
  const { rows } = await sql`
    insert into appeals.settings as s (body_id, content, changed_at, changed_by, version)
    values (${work.body.id}, ${JSON.stringify(settings)}, ${work.now.toString()}, ${work.by.id}, ${seen + 1})
    on conflict (body_id) do update set content = excluded.content, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by, version = excluded.version
    where s.version = ${seen}
    returning version`.execute(appealTables(work))
  return rows.length > 0
}
