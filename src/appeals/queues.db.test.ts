import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'

let town: Town
let ids: Record<string, string>

const COLUMNS = {
  way: `'site'`,
  channel: `'site'`,
  regime: `'59-fz'`,
  kind: `'application'`,
  direction: `'services'`,
  words: `'Прошу ответить'`,
  answer_by: `'email'`,
  contour: `'external'`,
  received_at: `'2026-11-02T01:00:00Z'`,
  received_on: `'2026-11-02'`,
  registered_at: `'2026-11-02T02:00:00Z'`,
  due_at: `'2026-12-02T12:59:59Z'`,
  due_on: `'2026-12-02'`,
  changed_at: `'2026-11-02T01:00:00Z'`,
  code_hash: `sha256(random()::text::bytea)`,
}

let number = 0
/** An appeal written straight into the tables; values are SQL. */
async function put(own: Record<string, string> = {}, body = town.body): Promise<string> {
  number += 1
  const values = { ...COLUMNS, body_id: `'${body.id}'`, year: '2026', number: String(number), ...own }
  const [row] = await town.sql(
    `insert into appeals.appeal (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')}) returning id`,
  )
  return String(row?.['id'])
}

const answered = (appeal: string, set: string) =>
  town.sql(
    `insert into appeals.answer (body_id, appeal_id, number, words, made_at, made_by, saved_at, ${set.split('=')[0]})
     values ($1, $2, 1, 'Ответ', now(), 'x', now(), ${set.split('=')[1]})`,
    [town.body.id, appeal],
  )

/** Tuesday 17 November, 20:00 in Magadan; the last moments of days there are 12:59:59 in UTC. */
beforeAll(async () => {
  town = await openTown()
  const { clerk, head } = town.body.people
  const due = (day: string) => ({ due_at: `'${day}T12:59:59Z'`, due_on: `'${day}'` })
  const done = { answered_at: `'2026-11-10T00:00:00Z'`, ended_at: `'2026-11-10T00:00:00Z'` }
  const assignee = { assignee_id: `'${clerk?.id}'`, assigned_at: `'2026-11-03T00:00:00Z'` }
  ids = {
    late: await put({ ...due('2026-11-16'), ...assignee }),
    lateUnassigned: await put(due('2026-11-13')),
    stopped: await put({ ...due('2026-11-12'), ...assignee }),
    today: await put({ ...due('2026-11-17'), ...assignee }),
    near: await put({ ...due('2026-11-20'), assignee_id: `'${head?.id}'` }),
    far: await put({ ...due('2026-11-23'), assignee_id: `'${head?.id}'` }),
    fresh: await put({ registered_at: 'null' }),
    signing: await put({ ...assignee }),
    sentBack: await put({ ...assignee }),
    low: await put({ ...done, rating: '2', rated_on: `'2026-11-12'` }),
    lowLong: await put({ ...done, rating: '1', rated_on: `'2026-09-12'` }),
    well: await put({ ...done, rating: '5', rated_on: `'2026-11-12'` }),
    undated: await put({ due_at: 'null', due_on: 'null', ...assignee }),
    inside: await put({ contour: `'internal'`, ...due('2026-11-16') }),
    aboutHead: await put({ kind: `'complaint'`, against_person_id: `'${head?.id}'`, ...due('2026-11-15') }),
    aboutUnit: await put({
      ...{ kind: `'complaint'`, against_unit_id: `'${await town.body.unitOf('head')}'` },
      ...{ ...due('2026-11-14'), received_at: `'2026-11-02T00:30:00Z'` },
    }),
    foreign: await put(due('2026-11-16'), town.other),
  }
  await town.sql(
    `insert into appeals.pause (body_id, appeal_id, from_at, why, clause, made_by) values ($1, $2, now(), 'ждём', '', 'x')`,
    [town.body.id, ids['stopped']],
  )
  await answered(ids['signing'] as string, `submitted_at='2026-11-16T00:00:00Z'`)
  await answered(ids['sentBack'] as string, `returned_at='2026-11-16T00:00:00Z'`)
})
afterAll(() => town.close())

interface Sheet {
  appeals: { id: string }[]
  next: string | null
  count: number
}

const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id) ?? id

