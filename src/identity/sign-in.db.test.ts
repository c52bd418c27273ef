import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import { hashPassword } from './proofs/password-hash.ts'

const PASSWORD = 'тихая речка весной'

let town: Town
let passwordHash: string
beforeAll(async () => {
  town = await openTown()
  passwordHash = await hashPassword(PASSWORD)
})
afterAll(() => town.close())

const clerk = () => town.body.people['clerk'] as { id: string; email: string; name: string }

/** The clerk as before any failure, with the password of these stories. */
const settle = async () => {
  town.at(START)
  await town.sql('delete from identity.credential where person_id = $1', [clerk().id])
  await town.sql(
    'insert into identity.credential (body_id, person_id, password_hash, changed_at) values ($1, $2, $3, $4)',
    [town.body.id, clerk().id, passwordHash, START],
  )
}
beforeEach(settle)

const tryTo = (password: string, email = clerk().email, visitor = town.visitor()) =>
  visitor.post('/sign-in', { email, password })

const audit = (act: string) =>
  town.sql('select actor_kind, actor_id, thing from audit.entry where act = $1 and body_id = $2 order by id', [
    act,
    town.body.id,
  ])

describe('K4.2: signing in by password', () => {
  test('Clerk is in also where the clock of the server is wrong by years, and a wrong password is told there', async () => {
    town.at('2000-01-01T00:00:00Z')
    expect((await tryTo('не тот')).statusCode).toBe(422)
    const visitor = town.visitor()
    expect((await tryTo(PASSWORD, clerk().email, visitor)).statusCode).toBe(303)
    for (const path of ['/desk', '/desk/register', '/desk/account'])
      expect((await visitor.get(path)).statusCode).toBe(200)
  })

  test('Clerk signs in, sees the account page and signs out', async () => {
    const visitor = town.visitor()
    const form = await visitor.get('/sign-in')
    expect(form.statusCode).toBe(200)
    expect(form.body).toContain('autocomplete="username"')
    expect(form.body).toContain('autocomplete="current-password"')
    const response = await tryTo(PASSWORD, clerk().email, visitor)
    expect([response.statusCode, response.headers.location]).toEqual([303, '/desk'])
    const cookie = response.cookies.find(({ name }) => name === 'otklik_session')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie?.value).toMatch(/^[\w-]{43}$/)

    const account = await visitor.get('/desk/account')
    expect(account.statusCode).toBe(200)
    expect(account.body).toContain(clerk().name)
    expect(account.body).toContain('этот сеанс')
    const out = await visitor.post('/sign-out')
    expect([out.statusCode, out.headers.location]).toEqual([303, '/sign-in?said=out'])
    expect(visitor.cookies.has('otklik_session')).toBe(false)
    visitor.cookies.set('otklik_session', cookie?.value ?? '')
    expect((await visitor.get('/desk/account')).statusCode).toBe(303)
    expect(await audit('session.begun')).toContainEqual({
      actor_kind: 'person',
      actor_id: clerk().id,
      thing: expect.stringContaining('session:'),
    })
    expect(await audit('session.ended')).toHaveLength(1)
  })

  test('the address may be written in capitals; every sign-in makes a token of its own and ends the session of this browser', async () => {
    const visitor = town.visitor()
    visitor.cookies.set('otklik_session', 'planted')
    await tryTo(PASSWORD, clerk().email.toUpperCase(), visitor)
    const first = visitor.cookies.get('otklik_session')
    expect(first).not.toBe('planted')
    await tryTo(PASSWORD, clerk().email, visitor)
    expect(visitor.cookies.get('otklik_session')).not.toBe(first)
    const before = town.visitor()
    before.cookies.set('otklik_session', first ?? '')
    expect((await before.get('/desk/account')).statusCode).toBe(303)
  })

  test('a wrong password, an unknown address and an invited one are told the same', async () => {
    await town.sql('update identity.person set joined_at = null where email = $1', ['head@ozerny.example'])
    const pages = []
    for (const email of [clerk().email, 'nobody@ozerny.example', 'head@ozerny.example']) {
      const response = await tryTo('не тот пароль', email)
      expect(response.statusCode).toBe(422)
      expect(response.body).toContain(`value="${email}"`)
      expect(response.body).not.toContain('не тот пароль')
      pages.push(response.body.replaceAll(email, ''))
    }
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('Адрес или пароль не подходят')
    expect(await audit('sign-in.failed')).toContainEqual({
      actor_kind: 'system',
      actor_id: 'sign-in',
      thing: `person:${clerk().id}`,
    })
  })

  test('an address as long as the form lets it, or with quotes, is just unknown', async () => {
    for (const email of [`${'a'.repeat(5000)}@b.example`, `x'; drop table identity.person; --@b.example`, '\\', '%']) {
      expect((await tryTo(PASSWORD, email)).statusCode).toBe(422)
    }
  })

  test('nothing typed: both fields are named at once', async () => {
    const { statusCode, body } = await tryTo('', '')
    expect(statusCode).toBe(422)
    expect(body).toContain('Введите адрес электронной почты')
    expect(body).toContain('Введите пароль')
    expect(body).toContain('<title>Ошибка: Вход для сотрудников')
  })

  test.each([
    ['/desk/units?page=2', '/desk/units?page=2'],
    ['//evil.example', '/desk'],
    ['/\\evil.example', '/desk'],
    ['https://evil.example', '/desk'],
    ['', '/desk'],
  ])('asked to go on to %s, leads to %s', async (next, path) => {
    const response = await town.visitor().post('/sign-in', { email: clerk().email, password: PASSWORD, next })
    expect(response.headers.location).toBe(path)
  })

  test('the form keeps only a place of ours', async () => {
    const visitor = town.visitor()
    expect((await visitor.get('/sign-in?next=%2Fdesk%2Funits')).body).toContain('name="next" value="/desk/units"')
    expect((await visitor.get('/sign-in?next=%2F%2Fevil.example')).body).not.toContain('name="next"')
  })

  test('a session ends after twelve hours, however busy', async () => {
    const visitor = town.visitor()
    await tryTo(PASSWORD, clerk().email, visitor)
    town.at('2026-11-17T20:59:59Z')
    expect((await visitor.get('/desk/account')).statusCode).toBe(200)
    town.at('2026-11-17T21:00:00Z')
    expect((await visitor.get('/desk/account')).headers.location).toContain('/sign-in?next=')
  })

  test('a weaker hash is made stronger at the next sign-in', async () => {
    const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 })
    await town.sql('update identity.credential set password_hash = $1 where person_id = $2', [weak, clerk().id])
    expect((await tryTo(PASSWORD)).statusCode).toBe(303)
    const [row] = await town.sql('select password_hash from identity.credential where person_id = $1', [clerk().id])
    expect(row?.['password_hash']).toContain('m=19456,t=2,p=1')
    expect((await tryTo(PASSWORD)).statusCode).toBe(303)
  })

  test('who has left cannot sign in', async () => {
    await town.sql('update identity.person set left_at = $1 where id = $2', [START, clerk().id])
    expect((await tryTo(PASSWORD)).statusCode).toBe(422)
    await town.sql('update identity.person set left_at = null where id = $1', [clerk().id])
  })

  test('a form from another site, or without the token of our forms, is refused', async () => {
    const foreign = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' }
    const payload = new URLSearchParams({ email: clerk().email, password: PASSWORD }).toString()
    const response = await town.server.inject({ method: 'POST', url: '/sign-in', headers: foreign, payload })
    expect([response.statusCode, response.cookies]).toEqual([403, []])
    const signedIn = await town.as('clerk')
    expect((await signedIn.post('/sign-out', { csrf: '' })).statusCode).toBe(403)
    expect((await signedIn.post('/desk/account/other-sessions/ending', { csrf: 'foreign' })).statusCode).toBe(403)
    expect((await signedIn.get('/desk/account')).statusCode).toBe(200)
  })
})
