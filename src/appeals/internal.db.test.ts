import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesFolder } from '#platform/files/content.ts'
import type { Work } from '#platform/work.ts'
import { openTown, type Town } from '#test/town.ts'
import { emptyMemoBox, MEMOS_A_WORK } from './actions/empty-memo-box.ts'
import { sendMemo } from './actions/send-memo.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const FORM = { kind: 'complaint', topic: 'load', words: 'Отчёт сдаём трижды в разных формах', against: '' }
const asText = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

describe('K5.4: an employee as internal client', () => {
  test('brings an appeal under their own name, once however often it is sent, and sees where it stands', async () => {
    const employee = await town.as('employee')
    expect(asText((await employee.get('/desk/internal')).body)).toContain('Вы ещё ничего не писали')
    const form = { ...FORM, id: randomUUID() }
    const sent = await employee.post('/desk/internal', form)
    expect([sent.statusCode, sent.headers.location?.slice(0, 8)]).toEqual([303, '/status/'])
    expect((await employee.post('/desk/internal', form)).headers.location).toBe(sent.headers.location)
    const rows = await town.sql(
      `select a.number, a.contour, a.way, a.regime, a.kind, a.author ->> 'name' as name, c.person_id, q.topic_code
       from appeals.appeal a join clients.client c on c.id = a.client_id join appeals.question q on q.appeal_id = a.id`,
    )
    expect(rows).toEqual([
      {
        ...{ number: 1, contour: 'internal', way: 'internal', regime: 'internal', kind: 'complaint' },
        ...{ name: 'Ключев Пётр', person_id: town.body.people['employee']?.id, topic_code: 'internal.load' },
      },
    ])
    expect(asText((await employee.get('/desk/internal')).body)).toMatch(/О-1\/26 Отчёт сдаём трижды.*Жалоба.*до /)
    expect((await (await town.as('analyst')).get('/desk/internal')).body).not.toContain('О-1/26')
  })

  test('whom a complaint is about is not offered themselves, and who left is refused in words', async () => {
    const employee = await town.as('employee')
    const page = (await employee.get('/desk/internal/new')).body
    expect(page).toContain('Лесная Дарья')
    expect(page).not.toContain('Ключев Пётр</option>')
    const refused = await employee.post('/desk/internal', { ...FORM, id: randomUUID(), against: randomUUID() })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('здесь больше не работает')
    expect(refused.body).toContain('Отчёт сдаём трижды')
  })

  test('the link to anonymous memos is handed out by those who run them', async () => {
    const page = await (await town.as('internal-clerk')).get('/desk/internal/memos')
    expect(page.body).toMatch(/<a href="http[^"]+\/memo\/ozerny">/)
    expect((await (await town.as('employee')).get('/desk/internal/memos')).statusCode).toBe(403)
  })
})

describe('M18b: a client with their history', () => {
  test('is read by who works them; what is not theirs is not in it, and a stranger’s id opens nothing', async () => {
    const [{ id }] = (await town.sql(`select id from clients.client where contour = 'internal'`)) as [{ id: string }]
    const page = asText((await (await town.as('internal-clerk')).get(`/desk/clients/${id}`)).body)
    expect(page).toMatch(/Ключев Пётр.*История.*Отчёт сдаём трижды.*О-1\/26/)
    for (const role of ['clerk', 'analyst', 'employee'])
      expect([404, 403]).toContain((await (await town.as(role)).get(`/desk/clients/${id}`)).statusCode)
    expect((await (await town.as('head', town.other)).get(`/desk/clients/${id}`)).statusCode).toBe(404)
  })
})

test('M18b: all that was between a client and the body stands in one sequence, the newest first, sheet by sheet', async () => {
  const program = town.program(await town.body.token('clerk'))
  const author = { name: 'Нивин Пётр', phone: '+7 900 000-00-19' }
  const receivedAt = '2026-11-10T01:00:00Z'
  const { id } = (await program.send('POST', '/api/v1/appeals', { words: 'Когда сев?', author, receivedAt })).json()
  const about = [town.body.id, id]
  await town.sql(
    `insert into appeals.answer (body_id, appeal_id, number, words, made_at, made_by, saved_at, sent_at, sent_by, sent_way)
     values ($1, $2, 1, 'В мае', now(), 'x', now(), '2026-11-12T01:00:00Z', 'x', 'email')`,
    about,
  )
  await town.sql(
    `insert into appeals.rating (body_id, id, appeal_id, mark, words, rated_on)
     values ($1, gen_random_uuid(), $2, 2, 'Не дождался', '2026-11-12')`,
    about,
  )
  await town.sql(
    `insert into appeals.event (body_id, appeal_id, at, by, kind)
     select $1, $2, '2026-11-11T01:00:00Z'::timestamptz + n * interval '1 minute', 'x', 'called' from generate_series(1, 30) n`,
    about,
  )
  const [client] = await town.sql(`select client_id from appeals.appeal where id = $1`, [id])
  const clerk = await town.as('clerk')
  const path = `/desk/clients/${client?.['client_id']}`
  const sheet = async (at: string) => asText((await clerk.get(at)).body)
  expect(await sheet(path)).toMatch(
    /Оценка ответа: 2 из 5 Не дождался.*Ответ: письмом на электронную почту В мае.*Звонок по обращению.*25 из 33/,
  )
  expect(await sheet(`${path}?after=25`)).toMatch(/Звонок по обращению.*Когда сев\? .*33 из 33 К последним/)
  expect(await sheet(`${path}?after=x'`)).toContain('25 из 33')
})

