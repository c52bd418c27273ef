import type { Client } from 'pg'

/** A table or view of the product, as the catalogue knows it. */
export interface Relation {
  name: string
  kind: 'table' | 'view'
}

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`

/** Everything of ours in the database that has, or has not, the body in its rows. */
export async function relations(
  client: Pick<Client, 'query'>,
  { ofBodies }: { ofBodies: boolean },
): Promise<Relation[]> {
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, c.relname) as name, case c.relkind when 'v' then 'view' else 'table' end as kind
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and ${OURS} and $1 = exists (
       select from pg_attribute a where a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped)
     order by 1`,
    [ofBodies],
  )
  return rows
}

const BY_TYPE: Record<string, string> = {
  uuid: 'given.thing',
  text: 'md5(random()::text)',
  bytea: 'sha256(random()::text::bytea)',
  'timestamp with time zone': 'now()',
  date: 'current_date',
  smallint: '1',
  integer: '1',
  bigint: '1',
  boolean: 'true',
  jsonb: `'{}'::jsonb`,
  'text[]': `'{}'`,
  'bigint[]': `'{}'`,
}

/** What a column takes that is checked for more than its type. */
const BY_NAME: Record<string, string> = {
  'identity.unit.kind': `'structural'`,
  'identity.one_time_link.purpose': `'first'`,
  'touchpoints.version.kind': `'digital'`,
  'touchpoints.version.process_id': 'given.thing',
  'touchpoints.import.form': `'csv'`,
  'touchpoints.amendment.deed': `'exclude'`,
  'touchpoints.amendment.touchpoint_id': 'given.thing',
  'touchpoints.journal_batch.kind': `'hand'`,
  'measures.measure.kind': `'process'`,
  'measures.effect.verdict': `'shown'`,
  'measures.word_back.changed_on': 'current_date',
  'surveys.box.touchpoint_id': 'given.thing',
  'surveys.answer_sheet.touchpoint_id': 'given.thing',
  'surveys.answer_month.month': `date_trunc('month', current_date)::date`,
  'surveys.answer_month.touchpoint_id': 'given.thing',
  'surveys.answer_day.touchpoint_id': 'given.thing',
  'surveys.answer_day.value': `'5'`,
  'touchpoints.interaction_day.touchpoint_id': 'given.thing',
  'touchpoints.interaction_note.touchpoint_id': 'given.thing',
  'platform.body_day.kind': `'off'`,
  'platform.file_scan.hash': `sha256(random()::text::bytea)`,
  'clients.client.contour': `'external'`,
  'clients.client.kind': `'person'`,
  'appeals.appeal.contour': `'external'`,
  'appeals.found_by.words': `''::tsvector`,
  'appeals.message.side': `'client'`,
  'appeals.notice.reach': `'paper'`,
}

/** The statement that puts one row of a body ($1) into the table; every id in it is the same thing ($2), so that views find their pairs. */
export async function rowStatement(client: Pick<Client, 'query'>, table: string): Promise<string> {
  const { rows } = await client.query<{ column: string; type: string; needed: boolean }>(
    `select attname as column, format_type(atttypid, null) as type,
       attnotnull and not atthasdef and attidentity = '' or attname = 'id' and attidentity = '' as needed
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const filled = rows.filter(({ column, needed }) => needed || `${table}.${column}` in BY_NAME)
  const values = filled.map(({ column, type }) =>
    column === 'body_id' ? 'given.body' : (BY_NAME[`${table}.${column}`] ?? BY_TYPE[type]),
  )
  const unknown = values.indexOf(undefined)
  if (unknown >= 0) throw new Error(`say in test/rows.ts what ${table}.${filled[unknown]?.column} takes`)
  const columns = filled.map(({ column }) => column).join(', ')
  return `insert into ${table} (${columns}) select ${values.join(', ')} from (select $1::uuid as body, $2::uuid as thing) as given`
}
