import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { roundIn } from '#test/box.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'
import { openFirstEdition } from './actions/open-first-edition.ts'

let town: Town
let round: ReturnType<typeof roundIn>
let code: string
const log: string[] = []
const logTo = new Writable({
  write: (line, _, written) => {
    log.push(String(line))
    written()
  },
})
beforeAll(async () => {
  town = await openTown(logTo)
  round = roundIn(town)
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openFirstEdition(work)
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
      'touchpoint_id uuid',
    ]
    expect(await columnsOf('surveys', 'answer_sheet')).toEqual(sheet)
    expect(await columnsOf('surveys', 'box')).toEqual(sheet.filter((column) => column !== 'id uuid'))
    expect(await columnsOf('surveys', 'answer')).toEqual([
      'body_id uuid',
      'id uuid',
      'mark int2',
      'question text',
      'sheet_id uuid',
      'touchpoint_id uuid',
      'words text',
    ])
    const sequences = await town.sql(`select * from information_schema.sequences where sequence_schema = 'surveys'`)
    expect(sequences).toEqual([])
  })

  test('in the stored rows: a batch shares its transaction with nothing that came otherwise, and its order says nothing', async () => {
    const came: string[] = []
    for (let n = 0; n < 40; n++) {
      const words = `по порядку ${n}`
      came.push(words)
      await town.visitor().post(`/e/${code}/answers`, { id: randomUUID(), overall: '5', words })
    }
    const before = new Set((await town.sql('select xmin::text as x from surveys.box')).map(({ x }) => x))
    expect(before.size, 'every sheet came in a transaction of its own').toBe(40)
    await empty()
    const sheets = await town.sql(
      `select s.xmin::text as x, s.answers ->> 'words' as words from surveys.answer_sheet s order by s.ctid`,
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
    await town.visitor().post(`/e/${code}/answers`, { id: randomUUID(), overall: '5' })
    await empty()
    const [{ live, dead, bytes }] = (await town.sql(
      `select (select count(*) from surveys.box) as live, pg_stat_get_dead_tuples('surveys.box'::regclass) as dead, pg_relation_size('surveys.box') as bytes`,
    )) as [{ live: number; dead: number; bytes: number }]
    expect({ live, dead, bytes }).toEqual({ live: 0, dead: 0, bytes: 0 })
  })

  test('dead rows that an older snapshot kept go in a later round', async () => {
    const old = await openOperator(town.installation.pools.operator).connect()
    await old.query('begin isolation level repeatable read; select 1 from surveys.box')
    await town.visitor().post(`/e/${code}/answers`, { id: randomUUID(), overall: '5' })
    await empty()
    const dead = async () =>
      (await town.sql(`select pg_stat_get_dead_tuples('surveys.box'::regclass) as dead`))[0]?.['dead']
    expect(await dead()).toBe(1)
    await old.query('commit')
    old.release()
    await empty()
    expect(await dead()).toBe(0)
  })

  test('in the traffic: no cookie is set or needed, nothing of the answer gets into audit, jobs or letters', async () => {
    const response = await town
      .visitor()
      .post(`/e/${code}/answers`, { id: randomUUID(), overall: '5', words: 'приметные слова' })
    expect(response.headers['set-cookie']).toBeUndefined()
    await empty()
    for (const table of [
      'audit.entry',
      'platform.letter',
      'graphile_worker._private_jobs',
      'touchpoints.interaction_day',
    ]) {
      const rows = await town.sql(`select t::text as row from ${table} t`)
      expect(JSON.stringify(rows), table).not.toContain('приметные')
    }
  })

  test('in the log: the pattern of the address, and neither words, code, ids, cookies nor the browser, even of an answer that failed', async () => {
    log.length = 0
    const session = [...(await town.as('clerk')).cookies.values()].join()
    const id = randomUUID()
    const send = (path: string, form: Record<string, string>) =>
      town.server.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          'user-agent': 'Telling Browser',
          cookie: `otklik_session=${session}; own=telling`,
        },
        remoteAddress: '203.0.113.7',
        payload: new URLSearchParams(form).toString(),
      })
    const answer = { id, overall: '5', words: 'приметные слова' }
    await send(`/e/${code}/steps/2`, answer)
    const taken = await send(`/e/${code}/answers`, answer)
    const receipt = /class="code">([^<]+)</.exec(taken.body)?.[1] ?? 'none'
    const opened = await send('/receipt', { receipt })
    const refused = await send(`/e/${code}/answers`, { ...answer, overall: '9' })
    await town.sql('alter table surveys.box add constraint nothing_more check (false) not valid')
    const failed = await send(`/e/${code}/answers`, { ...answer, id: randomUUID(), words: 'приметный сбой' })
    await town.sql('alter table surveys.box drop constraint nothing_more')
    expect([taken, opened, refused, failed].map(({ statusCode }) => statusCode)).toEqual([200, 200, 422, 500])

    const said = log.join('')
    expect(said).toContain('/e/:code/answers')
    expect(said, 'the fault is told').toContain('nothing_more')
    const secrets = [
      id,
      id.slice(0, 8),
      code,
      receipt,
      receipt.replaceAll('-', ''),
      session,
      'примет',
      'elling',
      '203.0.113.7',
    ]
    for (const secret of secrets) expect(said).not.toContain(secret)
  })

  test('the receipt is stored as a keyed hash only', async () => {
    const id = randomUUID()
    const response = await town.visitor().post(`/e/${code}/answers`, { id, overall: '5' })
    const receipt = /class="code">([^<]+)</.exec(response.body)?.[1] ?? 'none'
    const stored = JSON.stringify(await town.sql('select b::text as row from surveys.box b'))
    for (const secret of [receipt, receipt.replaceAll('-', ''), id, id.replaceAll('-', '')])
      expect(stored).not.toContain(secret)
  })
})

describe('counters', () => {
  test('equal a recount, also when two emptiers start at once', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        town
          .visitor()
          .post(`/e/${code}/answers`, { id: randomUUID(), overall: String((n % 5) + 1), words: n % 2 ? 'да' : '' }),
      ),
    )
    await Promise.all([empty(), empty(), empty()])
    await empty()
    const counted = await town.sql('select mark, sum(sheets)::int as n from surveys.mark_day group by 1 order by 1')
    const recount = await town.sql(
      `select (answers ->> 'overall')::int as mark, count(*)::int as n from surveys.answer_sheet group by 1 order by 1`,
    )
    expect(counted).toEqual(recount)
    const interactions = await town.sql('select sum(interactions)::int as n from touchpoints.interaction_day')
    expect(interactions).toEqual(await town.sql('select count(*)::int as n from surveys.answer_sheet'))
  })
})