test('K5.4: what continues a talk that is not there is set aside as a memo of its own, and the box goes on', async () => {
  town.at('2026-11-18T15:00:00Z')
  await town.sql(
    `insert into appeals.box (body_id, receipt_hash, code_hash, said_on, continues, words)
     values ($1, sha256('lost receipt'), sha256('lost code'), '2026-11-18', true, 'И ещё о том же')`,
    [town.body.id],
  )
  const { secrets } = town.installation
  const beside = { formId: randomUUID(), words: 'Лежит рядом с потерянной', topic: '', files: [] }
  await town.inBody(town.body, (work) => sendMemo(work, secrets, beside))
  town.at('2026-11-19T14:00:00Z')
  const by = { id: 'system', kind: 'system' as const, roles: [] }
  const parts = { secrets, filesFolder: filesFolder(resolve(town.dataFolder)) }
  expect(await town.inBody(town.body, (work) => emptyMemoBox({ ...work, by }, parts))).toBe(2)
  const out = `from appeals.appeal where words in ('И ещё о том же', 'Лежит рядом с потерянной')`
  expect(
    await town.sql(`select distinct way, author ->> 'name' as name, received_on::text as day ${out} order by day`),
  ).toEqual([
    { way: 'memo', name: '', day: '2026-11-18' },
    { way: 'memo', name: '', day: '2026-11-19' },
  ])
  expect(await town.sql(`select by, details ->> 'words' as words from appeals.event where kind = 'note'`)).toEqual([
    { by: 'system', words: expect.stringContaining('которой в программе нет') },
  ])
  expect(await town.sql(`select actor_id, fields from audit.entry where act = 'memo.set-aside'`)).toEqual([
    { actor_id: 'system', fields: [] },
  ])
  expect(await town.sql('select 1 from appeals.box')).toEqual([])
})

test('K5.3: many memos come out in works of their own, each by chance: one that dies takes nothing with it, and every memo comes out once', async () => {
  const sent = Array.from({ length: MEMOS_A_WORK + 14 }, (_, place) => `из многих ${String(place).padStart(2, '0')}`)
  town.at('2026-12-03T01:00:00Z')
  const { secrets } = town.installation
  const by = { id: 'system', kind: 'system' as const, roles: [] }
  const empty = (work: Work) =>
    emptyMemoBox({ ...work, by }, { secrets, filesFolder: filesFolder(resolve(town.dataFolder)) })
  const put = (words: string) =>
    town.inBody(town.body, (work) => sendMemo(work, secrets, { formId: randomUUID(), words, topic: '', files: [] }))
  for (const words of sent) await put(words)
  const answered = await put('из многих с ответом')
  const code = 'done' in answered ? answered.done.code : ''
  await town.visitor().post(`/memo/ozerny/talk/words`, { code, id: randomUUID(), words: 'и ещё слово' })
  town.at('2026-12-03T13:05:00Z')
  const jobs = async () => town.sql(`select count(*)::int as n from graphile_worker._private_jobs`)
  const before = await jobs()

  const dying = town.inBody(town.body, async (work) => {
    expect(await empty(work)).toBe(MEMOS_A_WORK)
    const beside = await town.inBody(town.body, empty)
    expect(beside, 'one work at a time').toBe(0)
    await town.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
    )
  })
  await expect(dying).rejects.toThrow()
  const came = () =>
    town.sql(
      `select e.xmin::text as x, a.words from appeals.appeal a join appeals.event e on e.appeal_id = a.id and e.kind = 'received'
       where a.words like 'из многих%' order by a.number`,
    )
  expect([await came(), await jobs()]).toEqual([[], before])

  const works: number[] = []
  do works.push(await town.inBody(town.body, empty))
  while (works.at(-1) === MEMOS_A_WORK)
  expect(works).toEqual([MEMOS_A_WORK, 16])
  expect(await jobs(), 'what is left goes with the commit').toEqual([{ n: Number(before[0]?.['n']) + 1 }])
  const rows = await came()
  expect(rows.map(({ words }) => words).toSorted()).toEqual([...sent, 'из многих с ответом'])
  const first = rows.slice(0, MEMOS_A_WORK)
  const drawnIn = new Set(first.flatMap(({ words, x }) => (words === 'из многих с ответом' ? [] : [x])))
  expect(drawnIn.size, 'what was added to later is of that work').toBe(1)
  expect(first.map(({ words }) => words).toSorted()).not.toEqual(sent.slice(0, MEMOS_A_WORK))
  expect(await town.sql(`select words from appeals.message where words = 'и ещё слово'`)).toHaveLength(1)
  expect(await town.sql('select 1 from appeals.box')).toEqual([])
})
