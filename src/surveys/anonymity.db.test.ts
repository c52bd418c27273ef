import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { roundIn } from '#test/box.ts'
import { sheetForm } from '#test/sheet.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'
import { openReadyEditions } from './actions/open-ready-editions.ts'

let town: Town
let round: ReturnType<typeof roundIn>
let code: string
beforeAll(async () => {
  town = await openTown()
  round = roundIn(town)
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
    code = (await listEntries(work))[0]?.code ?? ''
  })
})
afterAll(() => town.close())

const empty = () => round()
const columnsOf = async (schema: string, table: string) =>
  (
    await town.sql(
      `select column_name || ' ' || udt_name as "column" from information_schema.columns
       where table_schema = $1 and table_name = $2 order by 1`,
      [schema, table],
    )
  ).map(({ column }) => column)

describe('K5.3: an answer leads to nobody', () => {
  test('in the schema: no person, no address, no time finer than a day, no sequence', async () => {
    const sheet = [
      'answered_on date',
      'answers jsonb',
      'body_id uuid',
      'channel text',
      'edition_id uuid',
      'id uuid',
      'mode text',
      'receipt_hash bytea',
      'thing text',
      'touchpoint_id uuid',
    ]
    expect(await columnsOf('surveys', 'answer_sheet')).toEqual(sheet)
    expect(await columnsOf('surveys', 'box')).toEqual(sheet.filter((column) => column !== 'id uuid'))
    expect(await columnsOf('surveys', 'answer')).toEqual([
      'body_id uuid',
      'id uuid',
      'mark int2',
      'option text',
      'question text',
      'sheet_id uuid',
      'touchpoint_id uuid',
      'words text',
    ])
    const counter = (time: string) => [
      'body_id uuid',
      'channel text',
      ...(time === 'day date' ? [time] : []),
      'edition_id uuid',
      ...(time === 'month date' ? [time] : []),
      'question text',
      'sheets int4',
      'thing text',
      'touchpoint_id uuid',
      'value text',
    ]
    expect(await columnsOf('surveys', 'answer_day')).toEqual(counter('day date'))
    expect(await columnsOf('surveys', 'answer_month')).toEqual(counter('month date'))
    expect(await columnsOf('surveys', 'draft')).toEqual([
      'body_id uuid',
      'key_hash bytea',
      'saved_on date',
      'step int2',
      'touchpoint_id uuid',
      'typed jsonb',
    ])
    const sequences = await town.sql(`select * from information_schema.sequences where sequence_schema = 'surveys'`)
    expect(sequences).toEqual([])
  })

  test('in the stored rows: a batch shares its transaction with nothing that came otherwise, and its order says nothing', async () => {
    const came: string[] = []
    for (let n = 0; n < 40; n++) {
      const words = `по порядку ${n}`
      came.push(words)
      await town.visitor().post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '5', words }))
    }
    const before = new Set((await town.sql('select xmin::text as x from surveys.box')).map(({ x }) => x))
    expect(before.size, 'every sheet came in a transaction of its own').toBe(40)
    await empty()
    const sheets = await town.sql(
      `select s.xmin::text as x, s.answers ->> 'keep' as words from surveys.answer_sheet s order by s.ctid`,
    )
    const batch = new Set(sheets.map(({ x }) => x))
    expect(batch.size).toBe(1)
    expect([...batch].some((x) => before.has(x))).toBe(false)
    expect(
      sheets.map(({ words }) => words),
      'not in the order of coming',
    ).not.toEqual(came)
    const rows = await town.sql('select words from surveys.answer where words is not null order by ctid')
    expect(
      rows.map(({ words }) => words),
      'nor in that of the sheets',
    ).not.toEqual(sheets.map(({ words }) => words))
    for (const table of ['audit.entry', 'identity.session', 'identity.person', 'platform.letter']) {
      const shared = await town.sql(`select 1 from ${table} where xmin::text = any($1)`, [[...batch]])
      expect(shared, table).toEqual([])
    }
  })

  test('after emptying nothing of the box is left, not even dead rows', async () => {
    await town.visitor().post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '5' }))
    await empty()
    // The relation's size and not the statistics of dead rows: whoever deleted may tell of it after the vacuum.
    const [kept] = await town.sql(
      `select (select count(*) from surveys.box) as live, pg_relation_size('surveys.box') as bytes`,
    )
    expect(kept).toEqual({ live: 0, bytes: 0 })
  })

  test('dead rows that an older snapshot kept go in a later round', async () => {
    const old = await openOperator(town.installation.pools.operator).connect()
    await old.query('begin isolation level repeatable read; select 1 from surveys.box')
    await town.visitor().post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '5' }))
    await empty()
    const dead = async () =>
      (await town.sql(`select pg_stat_get_dead_tuples('surveys.box'::regclass) as dead`))[0]?.['dead']
    expect(await dead()).toBe(1)
    await old.query('commit')
    old.release()
    await empty()
    expect(await dead()).toBe(0)
  })

  test('the receipt is stored as a keyed hash only', async () => {
    const id = randomUUID()
    const response = await town.visitor().post(`/e/${code}/answers`, sheetForm({ id, overall: '5' }))
    const receipt = /class="code">([^<]+)</.exec(response.body)?.[1] ?? 'none'
    const stored = JSON.stringify(await town.sql('select b::text as row from surveys.box b'))
    for (const secret of [receipt, receipt.replaceAll('-', ''), id, id.replaceAll('-', '')])
      expect(stored).not.toContain(secret)
  })

  test('a draft that was sent is gone with its bytes, and nothing that stayed shares its transaction', async () => {
    const citizen = town.visitor()
    const id = randomUUID()
    await citizen.post(`/e/${code}/draft`, sheetForm({ id, overall: '5', words: 'начатые слова' }))
    const [draft] = await town.sql('select d::text as row, xmin::text as x from surveys.draft d')
    expect(draft?.['row']).toContain('начатые слова')
    for (const secret of [id, id.replaceAll('-', '')]) expect(draft?.['row']).not.toContain(secret)
    const sent = await citizen.post(`/e/${code}/answers`, sheetForm({ id, overall: '5', words: 'начатые слова' }))
    expect(sent.statusCode).toBe(200)
    expect(citizen.cookies.size, 'the key is gone from the device').toBe(0)
    expect(await town.sql('select from surveys.draft')).toEqual([])
    await empty()
    await empty()
    const [{ dead }] = (await town.sql(`select pg_stat_get_dead_tuples('surveys.draft'::regclass) as dead`)) as [
      { dead: number },
    ]
    expect(dead).toBe(0)
    for (const table of ['surveys.answer_sheet', 'surveys.answer', 'surveys.answer_day'])
      expect(await town.sql(`select from ${table} where xmin::text = $1`, [draft?.['x']]), table).toEqual([])
  })
})
