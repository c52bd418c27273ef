import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import { makeFirstLink } from './actions/make-first-link.ts'
import { makeInvitationLink } from './actions/make-invitation-link.ts'
import { hashPassword } from './proofs/password-hash.ts'
import { bodyById } from './store/openings.ts'

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

describe('K4.2: joining by invitation', () => {
  const invite = async () => {
    const [row] = await town.sql(
      'insert into identity.person (body_id, name, email, roles, invited_at) values ($1, $2, $3, $4, $5) returning id',
      [town.body.id, 'Новикова Ольга', `new-${randomUUID()}@ozerny.example`, ['employee'], START],
    )
    const id = String(row?.['id'])
    return { id, link: `/sign-in/join/${await town.inBody(town.body, (work) => makeInvitationLink(work, id))}` }
  }

  test('Olga opens the letter, sees her name and her body, sets a password and works', async () => {
    const { id, link } = await invite()
    const visitor = town.visitor()
    const page = await visitor.get(link)
    expect(page.body).toContain('Новикова Ольга, вас пригласили')
    expect(page.body).toContain(town.body.name)
    expect((await visitor.post(link, { password: 'Новикова Ольга' })).body).toContain('Имя и адрес известны')
    expect((await visitor.post(link, { password: NEW })).headers.location).toBe('/desk')
    expect((await visitor.get('/desk/account')).body).toContain('Новикова Ольга')
    expect(
      (await town.sql('select joined_at from identity.person where id = $1', [id]))[0]?.['joined_at'],
    ).not.toBeNull()
    expect((await town.visitor().get(link)).statusCode).toBe(410)
    expect(await town.sql('select act from audit.entry where actor_id = $1 order by id', [id])).toEqual([
      { act: 'person.joined' },
      { act: 'session.begun' },
    ])
  })

  test('an invitation is good for a week, a newer one cancels it, and who has left cannot use it', async () => {
    const { id, link } = await invite()
    town.at('2026-11-24T08:59:59Z')
    expect((await town.visitor().get(link)).statusCode).toBe(200)
    town.at('2026-11-24T09:00:00Z')
    expect((await town.visitor().get(link)).body).toContain('Приглашение больше не действует')
    town.at(START)
    const newer = `/sign-in/join/${await town.inBody(town.body, (work) => makeInvitationLink(work, id))}`
    expect((await town.visitor().get(link)).statusCode).toBe(410)
    await town.sql('update identity.person set left_at = $1 where id = $2', [START, id])
    expect((await town.visitor().get(newer)).statusCode).toBe(410)
    expect((await town.visitor().post(newer, { password: NEW })).statusCode).toBe(410)
  })
})

describe('the first administrator', () => {
  let empty = ''
  const firstLink = () =>
    town.installation.works.open(bodyById(empty), makeFirstLink, () => ({ id: 'start', kind: 'system', roles: [] }))
  const wish = (email: string) => ({ name: 'Полевая Анна', email, password: NEW })
  beforeEach(async () => {
    empty = randomUUID()
    await town.sql(
      'insert into identity.body (id, code, name, genitive, time_zone, made_at) values ($1, $2, $3, $3, $4, $5)',
      [empty, `b-${empty.slice(0, 8)}`, 'Ваш орган', 'Europe/Moscow', START],
    )
  })

  test('Anna follows the link, is administrator, analyst and operator, and goes on to the set-up', async () => {
    const link = `/sign-in/first/${await firstLink()}`
    const visitor = town.visitor()
    expect((await visitor.get(link)).body).toContain('Первый администратор')
    const refused = await visitor.post(link, { name: '', email: 'anna', password: 'короткий' })
    expect(refused.statusCode).toBe(422)
    for (const why of ['Напишите фамилию и имя', 'не хватает знака @', 'длиннее', 'value="anna"'])
      expect(refused.body).toContain(why)
    expect((await visitor.post(link, wish(clerk().email))).body).toContain('адрес уже занят')
    expect((await visitor.post(link, wish(`anna@${empty}.example`))).headers.location).toBe('/desk/set-up')
    const [anna] = await town.sql('select roles, operator_since, joined_at from identity.person where body_id = $1', [
      empty,
    ])
    expect(anna).toMatchObject({ roles: ['administrator', 'analyst'] })
    expect(anna?.['operator_since']).not.toBeNull()
    expect((await visitor.get('/desk/account')).body).toContain('Оператор установки')
    expect(await firstLink()).toBeUndefined()
  })

  test('of two who follow it at once one wins, and the second is told plainly', async () => {
    const link = `/sign-in/first/${await firstLink()}`
    const answers = await Promise.all(
      ['one', 'two'].map((who) => town.visitor().post(link, wish(`${who}@${empty}.example`))),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410])
    expect(answers.find(({ statusCode }) => statusCode === 410)?.body).toContain('Администратор уже есть')
    expect(await town.sql('select id from identity.person where body_id = $1', [empty])).toHaveLength(1)
  })

  test('each start makes a new link, and the older one opens nothing; a day later neither does the new one', async () => {
    const [older, newer] = [await firstLink(), await firstLink()]
    expect((await town.visitor().get(`/sign-in/first/${older}`)).statusCode).toBe(410)
    expect((await town.visitor().get(`/sign-in/first/${newer}`)).statusCode).toBe(200)
    town.at('2026-11-18T09:00:00Z')
    expect((await town.visitor().get(`/sign-in/first/${newer}`)).statusCode).toBe(410)
  })
})