async function inQueue(role: string, query: string): Promise<string[]> {
  const answer = await town.program(await town.body.token(role)).get(`/api/v1/appeals?limit=100&${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ appeals: { id: string }[] }>().appeals.map(({ id }) => nameOf(id))
}

describe('M18b: a clerk sees each queue in the sequence of its dates', () => {
  test.each([
    ['overdue', ['lateUnassigned', 'aboutUnit', 'aboutHead', 'late']],
    ['today', ['today']],
    ['soon', ['near']],
    ['unregistered', ['fresh']],
    ['unassigned', ['lateUnassigned', 'aboutUnit', 'aboutHead']],
    ['waiting', ['signing']],
    ['returned', ['sentBack']],
    ['low-ratings', ['low']],
  ])('%s', async (queue, names) => {
    expect(await inQueue('clerk', `queue=${queue}`)).toEqual(names)
  })

  test('what is open ends with what has no date; what is over begins with the newest', async () => {
    const open = await inQueue('clerk', 'queue=open')
    expect(open.slice(0, 3)).toEqual(['stopped', 'lateUnassigned', 'aboutUnit'])
    expect(open.at(-1)).toBe('undated')
    expect(open).toHaveLength(12)
    expect((await inQueue('clerk', 'queue=ended')).sort()).toEqual(['low', 'lowLong', 'well'])
  })

  test('mine is mine: on the desk of the person', async () => {
    const page = await (await town.as('clerk')).get('/desk/appeals?queue=mine')
    const hrefs = [...page.body.matchAll(/href="\/desk\/appeals\/([0-9a-f-]{36})"/g)].map(([, id]) => nameOf(id ?? ''))
    expect(hrefs.sort()).toEqual(['late', 'sentBack', 'signing', 'stopped', 'today', 'undated'])
    expect(page.body).toContain('Срок приостановлен')
    expect(page.body).toMatch(/на 1.день/)
  })
})

describe('K2.3, K5.4: fences of the desk', () => {
  test('an internal clerk sees what employees write and nothing else', async () => {
    expect(await inQueue('internal-clerk', 'queue=all')).toEqual(['inside'])
  })

  test('a head sees both contours, and no complaint about herself or her unit; no more does a program of hers', async () => {
    const session = await town.as('head')
    const page = await session.get('/desk/appeals?queue=overdue')
    const hrefs = [...page.body.matchAll(/href="\/desk\/appeals\/([0-9a-f-]{36})"/g)].map(([, id]) => nameOf(id ?? ''))
    expect(hrefs.sort()).toEqual(['inside', 'late', 'lateUnassigned'])
    expect((await session.get('/desk')).body).toMatch(/queue=overdue"><b>3<\/b>/)
    const program = town.program(await town.body.token('head', town.body.people['head']?.id))
    const { appeals, count } = (await program.get('/api/v1/appeals?queue=overdue')).json<Sheet>()
    expect([appeals.map(({ id }) => nameOf(id)).sort(), count]).toEqual([['inside', 'late', 'lateUnassigned'], 3])
  })

  test('another body sees its own', async () => {
    const answer = await town.program(await town.other.token('clerk')).get('/api/v1/appeals')
    expect(answer.json<{ appeals: { id: string }[] }>().appeals.map(({ id }) => nameOf(id))).toEqual(['foreign'])
  })

  test.each(['analyst', 'registrar', 'administrator', 'employee'])('%s has no desk of appeals', async (role) => {
    expect((await (await town.as(role)).get('/desk/appeals')).statusCode).toBe(403)
    expect((await (await town.as(role)).get('/desk')).body).not.toContain('/desk/appeals?queue')
  })
})

describe('M18b: a list is narrowed, turned over and taken away', () => {
  test.each([
    ['kind=complaint', ['aboutHead', 'aboutUnit']],
    ['kind=complaint&way=post', []],
    ['from=2026-11-03', []],
    ['assignee=not-a-uuid&kind=complaint', ['aboutHead', 'aboutUnit']],
    ['from=2026-13-45&kind=complaint', ['aboutHead', 'aboutUnit']],
  ])('%s', async (query, names) => {
    expect(await inQueue('clerk', query)).toEqual(names)
  })

  test.each(['open', 'all', 'low-ratings'])('%s by sheets of two shows each appeal once', async (queue) => {
    const program = town.program(await town.body.token('clerk'))
    const whole = await inQueue('clerk', `queue=${queue}`)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/api/v1/appeals?queue=${queue}&limit=2&cursor=${encodeURIComponent(cursor)}`
      const sheet = (await program.get(path)).json<Sheet>()
      const { appeals, next, count } = sheet
      expect(count).toBe(whole.length)
      seen.push(...appeals.map(({ id }) => nameOf(id)))
      cursor = next
    }
    expect(seen).toEqual(whole)
  })

  test('a table for a spreadsheet holds what is shown, and no formula', async () => {
    await put({ author: `'{"kind": "person", "name": "=HYPERLINK(1)"}'`, kind: `'thanks'` })
    const answer = await (await town.as('clerk')).get('/desk/appeals/table.csv?queue=all&kind=thanks')
    expect(answer.headers['content-type']).toContain('text/csv')
    const lines = answer.body.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`'=HYPERLINK(1)`)
  })

  test('an empty queue says what to do', async () => {
    const page = await (await town.as('clerk')).get('/desk/appeals?queue=all&way=phone')
    expect(page.body).toContain('Под этот отбор ничего не подходит')
    expect(page.body).toContain('Показать без отбора')
  })

  test.each(['cursor=x', 'cursor=1_2026-02-31_00000000-0000-0000-0000-000000000000', 'queue=nothing', 'unit=1'])(
    'Whatever stands in the address, the page is drawn: %s',
    async (query) => {
      expect((await (await town.as('clerk')).get(`/desk/appeals?${query}`)).statusCode).toBe(200)
    },
  )
})

