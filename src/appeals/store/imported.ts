import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { ImportState } from '../terms/imports.ts'
import { appealTables } from './tables.ts'

/** Which of these forms are appeals already, in hexadecimal. */
export async function knownForms(work: Work, formHashes: readonly Buffer[]): Promise<ReadonlySet<string>> {
  if (formHashes.length === 0) return new Set()
  const { rows } = await sql<{ hash: string }>`
    select encode(a.form_hash, 'hex') as hash from appeals.appeal a
    where a.body_id = ${work.body.id} and a.form_hash = any(${formHashes}::bytea[])`.execute(appealTables(work))
  return new Set(rows.map(({ hash }) => hash))
}

/** What became of a message where it came from. */
export interface Ending {
  appealId: string
  state: ImportState
  at: Temporal.Instant
  answer: string
}

const EVENT: Readonly<Record<Exclude<ImportState, 'open'>, string>> = {
  answered: 'answered',
  redirected: 'redirected',
  left: 'left',
}

/**
 * Sets down what the other system did already: some it answered or ended, on days of its own. The text is written out, so the body stands
 * in it by name.
 */
export async function writeEndings(work: Work, endings: readonly Ending[]): Promise<void> {
  const ended = endings.flatMap(({ appealId: id, state, at, answer }) =>
    state === 'open' ? [] : [{ id, at: at.toString(), state: EVENT[state], answer }],
  )
  if (ended.length === 0) return
  const body = work.body.id
  const by = work.by.id
  const rows = sql`jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as e (id uuid, at timestamptz, state text, answer text)`
  await sql`
    update appeals.appeal a set ended_at = e.at,
      answered_at = case e.state when 'answered' then e.at end,
      redirected_at = case e.state when 'redirected' then e.at end,
      left_at = case e.state when 'left' then e.at end
    from ${rows} where a.body_id = ${body} and a.id = e.id`.execute(appealTables(work))
  await sql`
    update appeals.deadline d set met_at = e.at
    from ${rows} where d.body_id = ${body} and d.appeal_id = e.id and d.met_at is null`.execute(appealTables(work))
  await sql`
    insert into appeals.event (body_id, appeal_id, at, by, kind, details)
    select ${body}, e.id, e.at, ${by}, e.state, '{"imported": true}' from ${rows}`.execute(appealTables(work))
  await sql`
    insert into appeals.answer (body_id, appeal_id, number, words, made_at, made_by, saved_at, sent_at, sent_by)
    select ${body}, e.id, 1, e.answer, e.at, ${by}, e.at, e.at, ${by} from ${rows}
    where e.state = 'answered' and e.answer <> ''`.execute(appealTables(work))
}
