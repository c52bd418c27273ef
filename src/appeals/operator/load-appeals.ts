import type { PoolClient } from 'pg'
import { copied, copyIn } from '#platform/db/operator/copy-in.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { noteInteractions } from '#touchpoints'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import { SOURCE } from '../rules/interactions.ts'
import type { PastAppeal } from '../terms/past.ts'
import { INTERACTION_OF_WAY } from '../terms.ts'
import { pastAppealRow } from './past-appeal-row.ts'

export interface LoadAppealsParts {
  facts: DeadlineFacts
  /** Told after each batch, once it stands. */
  loaded(appeals: number): void
}

/** In one transaction. */
const BATCH = 2_000

/**
 * Lays appeals of the past down with their clients, events, dates, answers and ratings, and numbers them on from where the body stands.
 * Rows go by COPY into a table of the connection's own, because row-level security takes none directly. A batch stands whole or not at all;
 * one that stands already is passed over. Nobody is told of any of them.
 */
export async function loadAppeals(
  operator: OperatorPool,
  bodyId: string,
  appeals: Iterable<PastAppeal>,
  { facts, loaded }: LoadAppealsParts,
): Promise<void> {
  const client = await openOperator(operator).connect()
  let broken = true
  try {
    await client.query('set statement_timeout = 0')
    await client.query('create temporary table past (place integer, it jsonb) on commit delete rows')
    let before: Promise<void> = Promise.resolve()
    for (const batch of batchesOf(appeals)) {
      const lines = batch
        .map((one, place) => `${place}\t${copied(JSON.stringify(pastAppealRow(one, facts)))}\n`)
        .join('')
      // A batch is made up while the database lays down the one before.
      await before
      before = layDown(client, { bodyId, facts }, batch, lines).then(() => loaded(batch.length))
      before.catch(() => {})
      await new Promise(setImmediate)
    }
    await before
    await client.query('drop table past')
    for (const table of LOADED) await client.query(`analyze ${table}`)
    await client.query('reset statement_timeout')
    broken = false
  } finally {
    client.release(broken)
  }
}

const LOADED = ['appeal', 'event', 'deadline', 'answer', 'question', 'found_by'].map((table) => `appeals.${table}`)

function* batchesOf(appeals: Iterable<PastAppeal>): Generator<PastAppeal[]> {
  let batch: PastAppeal[] = []
  for (const one of appeals) {
    batch.push(one)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function layDown(
  client: PoolClient,
  { bodyId, facts }: { bodyId: string; facts: DeadlineFacts },
  batch: readonly PastAppeal[],
  lines: string,
): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`select set_config('otklik.body', $1, true)`, [bodyId])
    const before = await client.query('select from appeals.appeal where body_id = $1 and id = $2', [
      bodyId,
      batch[0]?.id,
    ])
    if (before.rowCount === 0) {
      await copyIn(client, 'copy past (place, it) from stdin', lines)
      for (const statement of STATEMENTS) await client.query(statement)
      await noteInteractions(
        client,
        batch.flatMap((one) => interactionOf(bodyId, facts.zone, one)),
      )
    }
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

/** On the body's own day, as whoever comes today. */
const interactionOf = (bodyId: string, zone: string, { touchpointId, message }: PastAppeal) =>
  touchpointId === undefined
    ? []
    : [
        {
          ...{ bodyId, touchpointId, times: 1, source: SOURCE },
          kind: INTERACTION_OF_WAY[message.way],
          on: message.receivedAt.toZonedDateTimeISO(zone).toPlainDate(),
        },
      ]

const OF_APPEAL = "select platform.body() as body_id, (p.it ->> 'id')::uuid as appeal_id"

const STATEMENTS = [
  `insert into appeals.appeal (
     body_id, id, year, number, contour, way, channel, touchpoint_id, code_hash, regime, kind, direction, client_id, segment, author, words,
     answer_by, answer_to, received_at, received_on, registered_at, registered_by, acknowledged_at, assignee_id, assigned_at,
     answered_at, redirected_at, left_at, withdrawn_at, ended_at, due_at, due_on, legal_on, is_provisional, rating, rated_on, changed_at)
   select platform.body(), i.id, i.year, appeals.next_number(i.year), 'external', i.way, i.channel, i.touchpoint, decode(i.code, 'hex'),
     i.regime, i.kind, i.direction, clients.client_for(i.told, i.received_at), i.segment, i.author, i.words, i.answer_by, i.answer_to,
     i.received_at, i.received_on, i.registered_at, i.registered_by, i.received_at, i.assignee, i.assigned_at,
     case i.ended_how when 'answered' then i.ended_at end, case i.ended_how when 'redirected' then i.ended_at end,
     case i.ended_how when 'left' then i.ended_at end, case i.ended_how when 'withdrawn' then i.ended_at end,
     i.ended_at, i.due_at, i.due_on, i.legal_on, i.provisional, i.rating, i.rated_on, coalesce(i.ended_at, i.assigned_at, i.received_at)
   from (
     select i.* from past p, jsonb_to_record(p.it) as i (
       id uuid, year smallint, way text, channel text, touchpoint uuid, code text, regime text, kind text, direction text, told jsonb,
       segment text, author jsonb, words text, answer_by text, answer_to text, received_at timestamptz, received_on date,
       registered_at timestamptz, registered_by text, assignee uuid, assigned_at timestamptz, ended_at timestamptz, ended_how text,
       due_at timestamptz, due_on date, legal_on date, provisional boolean, rating smallint, rated_on date)
     order by p.place) i`,
  `insert into appeals.event (body_id, appeal_id, at, by, kind, details)
   ${OF_APPEAL}, e.at, e.by, e.kind, e.details
   from past p, jsonb_to_recordset(p.it -> 'events') as e (at timestamptz, by text, kind text, details jsonb)`,
  `insert into appeals.deadline (
     body_id, appeal_id, kind, because, given_at, due_at, due_on, legal_on, is_provisional, steps, norm, met_at)
   ${OF_APPEAL}, d.kind, d.because, d.given_at, d.due_at, d.due_on, d.legal_on, d.is_provisional, d.steps, d.norm, d.met_at
   from past p, jsonb_to_recordset(p.it -> 'deadlines') as d (kind text, because text, given_at timestamptz, due_at timestamptz,
     due_on date, legal_on date, is_provisional boolean, steps jsonb, norm jsonb, met_at timestamptz)`,
  `insert into appeals.question (body_id, appeal_id, position, topic_code) ${OF_APPEAL}, 1, p.it ->> 'topic' from past p`,
  `insert into appeals.answer (body_id, appeal_id, number, words, made_at, made_by, saved_at, approved_at, approved_by, sent_at, sent_by)
   ${OF_APPEAL}, 1, a.words, a.at, a.by, a.at, a.at, a.by, a.at, a.by
   from past p, jsonb_to_record(p.it -> 'answer') as a (words text, at timestamptz, by text) where p.it ? 'answer'`,
]
