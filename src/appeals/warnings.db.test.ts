import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { oneAppeal } from '#test/appeals.ts'
import { openTown, type Town } from '#test/town.ts'
import { warnOfDates } from './actions/warn-of-dates.ts'
import { announceQuarters } from './operator/announce-quarters.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
const KEPT = 'warning event errand deadline question notice found_by appeal settings'
beforeEach(async () => {
  for (const table of KEPT.split(' ')) await town.sql(`delete from appeals.${table}`)
  await town.sql('delete from platform.letter')
})

const PARTS = { publicUrl: 'https://otklik.example' }
const warn = (body = town.body) => town.inBody(body, (work) => warnOfDates(work, PARTS))

const put = (own: Record<string, unknown> = {}) =>
  oneAppeal(town, town.body, {
    ...{ way: 'site', channel: 'site', words: 'Тайна клиента', author: '{"name": "Рябинин Пётр"}', answer_to: null },
    ...{ received_at: '2026-11-02T00:00:00Z', received_on: '2026-11-02', registered_at: '2026-11-02T00:00:00Z' },
    ...{ due_at: '2026-12-02T12:59:59Z', due_on: '2026-12-02', assignee_id: town.body.people['clerk']?.id },
    ...own,
  })

const letters = async () =>
  (await town.sql('select recipient, subject, words from platform.letter order by recipient')).map(
    ({ recipient, subject, words }) => ({ to: String(recipient).split('@')[0], subject, words: String(words) }),
  )
const date = (id: string, kind: string, dueOn: string, dueAt = `${dueOn}T12:59:59Z`) =>
  town.sql(
    `insert into appeals.deadline (body_id, appeal_id, kind, because, given_at, due_at, due_on, legal_on, is_provisional, steps, norm)
     values ($1, $2, $3, 'received', '2026-11-02T00:00:00Z', $4, $5, $5, false, '[]', '[]')`,
    [town.body.id, id, kind, dueAt, dueOn],
  )
const events = async () =>
  (await town.sql('select kind, details from appeals.event'))
    .map(({ kind, details }) => [String(kind), (details as { kinds: string[] }).kinds.join(' ')] as const)
    .sort((one, other) => (one.join() < other.join() ? -1 : 1))

/** Mornings in Magadan, eleven hours ahead; 17 November 2026 is a Tuesday. */
const NINE = '2026-11-16T22:00:00Z'