test('M18b: the desk begins with what burns', async () => {
  const clerk = await (await town.as('clerk')).get('/desk')
  expect(clerk.body).toMatch(/class="hot" href="\/desk\/appeals\?queue=overdue"><b>4<\/b>/)
  const head = await (await town.as('head')).get('/desk')
  expect(head.body).toContain('ждут подписи')
})

describe('M18b: errands', () => {
  const give = (words: string, day: string, own: Record<string, string | null> = {}) => {
    const about = { body_id: town.body.id, appeal_id: ids['late'] }
    const row = { ...about, words, due_on: day, made_at: '2026-11-10', made_by: 'x', ...own }
    const places = Object.keys(row).map((_, at) => `$${at + 1}`)
    return town.sql(`insert into appeals.errand (${Object.keys(row)}) values (${places})`, Object.values(row))
  }

  test('whoever was given one sees it by its date, and nothing of others or of what is over', async () => {
    const person_id = town.body.people['employee']?.id ?? ''
    await give('Позвонить в район', '2026-11-18', { person_id })
    await give('Съездить на ферму', '2026-11-16', { person_id })
    await give('Прислать копию', '2026-11-17', { person_id })
    await give('Чужое', '2026-11-17', { person_id: town.body.people['analyst']?.id ?? '' })
    await give('Сделанное', '2026-11-17', { person_id, done_at: '2026-11-11', done_by: 'x', report: 'да' })
    await give('Снятое', '2026-11-17', { person_id, cancelled_at: '2026-11-11' })
    const employee = await town.as('employee')
    const page = (await employee.get('/desk/errands')).body
    const words = [
      'Срок прошёл',
      'Съездить на ферму',
      'Срок сегодня',
      'Прислать копию',
      'Есть время',
      'Позвонить в район',
    ]
    const places = words.map((one) => page.indexOf(one))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(page).not.toMatch(/Чужое|Сделанное|Снятое/)
    const home = (await employee.get('/desk')).body
    expect(home).toContain('из них горит 2')
    expect(home).not.toContain('/desk/appeals?queue')
  })

  test("a unit's errand is everybody's of the unit", async () => {
    const registrar = await town.as('registrar')
    expect((await registrar.get('/desk/errands')).body).toContain('Поручений сейчас нет')
    await give('Отделу', '2026-11-18', { unit_id: await town.body.unitOf('registrar') })
    expect((await registrar.get('/desk/errands')).body).toContain('Отделу')
  })
})
