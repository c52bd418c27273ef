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
  await town.sql('delete from identity.session')
  await town.sql('delete from identity.credential')
  await town.sql(
    'insert into identity.credential (body_id, person_id, password_hash, changed_at) values ($1, $2, $3, $4)',
    [town.body.id, clerk().id, passwordHash, START],
  )
})

const sessionIds = async (personId: string) =>
  (await town.sql('select id from identity.session where person_id = $1 order by made_at', [personId])).map(({ id }) =>
    String(id),
  )

describe('K4.2: own way in', () => {
  test.each(['administrator', 'registrar', 'unit-editor', 'clerk', 'analyst', 'head', 'employee'])(
    '%s has an account page',
    async (role) => {
      const page = await (await town.as(role)).get('/desk/account')
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain(`${role}@ozerny.example`)
    },
  )

  test('Clerk changes the password: the old one is asked for, other sessions end, a letter tells of it', async () => {
    const [here, elsewhere] = [await town.as('clerk'), await town.as('clerk')]
    const wrong = await here.post('/desk/account/password', { 'old-password': 'не тот', password: 'короткий' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Это не ваш нынешний пароль')
    expect(wrong.body).toContain('длиннее')
    expect(wrong.body).not.toContain('короткий')
    const done = await here.post('/desk/account/password', { 'old-password': PASSWORD, password: NEW })
    expect(done.headers.location).toBe('/desk/account?said=password')
    expect((await here.get('/desk/account?said=password')).body).toContain('Пароль изменён')
    expect((await elsewhere.get('/desk/account')).statusCode).toBe(303)
    expect(await town.sql('select recipient from platform.letter')).toEqual([{ recipient: clerk().email }])
    expect(await town.sql("select actor_id from audit.entry where act = 'password.changed'")).toEqual([
      { actor_id: clerk().id },
    ])
    expect((await town.visitor().post('/sign-in', { email: clerk().email, password: NEW })).statusCode).toBe(303)
  })

  test('guessing the old password in a stolen session locks the account as at the door', async () => {
    const thief = await town.as('clerk')
    for (const _ of [1, 2, 3, 4])
      await thief.post('/desk/account/password', { 'old-password': 'не тот', password: NEW })
    expect((await thief.post('/desk/account/second-factor', { 'factor-password': 'не тот' })).body).toContain(
      'вход закрыт',
    )
    const right = await thief.post('/desk/account/password', { 'old-password': PASSWORD, password: NEW })
    expect(right.statusCode).toBe(422)
    expect(right.body).toContain('вход закрыт')
  })

  test('Clerk sees every own session, ends one of them, then all the others', async () => {
    const [here, second, third] = [await town.as('clerk'), await town.as('clerk'), await town.as('clerk')]
    const page = await here.get('/desk/account')
    expect(page.body.match(/этот сеанс/g)).toHaveLength(1)
    expect(page.body.match(/Завершить сеанс/g)).toHaveLength(2)
    const offered = /action="(\/desk\/account\/sessions\/[^"]+)"/.exec(page.body)?.[1] ?? ''
    expect((await here.post(offered)).headers.location).toBe('/desk/account?said=ended')
    const alive = await Promise.all(
      [here, second, third].map(async (visitor) => (await visitor.get('/desk/account')).statusCode),
    )
    expect(alive[0]).toBe(200)
    expect(alive.slice(1).sort()).toEqual([200, 303])
    expect((await here.post('/desk/account/other-sessions/ending')).statusCode).toBe(303)
    expect(await sessionIds(clerk().id)).toHaveLength(1)
    expect((await here.get('/desk/account')).body).not.toContain('Завершить все')
  })

  test('a session of a colleague, of another body, and what is no session at all cannot be ended', async () => {
    const here = await town.as('clerk')
    await town.as('head')
    await town.as('clerk', town.other)
    const colleague = await sessionIds((town.body.people['head'] as { id: string }).id)
    const stranger = await sessionIds((town.other.people['clerk'] as { id: string }).id)
    for (const id of [...colleague, ...stranger, 'nonsense', '00000000-0000-0000-0000-000000000000']) {
      expect((await here.post(`/desk/account/sessions/${id}/ending`)).statusCode).toBe(404)
    }
    expect(await town.sql('select id from identity.session')).toHaveLength(3)
  })

  test('without a password of one’s own nothing breaks: the page says where to set one', async () => {
    const head = await town.as('head')
    const answer = await head.post('/desk/account/password', { 'old-password': PASSWORD, password: NEW })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Пароля у вас ещё нет')
  })

  test.each(['password', 'second-factor', 'backup-codes', 'second-factor/removal'])(
    'passwords are hashed thirty times a minute for one place, no more: %s',
    async (way) => {
      const head = await town.as('head')
      const statuses = new Set<number>()
      for (let n = 0; n < 31; n++) statuses.add((await head.post(`/desk/account/${way}`)).statusCode)
      expect(statuses).toContain(429)
    },
  )
})
