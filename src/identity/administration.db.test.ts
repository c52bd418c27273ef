import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { ROLE_KEYS } from './terms.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const ACTS = [
  ['GET', '/desk/units'],
  ['GET', '/desk/units/new'],
  ['POST', '/desk/units'],
  ['GET', '/desk/units/UNIT'],
  ['POST', '/desk/units/UNIT'],
  ['GET', '/desk/units/UNIT/closing'],
  ['POST', '/desk/units/UNIT/closing'],
  ['POST', '/desk/units/UNIT/reopening'],
  ['GET', '/desk/staff'],
  ['GET', '/desk/staff/new'],
  ['POST', '/desk/staff'],
  ['GET', '/desk/staff/PERSON'],
  ['POST', '/desk/staff/PERSON'],
  ['POST', '/desk/staff/PERSON/invitation'],
  ['GET', '/desk/staff/PERSON/departure'],
  ['POST', '/desk/staff/PERSON/departure'],
  ['GET', '/desk/tokens'],
  ['GET', '/desk/tokens/new'],
  ['POST', '/desk/tokens'],
  ['GET', '/desk/tokens/TOKEN/revocation'],
  ['POST', '/desk/tokens/TOKEN/revocation'],
  ['GET', '/desk/body'],
  ['POST', '/desk/body'],
  ['GET', '/desk/bodies'],
  ['GET', '/desk/bodies/new'],
  ['POST', '/desk/bodies'],
] as const

/** A unit, a person and a token of the body, under the words that stand for them in the addresses. */
async function thingsOf(body: Town['body']): Promise<Record<string, string>> {
  const [unit] = await town.sql(
    `insert into identity.unit (body_id, name, kind, made_at) values ($1, gen_random_uuid()::text, 'structural', now()) returning id`,
    [body.id],
  )
  const [token] = await town.sql(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
     values ($1, 'Сайт', 'analyst', sha256(gen_random_uuid()::text::bytea), now(), 'x', now() + interval '1 year') returning id`,
    [body.id],
  )
  return { UNIT: String(unit?.['id']), TOKEN: String(token?.['id']), PERSON: body.people.administrator.id }
}

const filled = (path: string, things: Record<string, string>) => path.replace(/[A-Z]+/g, (word) => things[word] ?? word)

const everythingOf = async (body: Town['body']) =>
  JSON.stringify(
    await Promise.all(
      ['unit', 'person', 'api_token', 'one_time_link'].map((table) =>
        town.sql(`select * from identity.${table} where body_id = $1 order by 2`, [body.id]),
      ),
    ),
  )

describe('Who may not administer', () => {
  const others = ROLE_KEYS.filter((role) => role !== 'administrator')

  test.each(others)('%s is refused every page and every act, and nothing changes', async (role) => {
    const things = await thingsOf(town.body)
    const visitor = await town.as(role)
    const before = await everythingOf(town.body)
    for (const [method, path] of ACTS) {
      const address = filled(path, things)
      const { statusCode } = method === 'GET' ? await visitor.get(address) : await visitor.post(address)
      expect([method, path, statusCode]).toEqual([method, path, 403])
    }
    expect(await everythingOf(town.body)).toBe(before)
  })

  test('somebody who is not signed in is sent to sign in', async () => {
    const { statusCode, headers } = await town.visitor().get('/desk/staff')
    expect([statusCode, headers.location]).toEqual([303, '/sign-in?next=%2Fdesk%2Fstaff'])
  })

  test('an administrator who is not the operator opens no bodies', async () => {
    const administrator = await town.as('administrator')
    expect((await administrator.get('/desk/bodies')).statusCode).toBe(403)
    expect((await administrator.post('/desk/bodies', { code: 'sosed' })).statusCode).toBe(403)
  })
})

describe('Administrator of another body', () => {
  const things = ACTS.filter(([, path]) => /[A-Z]/.test(path))

  test.each(things)('%s %s: a thing of the other body is not there', async (method, path) => {
    const address = filled(path, await thingsOf(town.body))
    const stranger = await town.as('administrator', town.other)
    const fields = { name: 'Захвачено', kind: 'structural', roles: 'administrator', version: '1' }
    const before = await everythingOf(town.body)
    const { statusCode } = method === 'GET' ? await stranger.get(address) : await stranger.post(address, fields)
    expect(statusCode).toBe(404)
    expect(await everythingOf(town.body)).toBe(before)
  })

  test.each(things)('%s %s: what is no id is no page', async (method, path) => {
    const administrator = await town.as('administrator')
    const address = path.replace(/[A-Z]+/, 'a%27b')
    const { statusCode } = method === 'GET' ? await administrator.get(address) : await administrator.post(address)
    expect(statusCode).toBe(404)
  })
})
