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

const clerk = () => town.body.people['clerk'] as { id: string; email: string }

beforeEach(async () => {
  town.at(START)
  await town.sql('delete from identity.credential where person_id = $1', [clerk().id])
  await town.sql(
    'insert into identity.credential (body_id, person_id, password_hash, changed_at) values ($1, $2, $3, $4)',
    [town.body.id, clerk().id, passwordHash, START],
  )
})

const tryTo = (password: string, email = clerk().email) => town.visitor().post('/sign-in', { email, password })
const attempts = async () =>
  (await town.sql('select failures, locked_until from identity.credential where person_id = $1', [clerk().id]))[0]

describe('K4.2: lock-out', () => {
  test('Clerk is locked out after five failures, also with the right password, and the page says how to get in sooner', async () => {
    for (const _ of [1, 2, 3, 4]) expect((await tryTo('не тот')).body).toContain('не подходят')
    const fifth = await tryTo('не тот')
    expect(fifth.body).toContain('через 15\u00a0минут')
    expect(fifth.body).toContain('новый пароль по почте')
    town.at('2026-11-17T09:10:30Z')
    const right = await tryTo(PASSWORD)
    expect(right.statusCode).toBe(422)
    expect(right.body).toContain('через 5\u00a0минут')
    town.at('2026-11-17T09:15:00Z')
    expect((await tryTo(PASSWORD)).statusCode).toBe(303)
    expect(await attempts()).toMatchObject({ failures: 0, locked_until: null })
  })

  test('the right password forgets the failures before it', async () => {
    for (const _ of [1, 2, 3, 4]) await tryTo('не тот')
    expect((await tryTo(PASSWORD)).statusCode).toBe(303)
    expect((await tryTo('не тот')).body).toContain('не подходят')
    expect(await attempts()).toMatchObject({ failures: 1 })
  })

  test('an address that nobody has is locked in the same words', async () => {
    for (const _ of [1, 2, 3, 4]) await tryTo('не тот', 'stranger@ozerny.example')
    expect((await tryTo('не тот', 'Stranger@ozerny.example')).body).toContain('через 15\u00a0минут')
  })

  test('of guesses sent at once no more are heard than of guesses sent one by one', async () => {
    for (const _ of [1, 2, 3]) await tryTo('не тот')
    const guesses = await Promise.all(Array.from({ length: 7 }, () => tryTo('не тот')))
    expect(guesses.filter(({ body }) => body.includes('не подходят'))).toHaveLength(1)
    expect(guesses.filter(({ body }) => body.includes('через 15\u00a0минут'))).toHaveLength(6)
    expect(await attempts()).toMatchObject({ failures: 5 })
    expect((await tryTo(PASSWORD)).statusCode).toBe(422)
  })

  test('two guesses at the limit, one of them right: whoever is counted first decides, and the count is never lost', async () => {
    for (const _ of [1, 2, 3, 4]) await tryTo('не тот')
    const [wrong, right] = await Promise.all([tryTo('не тот'), tryTo(PASSWORD)])
    const { failures } = (await attempts()) as { failures: number }
    if (right?.statusCode === 303) expect([failures, wrong?.statusCode]).toEqual([1, 422])
    else expect([failures, wrong?.statusCode]).toEqual([5, 422])
  })

  test('too many guesses from one place, whatever the accounts, are stopped', async () => {
    const codes = []
    for (let guess = 0; guess < 70; guess += 1)
      codes.push((await town.visitor().post('/sign-in/code', { code: '1' })).statusCode)
    expect(codes.at(0)).toBe(303)
    expect(codes.at(-1)).toBe(429)
  })
})
