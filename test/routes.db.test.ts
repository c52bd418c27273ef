import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReadyEditions } from '#surveys'
import { includeSample } from '#touchpoints'
import { oneAppeal } from './appeals.ts'
import { problemWithMeasure } from './problems.ts'
import { openTown, type Town } from './town.ts'

let town: Town
/** Things of the second body, by the name of the route's parameter. */
let foreign: Record<string, string>
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.other, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
  })
  const one = async (sql: string) => String((await town.sql(sql, [town.other.id]))[0]?.['id'])
  await town.sql(
    `insert into identity.unit (body_id, name, kind, made_at) values ($1, 'Отдел лугов', 'structural', now())`,
    [town.other.id],
  )
  await town.sql(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at) values ($1, 'обмен', 'clerk', '\\x01', now(), 'x', now() + interval '1 day')`,
    [town.other.id],
  )
  await town.sql(
    `insert into touchpoints.import (body_id, file_name, form, rows, row_count, made_at, made_by) values ($1, 'луга.csv', 'csv', '[]', 1, now(), 'x')`,
    [town.other.id],
  )
  await town.other.signIn('clerk')
  await town.sql(
    `insert into touchpoints.amendment (body_id, number, deed, content, made_at, made_by, saved_at) values ($1, 1, 'include', '{}', now(), 'x', now())`,
    [town.other.id],
  )
  const problem = await problemWithMeasure(town, town.other)
  await town.sql(
    `insert into touchpoints.journal_batch (body_id, kind, rows, interactions, first_on, last_on, made_at, made_by)
     values ($1, 'hand', 1, 1, '2026-11-01', '2026-11-01', now(), 'x')`,
    [town.other.id],
  )
  const appealId = await oneAppeal(town, town.other)
  await town.sql(
    `insert into appeals.errand (body_id, appeal_id, words, due_on, made_at, made_by) values ($1, $2, 'Прислать выписку', '2026-12-01', now(), 'x')`,
    [town.other.id, appealId],
  )
  await town.sql(
    `insert into appeals.visit (body_id, appeal_id, planned_on, whereabouts, made_at, made_by) values ($1, $2, '2026-12-01', 'Дальнее', now(), 'x')`,
    [town.other.id, appealId],
  )
  await town.sql(
    `insert into appeals.notice (body_id, appeal_id, kind, reach, words, made_at, made_by) values ($1, $2, 'redirected', 'paper', 'Направили', now(), 'x')`,
    [town.other.id, appealId],
  )
  await town.sql(
    `insert into platform.body_day (body_id, day, kind, why, made_at, made_by) values ($1, '2026-12-25', 'off', 'праздник лугов', now(), 'x')`,
    [town.other.id],
  )
  await town.sql(
    `insert into clients.client (body_id, contour, kind, name, name_key, made_at)
     values ($1, 'external', 'person', 'Луговая Анна', 'анна луговая', now())`,
    [town.other.id],
  )
  foreign = {
    clientId: await one('select id from clients.client where body_id = $1'),
    day: '2026-12-25',
    year: '2027',
    appealId,
    way: 'phone',
    answerId: randomUUID(),
    errandId: await one('select id from appeals.errand where body_id = $1'),
    visitId: await one('select id from appeals.visit where body_id = $1'),
    uploadId: randomUUID(),
    noticeId: await one('select id from appeals.notice where body_id = $1'),
    hash: 'a'.repeat(64),
    unitId: await one('select id from identity.unit where body_id = $1'),
    personId: town.other.people.administrator.id,
    tokenId: await one('select id from identity.api_token where body_id = $1'),
    sessionId: await one('select id from identity.session where body_id = $1'),
    touchpointId: await one('select id from touchpoints.touchpoint where body_id = $1'),
    amendmentId: await one('select id from touchpoints.amendment where body_id = $1'),
    importId: await one('select id from touchpoints.import where body_id = $1'),
    problemId: problem.id,
    measureId: problem.measureId,
    batchId: await one(`select id from touchpoints.journal_batch where body_id = $1`),
    body: 'nosuchbody',
    code: 'cdfhjkmn',
    linkToken: 'x'.repeat(43),
    step: '9',
    statusCode: '7КМ2-АБ4Х-9ЭЮ3',
    ratingToken: 'x'.repeat(90),
    letterId: randomUUID(),
    '*': 'nosuch.css',
  }
})
afterAll(() => town.close())

const ROLES = ['administrator', 'registrar', 'unit-editor', 'clerk', 'internal-clerk', 'analyst', 'head', 'employee']
const filled = (path: string) =>
  path.replaceAll(/:(\w+)|\*/g, (sign, name?: string) => {
    const value = foreign[name ?? sign]
    if (value === undefined) throw new Error(`the route ${path} has a parameter that this test does not know`)
    return value
  })
const hasThing = (path: string) =>
  /:(unitId|personId|tokenId|sessionId|touchpointId|amendmentId|importId|problemId|measureId|batchId|clientId|appealId|answerId|errandId|visitId|noticeId|uploadId|day\b)/.test(
    path,
  )

describe('every route', () => {
  test('says who may use it; the table holds what people can reach', () => {
    expect(town.table.length).toBeGreaterThan(40)
    expect(town.table.filter(({ path, may }) => path.startsWith('/desk') && may.who !== 'staff')).toEqual([])
    expect(
      town.table.filter(({ path, may }) => path.startsWith('/api/v1/') && may.who !== 'token').map(({ path }) => path),
    ).toEqual(['/api/v1/entries/:code', '/api/v1/entries/:code/answers', '/api/v1/openapi.json'])
  })

  test('of staff sends a stranger to sign in, and takes no form from one', async () => {
    for (const { method, path, may } of town.table.filter(({ may }) => may.who === 'staff')) {
      const address = filled(path)
      const response = method === 'GET' ? await town.visitor().get(address) : await town.visitor().post(address)
      const where = `${method} ${address} (${may.who})`
      if (method === 'GET')
        expect([response.statusCode, response.headers.location], where).toEqual([
          303,
          `/sign-in?next=${encodeURIComponent(address)}`,
        ])
      else expect(response.statusCode, where).toBe(401)
    }
  })

  test('of programs wants a token', async () => {
    for (const { method, path } of town.table.filter(({ may }) => may.who === 'token')) {
      const response = await town.server.inject({ method: method as 'GET', url: filled(path) })
      expect([response.statusCode, response.headers['content-type']], path).toEqual([
        401,
        'application/problem+json; charset=utf-8',
      ])
    }
  })

  test.each(ROLES)(
    'of staff is open to the role %s exactly where it says so, and knows nothing of another body',
    async (role) => {
      const person = await town.as(role)
      for (const { method, path, may } of town.table.filter(({ may }) => may.who === 'staff')) {
        if (path === '/sign-out') continue
        const address = filled(path)
        const response = method === 'GET' ? await person.get(address) : await person.post(address)
        const where = `${role}: ${method} ${address} gave ${response.statusCode}`
        if (may.who === 'staff' && !may.roles.includes(role)) expect(response.statusCode, where).toBe(403)
        else if (hasThing(path)) expect(response.statusCode, where).toBe(404)
        else expect([200, 303, 422], where).toContain(response.statusCode)
      }
    },
  )

  test('without the form’s own token changes nothing, even for the right role', async () => {
    const person = await town.as('administrator')
    for (const { path } of town.table.filter(({ method, may }) => method === 'POST' && may.who === 'staff')) {
      const response = await person.post(filled(path), { csrf: 'forged' })
      expect([path, response.statusCode]).toEqual([path, 403])
    }
  })

  test('open to anyone answers a wrong address with a plain page, never a fault', async () => {
    for (const { method, path } of town.table.filter(({ may }) => may.who === 'anyone')) {
      const response =
        method === 'GET' ? await town.visitor().get(filled(path)) : await town.visitor().post(filled(path))
      expect(response.statusCode, `${method} ${path}`).toBeLessThan(500)
    }
  })

  test('after all that the second body is as it was', async () => {
    const [unit] = await town.sql('select name, closed_at from identity.unit where id = $1', [foreign['unitId']])
    const [person] = await town.sql('select left_at, version from identity.person where id = $1', [foreign['personId']])
    const [token] = await town.sql('select revoked_at from identity.api_token where id = $1', [foreign['tokenId']])
    expect([unit, person, token]).toEqual([
      { name: 'Отдел лугов', closed_at: null },
      { left_at: null, version: 1 },
      { revoked_at: null },
    ])
  })
})
