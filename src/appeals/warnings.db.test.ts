import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { warnOfDates } from './actions/warn-of-dates.ts'
import { announceQuarters } from './operator/announce-quarters.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  for (const table of [
    'appeals.warning',
    'appeals.event',
    'appeals.errand',
    'appeals.found_by',
    'appeals.appeal',
    'platform.letter',
  ])
    await town.sql(`delete from ${table}`)
  await town.sql('delete from appeals.settings')
})

const PARTS = { publicUrl: 'https://otklik.example' }
const warn = (body = town.body) => town.inBody(body, (work) => warnOfDates(work, PARTS))

let number = 0
async function put(own: Record<string, unknown> = {}): Promise<string> {
  number += 1
  const row = {
    body_id: town.body.id,
    ...{ year: 2026, number, contour: 'external', way: 'site', channel: 'site', regime: '59-fz', kind: 'application' },
    ...{ direction: 'services', words: 'Тайна клиента', answer_by: 'email', author: '{"name": "Рябинин Пётр"}' },
    ...{ received_at: '2026-11-02T00:00:00Z', received_on: '2026-11-02', registered_at: '2026-11-02T00:00:00Z' },
    ...{ due_at: '2026-12-02T12:59:59Z', due_on: '2026-12-02', changed_at: '2026-11-02T00:00:00Z' },
    assignee_id: town.body.people['clerk']?.id,
    code_hash: Buffer.alloc(32, number),
    ...own,
  }
  const names = Object.keys(row)
  const [made] = await town.sql(
    `insert into appeals.appeal (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
    Object.values(row),
  )
  return String(made?.['id'])
}

const letters = async () =>
  (await town.sql('select recipient, subject, words from platform.letter order by recipient')).map(
    ({ recipient, subject, words }) => ({ to: String(recipient).split('@')[0], subject, words: String(words) }),
  )
const events = async () =>
  (await town.sql('select kind, details from appeals.event'))
    .map(({ kind, details }) => [String(kind), (details as { kinds: string[] }).kinds.join(' ')] as const)
    .sort((one, other) => (one.join() < other.join() ? -1 : 1))

/** Mornings in Magadan, eleven hours ahead; 17 November 2026 is a Tuesday. */
const NINE = '2026-11-16T22:00:00Z'

describe('M18b: the morning letter', () => {
  test('comes once, to each who works appeals, with counts and links and no word of a client', async () => {
    const late = await put({ due_at: '2026-11-16T12:59:59Z', due_on: '2026-11-16' })
    town.at(NINE)
    await Promise.all([warn(), warn()])
    await warn()
    town.at('2026-11-16T22:15:00Z')
    await warn()
    const sent = await letters()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['clerk', 'Обращения: что сегодня'],
      ['head', 'Обращения: что сегодня'],
    ])
    expect(sent[0]?.words).toContain('просрочено: 1\u00a0обращение\nhttps://otklik.example/desk/appeals?queue=overdue')
    expect(sent[0]?.words).toContain(`https://otklik.example/desk/appeals/${late}`)
    expect(sent.map(({ words }) => words).join()).not.toMatch(/Рябинин|Тайна/)
    expect(await events()).toEqual([['escalated', 'overdue']])
  })

  test.each([
    ['before its hour', '2026-11-16T21:59:00Z'],
    ['on a Saturday', '2026-11-20T23:00:00Z'],
    ['on a holiday', '2026-11-03T23:00:00Z'],
    ['in the evening', '2026-11-17T08:00:00Z'],
  ])('does not come %s', async (_, at) => {
    await put({ due_at: '2026-10-30T12:59:59Z', due_on: '2026-10-30' })
    town.at(at)
    await warn()
    expect(await letters()).toEqual([])
  })

  test('comes the next morning again; warnings do not', async () => {
    await put({ due_at: '2026-11-16T12:59:59Z', due_on: '2026-11-16' })
    town.at(NINE)
    await warn()
    town.at('2026-11-17T22:00:00Z')
    await warn()
    expect(await letters()).toHaveLength(4)
    expect(await events()).toHaveLength(1)
  })

  test('is switched off by the administrator; warnings stay', async () => {
    await put({ due_at: '2026-11-16T12:59:59Z', due_on: '2026-11-16' })
    const session = await town.as('administrator')
    await session.get('/desk/appeals/settings')
    expect((await session.post('/desk/appeals/settings', { version: '0', digestHour: '8' })).statusCode).toBe(303)
    town.at('2026-11-16T21:00:00Z')
    await warn()
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Срок ответа прошёл', 'Срок ответа прошёл'])
  })

  test('nobody is written to where nothing is open, nor in another body', async () => {
    await put({ ended_at: '2026-11-10T00:00:00Z', answered_at: '2026-11-10T00:00:00Z' })
    town.at(NINE)
    await warn()
    await put()
    await warn(town.other)
    expect(await letters()).toEqual([])
  })
})

