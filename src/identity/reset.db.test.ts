import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import { hashPassword } from './proofs/password-hash.ts'

const PASSWORD = 'тихая речка весной'
const NEW = 'громкая река осенью'

let town: Town
let passwordHash: string
beforeAll(async () => {
  town = await openTown()
  passwordHash = await hashPassword(PASSWORD)
})
afterAll(() => town.close())

const clerk = () => town.body.people['clerk'] as { id: string; email: string; name: string }
beforeEach(async () => {
  town.at(START)
  await town.sql('delete from identity.one_time_link')
  await town.sql('delete from platform.letter')
  await town.sql('delete from identity.credential where person_id = $1', [clerk().id])
  await town.sql(
    'insert into identity.credential (body_id, person_id, password_hash, changed_at) values ($1, $2, $3, $4)',
    [town.body.id, clerk().id, passwordHash, START],
  )
})

const letters = () => town.sql('select recipient, words from platform.letter order by made_at, id')
const ask = (email: string) => town.visitor().post('/sign-in/reset', { email })
/** The address in the letter that was sent last. */
async function linkOf(): Promise<string> {
  const words = String((await letters()).at(-1)?.['words'])
  return /\/sign-in\/reset\/[\w-]{43}/.exec(words)?.[0] ?? ''
}
const signIn = (password: string) => town.visitor().post('/sign-in', { email: clerk().email, password })

describe('K4.2: a new password by mail', () => {
  test('Clerk asks, opens the letter, sets a password and is in; every other session ends, a locked account opens', async () => {
    const elsewhere = await town.as('clerk')
    for (const _ of [1, 2, 3, 4, 5]) await signIn('не тот')
    expect((await signIn(PASSWORD)).statusCode).toBe(422)
    await ask(clerk().email.toUpperCase())
    expect(await letters()).toMatchObject([{ recipient: clerk().email }])
    const visitor = town.visitor()
    const link = await linkOf()
    const form = await visitor.get(link)
    expect(form.body).toContain('autocomplete="new-password"')
    expect(form.body).toContain(`value="${clerk().email}"`)
    expect((await visitor.post(link, { password: 'короткий' })).body).toContain('длиннее')
    const done = await visitor.post(link, { password: NEW })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/desk'])
    expect((await visitor.get('/desk/account')).statusCode).toBe(200)
    expect((await elsewhere.get('/desk/account')).statusCode).toBe(303)
    expect((await signIn(NEW)).statusCode).toBe(303)
    expect((await signIn(PASSWORD)).statusCode).toBe(422)
  })

  test('a link works once, also when it is sent twice at the same moment', async () => {
    await ask(clerk().email)
    const link = await linkOf()
    const answers = await Promise.all([1, 2].map(() => town.visitor().post(link, { password: NEW })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410])
    expect((await town.visitor().get(link)).statusCode).toBe(410)
    expect((await town.visitor().get(link)).body).toContain('Прислать письмо ещё раз')
  })

  test('a link ends after an hour, and a newer one takes its place', async () => {
    await ask(clerk().email)
    const first = await linkOf()
    town.at('2026-11-17T09:10:00Z')
    await ask(clerk().email)
    const second = await linkOf()
    expect((await town.visitor().get(first)).statusCode).toBe(410)
    town.at('2026-11-17T10:09:59Z')
    expect((await town.visitor().get(second)).statusCode).toBe(200)
    town.at('2026-11-17T10:10:00Z')
    expect((await town.visitor().post(second, { password: NEW })).statusCode).toBe(410)
    expect((await signIn(PASSWORD)).statusCode).toBe(303)
  })

  test('known, unknown and merely invited addresses are told the same; letters go only to who works here, three an hour', async () => {
    await town.sql('update identity.person set joined_at = null where email = $1', ['head@ozerny.example'])
    const pages = new Set<string>()
    for (const email of [
      clerk().email,
      'nobody@ozerny.example',
      'head@ozerny.example',
      'no address',
      clerk().email,
      clerk().email,
      clerk().email,
    ]) {
      const response = await ask(email)
      expect(response.statusCode).toBe(200)
      pages.add(response.body)
    }
    expect(pages.size).toBe(1)
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([clerk().email, clerk().email, clerk().email])
  })

  test('with a second factor on, a new password leads to its code', async () => {
    await town.sql('update identity.credential set second_factor = $1, second_factor_since = $2 where person_id = $3', [
      Buffer.alloc(48),
      START,
      clerk().id,
    ])
    await ask(clerk().email)
    const visitor = town.visitor()
    const answer = await visitor.post(await linkOf(), { password: NEW })
    expect(answer.headers.location).toBe('/sign-in/code')
    expect(visitor.cookies.has('otklik_session')).toBe(false)
  })

  test('links that were never made, or were made for something else, are not there', async () => {
    await ask(clerk().email)
    const token = (await linkOf()).split('/').at(-1)
    for (const path of [
      '/sign-in/reset/unknown',
      `/sign-in/join/${token}`,
      `/sign-in/first/${token}`,
      '/sign-in/join/%00',
    ]) {
      expect([404, 400]).toContain((await town.visitor().get(path)).statusCode)
    }
    expect((await town.visitor().post(`/sign-in/join/${token}`, { password: NEW })).statusCode).toBe(404)
  })

  test('no token of a link or a session stands in the tables', async () => {
    await ask(clerk().email)
    const visitor = town.visitor()
    const link = await linkOf()
    await visitor.post(link, { password: NEW })
    await town.sql('delete from platform.letter')
    const tables = [
      'identity.one_time_link',
      'identity.session',
      'identity.credential',
      'identity.person',
      'audit.entry',
      'graphile_worker._private_jobs',
    ]
    const rows = await Promise.all(tables.map((table) => town.sql(`select t::text as row from ${table} t`)))
    const text = JSON.stringify(rows)
    for (const secret of [link.split('/').at(-1) ?? '', visitor.cookies.get('otklik_session') ?? '', NEW, PASSWORD]) {
      expect(secret.length).toBeGreaterThan(10)
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret).toString('hex'))
      expect(text).not.toContain(Buffer.from(secret, 'base64url').toString('hex').padEnd(40, 'x'))
    }
  })
})
