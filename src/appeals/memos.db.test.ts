import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesFolder } from '#platform/files/content.ts'
import type { Work } from '#platform/work.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from '#touchpoints'
import { emptyMemoBox } from './actions/empty-memo-box.ts'
import { announceMemoBoxes } from './operator/memo-boxes.ts'

let town: Town
const log: string[] = []
beforeAll(async () => {
  town = await openTown(
    new Writable({
      write: (line, _, written) => {
        log.push(String(line))
        written()
      },
    }),
  )
  for (const body of [town.body, town.other]) await town.inBody(body, includeSample)
})
afterAll(() => town.close())

const AT = '/memo/ozerny'
const NO_JOBS = () => []
const send = (form: Record<string, string>, at = AT) =>
  town.visitor().post(at, { id: randomUUID(), topic: '', ...form })
const codeIn = (html: string) => /class="code">([^<]+)</.exec(html)?.[1] ?? 'none'
const open = (code: string, at = AT) => town.visitor().post(`${at}/talk`, { code })
const asText = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

/** What the timetable and the worker do once the day is over. */
async function dayIsOver(at: string) {
  town.at(at)
  const { pools, clock } = town.installation
  const due = await announceMemoBoxes(pools.operator, clock, NO_JOBS)
  await town.inBody(town.body, empty)
  return due
}

function empty(work: Work): Promise<number> {
  const by = { id: 'system', kind: 'system' as const, roles: [] }
  const parts = { secrets: town.installation.secrets, filesFolder: filesFolder(resolve(town.dataFolder)), scans: false }
  return emptyMemoBox({ ...work, by }, parts)
}

describe('K5.4: an employee writes a memo without a name', () => {
  test('it lies in the box until the day is over, then gets a number and a date; the talk goes on by the code', async () => {
    town.at('2026-11-17T03:00:00Z')
    const sent = await send({ words: 'В кабинете 312 холодно', topic: 'workplace' })
    expect(sent.statusCode).toBe(200)
    const code = codeIn(sent.body)
    expect(code).toMatch(/^.{4}-.{4}-.{4}$/)
    expect(asText((await open(code)).body)).toContain('Записка в урне')
    expect(await town.sql('select 1 from appeals.appeal')).toEqual([])
    expect(await dayIsOver('2026-11-17T12:59:00Z'), 'the day lasts until midnight of Magadan').toBe(0)
    expect(await town.sql('select 1 from appeals.appeal')).toEqual([])

    expect(await dayIsOver('2026-11-17T13:05:00Z')).toBe(1)
    const [appeal] = await town.sql(`select * from appeals.appeal`)
    expect(appeal).toMatchObject({
      ...{ contour: 'internal', way: 'memo', kind: 'memo', regime: 'internal', words: 'В кабинете 312 холодно' },
      ...{ number: 1, client_id: null, author: { kind: 'person', name: '' }, marks: ['anonymous'] },
    })
    const talk = asText((await open(code)).body)
    expect(talk).toMatch(/Записка О-1\/26.*Ответим до .*В кабинете 312 холодно/)

    await town.visitor().post(`${AT}/talk/words`, { code, id: randomUUID(), words: 'Батарею так и не включили' })
    expect(asText((await open(code)).body)).toMatch(/Лежит в урне.*Батарею так и не включили/)
    await dayIsOver('2026-11-18T14:00:00Z')
    expect(await town.sql(`select side, words, by from appeals.message`)).toEqual([
      { side: 'client', words: 'Батарею так и не включили', by: 'citizen' },
    ])
    expect((await open(code)).body).not.toContain('Лежит в урне')
  })

  test('sent twice it is one memo with one code', async () => {
    const form = { id: randomUUID(), words: 'Дважды нажали кнопку' }
    expect(codeIn((await send(form)).body)).toBe(codeIn((await send(form)).body))
    await dayIsOver('2026-11-20T14:00:00Z')
    const again = await send(form)
    await dayIsOver('2026-11-21T14:00:00Z')
    expect(again.statusCode).toBe(200)
    expect(
      await town.sql(`select count(*)::int as n from appeals.appeal where words = 'Дважды нажали кнопку'`),
    ).toEqual([{ n: 1 }])
  })

  test.each([
    ['nothing', { words: ' ' }, 'Напишите, что случилось'],
    ['an unknown topic', { words: 'слова', topic: 'secret' }, 'Выберите тему из списка'],
  ])('%s is refused in words, what was typed stays', async (_what, form, why) => {
    const refused = await send(form)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(why)
    expect(refused.body).toContain(form.words.trim())
  })

  test('a code opens nothing in another body, a wrong one is told so, and an appeal of a client is no memo', async () => {
    const code = codeIn((await send({ words: 'О нашем органе' })).body)
    expect((await open(code, '/memo/lugovoy')).statusCode).toBe(422)
    expect((await open('7КМ2')).body).toContain('В коде 12 знаков')
    expect((await open('7КМ2-АБ4Х-9ЭЮ3')).body).toContain('Записки с таким кодом нет')
    expect((await town.visitor().get('/memo/nosuch')).statusCode).toBe(404)
  })
})