describe('M18b: warnings', () => {
  test('the assignee alone learns that a day has come; without one, the heads', async () => {
    await put({ registered_at: '2026-11-06T00:00:00Z', due_on: '2026-12-06', due_at: '2026-12-06T12:59:59Z' })
    await put({
      due_at: '2026-11-19T12:59:59Z',
      due_on: '2026-11-19',
      assignee_id: null,
      registered_at: '2026-11-16T00:00:00Z',
    })
    town.at(NINE)
    await warn()
    const [clerk, head] = await letters()
    expect(clerk?.words).toContain('пошёл 10-й день')
    expect(clerk?.words).not.toContain('срок в ближайшие три рабочих дня\nhttps://otklik.example/desk/appeals/')
    expect(head?.words).toContain(': срок в ближайшие три рабочих дня\nhttps://otklik.example/desk/appeals/')
    expect(await events()).toEqual([
      ['warned', 'day-10'],
      ['warned', 'near'],
    ])
  })

  test('whom a complaint is about is told nothing of it, head or not', async () => {
    const head = town.body.people['head']?.id
    await put({ against_person_id: head, due_at: '2026-11-16T12:59:59Z', due_on: '2026-11-16', assignee_id: null })
    town.at(NINE)
    await warn()
    expect((await letters()).map(({ to }) => to)).toEqual(['clerk'])
    expect(await events()).toEqual([])
  })

  test('what is paused is let be', async () => {
    const id = await put({ due_at: '2026-11-16T12:59:59Z', due_on: '2026-11-16' })
    await town.sql(
      `insert into appeals.pause (body_id, appeal_id, from_at, why, clause, made_by) values ($1, $2, now(), 'ждём', '', 'x')`,
      [town.body.id, id],
    )
    town.at(NINE)
    await warn()
    expect(await events()).toEqual([])
    await town.sql('delete from appeals.pause')
  })

  test('M16b: a term in hours rings while people work, once for its last hour and once when it is over', async () => {
    await put({ regime: 'social-mention', due_at: '2026-11-17T05:00:00Z', due_on: '2026-11-17' })
    town.at(NINE)
    await warn()
    await town.sql('delete from platform.letter')
    for (const at of ['04:15', '04:30', '05:15', '05:30']) {
      town.at(`2026-11-17T${at}:00Z`)
      await warn()
    }
    expect((await letters()).map(({ to, subject }) => [to, subject])).toEqual([
      ['clerk', 'Подходит срок ответа'],
      ['clerk', 'Срок ответа прошёл'],
      ['head', 'Срок ответа прошёл'],
    ])
    expect((await events()).map(([kind]) => kind)).toEqual(['escalated', 'warned', 'warned'])
  })
})

test('M18b: a quarter of an hour is announced where something is open and people are awake', async () => {
  const { pools, clock } = town.installation
  const announced = () => announceQuarters(pools.operator, clock, () => ['appeals/warn'])
  const jobs = () => town.sql(`select payload ->> 'body' as body from graphile_worker._private_jobs`)
  town.at(NINE)
  expect(await announced()).toBe(0)
  await put()
  expect(await announced()).toBe(1)
  expect(await jobs()).toContainEqual({ body: town.body.id })
  // Two in the morning in Magadan.
  town.at('2026-11-16T15:00:00Z')
  expect(await announced()).toBe(0)
})