describe('M18b: the morning letter', () => {
  test('comes once a morning, to each who works appeals, a warning once at all, with counts and links and no word of a client', async () => {
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
    town.at('2026-11-17T22:00:00Z')
    await warn()
    expect([(await letters()).length, await events()]).toEqual([4, [['escalated', 'overdue']]])
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

  test('is switched off by the administrator; warnings stay', async () => {
    await put({ due_at: '2026-11-16T12:59:59Z', due_on: '2026-11-16' })
    const session = await town.as('administrator')
    await session.get('/desk/appeals/settings')
    expect((await session.post('/desk/appeals/settings', { version: '0', digestHour: '8' })).statusCode).toBe(303)
    town.at('2026-11-16T21:00:00Z')
    await warn()
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Срок ответа прошёл', 'Срок ответа прошёл'])
  })

  test('nobody is written to where nothing is open, nor in another body; what is paused is no warning', async () => {
    await put({ ended_at: '2026-11-10T00:00:00Z', answered_at: '2026-11-10T00:00:00Z' })
    town.at(NINE)
    await warn()
    const id = await put({ due_at: '2026-11-16T12:59:59Z', due_on: '2026-11-16' })
    await warn(town.other)
    expect(await letters()).toEqual([])
    await town.sql(
      `insert into appeals.pause (body_id, appeal_id, from_at, why, clause, made_by) values ($1, $2, now(), 'ждём', '', 'x')`,
      [town.body.id, id],
    )
    await town.sql('delete from appeals.warning')
    await warn()
    expect(await events()).toEqual([])
    await town.sql('delete from appeals.pause')
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

  test.each(['person', 'unit'])('whom a complaint is about is told nothing of it, head or not: %s', async (whom) => {
    const against = whom === 'unit' ? await town.body.unitOf('head') : town.body.people['head']?.id
    await put({
      [`against_${whom}_id`]: against,
      due_at: '2026-11-16T12:59:59Z',
      due_on: '2026-11-16',
      assignee_id: null,
    })
    town.at(NINE)
    await warn()
    expect((await letters()).map(({ to }) => to)).toEqual(['clerk'])
    expect(await events()).toEqual([])
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

describe('M18b: other dates than the answer’s', () => {
  test('what is not registered, sent on, told or done in time: the assignee first, then the heads, each once', async () => {
    const registered = '2026-11-16T00:00:00Z'
    const waits = await put({ registered_at: null, assignee_id: null })
    await date(waits, 'registration', '2026-11-17')
    await date(waits, 'acknowledgement', '2026-11-16')
    const foreign = await put({ registered_at: registered, author: '{"email": "ryabinin@example.ru"}' })
    await date(foreign, 'redirect', '2026-11-18')
    await date(foreign, 'acknowledgement', '2026-11-16')
    await town.sql(
      `insert into appeals.question (body_id, appeal_id, position, competence) values ($1, $2, 1, 'own'), ($1, $2, 2, 'local')`,
      [town.body.id, foreign],
    )
    const own = await put({ registered_at: registered })
    for (const kind of ['redirect', 'extension-notice']) await date(own, kind, '2026-11-18')
    await town.sql(
      `insert into appeals.errand (body_id, appeal_id, person_id, words, due_on, made_at, made_by)
       values ($1, $2, $3, 'Пришлите выписку', '2026-11-16', '2026-11-10T00:00:00Z', 'x')`,
      [town.body.id, own, town.body.people['employee']?.id],
    )
    town.at(NINE)
    await warn()
    const [clerk, employee, head] = await letters()
    expect(clerk?.words).toContain('подходит срок направить чужой вопрос по компетенции')
    expect(clerk?.words).toContain('клиенту в срок не сообщили номер и срок ответа')
    expect(clerk?.words.match(/если к сроку не успеть/g)).toHaveLength(1)
    expect([employee?.subject, employee?.words]).toEqual([
      'Срок прошёл',
      expect.stringMatching(
        /^Обратите внимание:\n\nО-\d+\/26: поручение в срок не исполнено\nhttps:\/\/otklik.example\/desk\/errands$/,
      ),
    ])
    // Nobody has registered it, so those learn of it who may.
    expect(clerk?.words).toContain('подходит срок регистрации')
    expect(head?.words).not.toContain('подходит срок регистрации')
    expect(head?.words).toContain('поручение в срок не исполнено')
    expect(await events()).toEqual([
      ['escalated', 'acknowledgement.overdue redirect.near'],
      ['escalated', 'errand.overdue'],
      ['escalated', 'extension-notice.near'],
      ['warned', 'registration.near'],
    ])
    town.at('2026-11-17T22:00:00Z')
    await warn()
    expect((await events()).filter(([, kinds]) => !kinds.startsWith('registration'))).toHaveLength(3)
    expect((await events()).at(0)).toEqual(['escalated', 'acknowledgement.overdue redirect.near'])
  })

  test('M16b: any term in hours rings in working hours, by the hours that the body has set', async () => {
    await town.sql(
      `insert into appeals.norm (body_id, topic, since, value, clause, made_at, made_by)
       values ($1, 'own.warnings', '2026-11-01', '{"days": [], "draftBy": null, "before": 1, "hours": [3]}', 'Приказ № 9', now(), 'x')`,
      [town.body.id],
    )
    const author = '{"email": "ryabinin@example.ru"}'
    const id = await put({ regime: 'own', due_at: '2026-11-17T05:00:00Z', due_on: '2026-11-17', author })
    await date(id, 'acknowledgement', '2026-11-17', '2026-11-17T05:01:00Z')
    await put({ regime: 'social-mention', due_at: '2026-11-17T12:59:59Z', due_on: '2026-11-17' })
    // Before the letter; at the break for dinner; after it, twice.
    for (const at of ['2026-11-16T20:00:00Z', '2026-11-17T02:30:00Z', '2026-11-17T03:05:00Z', '2026-11-17T03:20:00Z']) {
      town.at(at)
      await warn()
      if (at.endsWith('02:30:00Z')) expect((await events()).filter(([, kinds]) => kinds.includes('hours'))).toEqual([])
    }
    await town.sql(`delete from appeals.norm where topic = 'own.warnings'`)
    expect((await events()).filter(([, kinds]) => kinds.includes('hours'))).toEqual([
      ['warned', 'hours-3 acknowledgement.hours-3'],
    ])
    expect((await letters()).some(({ words }) => words.includes('до конца срока меньше 3\u00a0часов'))).toBe(true)
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
  await town.sql(
    `with ended as (update appeals.appeal set ended_at = now(), withdrawn_at = now() returning body_id, id)
     insert into appeals.notice (body_id, appeal_id, kind, reach, words, made_at, made_by) select body_id, id, 'left', 'page', '', now(), 'x' from ended`,
  )
  const waits = { "reach = 'paper'": 1, "reach = 'email'": 0, 'failed_at = now()': 1, 'sent_at = now()': 0 }
  for (const [stands, bodies] of Object.entries({ ...waits, 'sent_at = null': 1 })) {
    await town.sql(`update appeals.notice set ${stands}`)
    expect([stands, await announced()]).toEqual([stands, bodies])
  }
  // Two in the morning in Magadan.
  town.at('2026-11-16T15:00:00Z')
  expect(await announced()).toBe(0)
})