describe('K5.3: a memo leads to nobody', () => {
  test('in the schema of the box: no person, no time finer than a day, no sequence', async () => {
    const columns = await town.sql(
      `select column_name || ' ' || udt_name as "column" from information_schema.columns
       where table_schema = 'appeals' and table_name = 'box' order by 1`,
    )
    expect(columns.map(({ column }) => column).join(', ')).toBe(
      'body_id uuid, code_hash bytea, continues bool, files jsonb, receipt_hash bytea, said_on date, topic text, words text',
    )
  })

  test('in the stored rows: what is numbered together tells no order, and shares no transaction with the box', async () => {
    town.at('2026-12-01T01:00:00Z')
    const came = Array.from({ length: 12 }, (_, place) => `по порядку ${place}`)
    for (const words of came) await send({ words })
    const before = (await town.sql(`select xmin::text as x from appeals.box where words like 'по порядку%'`)).map(
      ({ x }) => x,
    )
    expect(new Set(before).size).toBe(12)
    await dayIsOver('2026-12-01T13:10:00Z')
    const rows = await town.sql(
      `select xmin::text as x, words, received_at::text as at, received_on::text as day from appeals.appeal
       where words like 'по порядку%' order by number`,
    )
    expect(new Set(rows.map(({ x }) => x)).size).toBe(1)
    expect(before).not.toContain(rows[0]?.['x'])
    expect(rows.map(({ words }) => words)).not.toEqual(came)
    expect(new Set(rows.map(({ at, day }) => `${at} ${day}`)).size, 'the day alone').toBe(1)
    expect(await town.sql('select 1 from appeals.box')).toEqual([])
    await announceMemoBoxes(town.installation.pools.operator, town.installation.clock, NO_JOBS)
    const [kept] = await town.sql(`select pg_relation_size('appeals.box'::regclass) as bytes`)
    expect(kept, 'not even dead rows').toEqual({ bytes: 0 })
  })

  test('of its sending there is no audit, no job, no letter, no idempotency, no cookie, and no line of the log with anything of it', async () => {
    const count = async () =>
      town.sql(`select (select count(*) from audit.entry) as entries, (select count(*) from platform.letter) as letters,
        (select count(*) from graphile_worker._private_jobs) as jobs, (select count(*) from platform.idempotency) as keys,
        (select count(*) from touchpoints.interaction_note) as notes`)
    const before = await count()
    log.length = 0
    const id = randomUUID()
    const session = [...(await town.as('employee')).cookies.values()].join()
    const sent = await town.server.inject({
      method: 'POST',
      url: AT,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Telling Browser',
        cookie: `otklik_session=${session}`,
      },
      remoteAddress: '203.0.113.7',
      payload: new URLSearchParams({ id, words: 'приметные слова', topic: 'head' }).toString(),
    })
    expect(sent.statusCode).toBe(200)
    expect(sent.headers['set-cookie']).toBeUndefined()
    expect(await count()).toEqual(before)
    const seen = await town.sql(`select seen_at::text as seen, made_at::text as made from identity.session`)
    expect(
      seen.every((one) => one['seen'] === one['made']),
      'the session beside it was not looked at',
    ).toBe(true)
    const said = log.join('')
    expect(said).toContain('/memo/:body')
    for (const secret of [id, codeIn(sent.body), 'примет', 'elling', '203.0.113.7', session, 'ozerny'])
      expect(said).not.toContain(secret)
    const stored = JSON.stringify(await town.sql('select b::text as row from appeals.box b'))
    for (const secret of [codeIn(sent.body), id]) expect(stored).not.toContain(secret)
  })
})

describe('K5.4: who reads memos', () => {
  test('they are of the internal contour: a clerk of external appeals does not see them', async () => {
    const [memo] = await town.sql(`select id from appeals.appeal where way = 'memo' and body_id = $1 limit 1`, [
      town.body.id,
    ])
    const path = `/desk/appeals/${memo?.['id']}`
    for (const [role, status] of [
      ['internal-clerk', 200],
      ['head', 200],
      ['clerk', 404],
      ['analyst', 403],
    ] as const)
      expect([role, (await (await town.as(role)).get(path)).statusCode]).toEqual([role, status])
  })

  test('nobody of them is given its code: with it they would speak for who wrote it, and read the box', async () => {
    const code = codeIn((await send({ words: 'Сквозняк в архиве' })).body)
    await dayIsOver('2027-01-28T14:00:00Z')
    const [memo] = await town.sql(`select id from appeals.appeal where words = 'Сквозняк в архиве'`)
    const slip = await (await town.as('internal-clerk')).get(`/desk/appeals/${memo?.['id']}/slip`)
    expect([slip.statusCode, slip.body.includes(code)]).toEqual([200, false])
  })
})
