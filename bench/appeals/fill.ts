import type { Client, PoolClient } from 'pg'
import type { Invented } from '../../src/demo/crowd/invent.ts'
import { copyIn } from '../../src/platform/db/operator/copy-in.ts'
import { COLUMNS, lineOf } from './lines.ts'

const BATCH = 10_000
const YEARS = 3
const YEAR = 365 * 86_400_000

export interface FillParts {
  bodyId: string
  appeals: number
  /** Milliseconds since 1970. */
  now: number
  /** Who works the open ones. */
  people: readonly string[]
}

/**
 * Appeals of the last three years, numbered as they came. Words are noted after all rows, by two connections, and their index
 * is built at the end: the trigger would take as long as people do.
 */
export async function fillAppeals(owner: Client, other: Client, parts: FillParts): Promise<void> {
  const index = await indexOf(owner)
  await owner.query('set synchronous_commit = off')
  await owner.query('alter table appeals.appeal disable trigger user')
  await owner.query('drop index appeals.found_by_key')
  // COPY does not go through row-level security: by way of a table of this connection.
  const columns = COLUMNS.join(', ')
  await owner.query(`create temp table came as select ${columns} from appeals.appeal limit 0`)
  for (const lines of batches(parts)) {
    await copyIn(owner as unknown as PoolClient, `copy came (${columns}) from stdin`, lines)
    await owner.query(`insert into appeals.appeal (${columns}) select ${columns} from came`)
    await owner.query('truncate came')
  }
  await owner.query('alter table appeals.appeal enable trigger user')
  await owner.query('vacuum analyze appeals.appeal')
  await Promise.all([noteWords(owner, parts.bodyId, 0), noteWords(other, parts.bodyId, 1)])
  await owner.query(`set maintenance_work_mem = '512MB'`)
  await owner.query(index)
  await owner.query('vacuum analyze appeals.found_by')
}

async function indexOf(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ made: string }>(
    `select pg_get_indexdef('appeals.found_by_key'::regclass) as made`,
  )
  return rows[0]?.made ?? ''
}

/** Ten thousand in turn to each connection, so that what lies together was taken in together. */
async function noteWords(client: Client, bodyId: string, turn: number): Promise<void> {
  await client.query(
    `insert into appeals.found_by (body_id, appeal_id, contour, year, number, against_person_id, against_unit_id, words)
     select body_id, id, contour, year, number, against_person_id, against_unit_id, appeals.words_of(a) from appeals.appeal a
     where body_id = $1 and (number / 10000) % 2 = $2`,
    [bodyId, turn],
  )
}

function* batches({ bodyId, appeals, now, people }: FillParts): Generator<string> {
  let lines: string[] = []
  for (const invented of numbered(appeals, now)) {
    lines.push(lineOf(bodyId, invented, { now, people }))
    if (lines.length < BATCH) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

function* numbered(appeals: number, now: number): Generator<Invented> {
  let year = 0
  let number = 0
  for (let place = 0; place < appeals; place++) {
    const receivedAt = now - Math.floor(YEARS * YEAR * (1 - place / appeals))
    const its = new globalThis.Date(receivedAt).getUTCFullYear()
    number = its === year ? number + 1 : 1
    year = its
    yield { year, number, receivedAt }
  }
}
