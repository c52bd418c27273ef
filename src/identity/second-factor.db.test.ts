import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { base32 } from './proofs/base32.ts'
import { codeOf } from './proofs/one-time-code.ts'
import { hashPassword } from './proofs/password-hash.ts'
import { openSecret } from './proofs/sealed-secret.ts'

const PASSWORD = 'тихая речка весной'
const HERE = '/desk/account/second-factor'

let town: Town
beforeAll(async () => {
  town = await openTown()
  for (const role of ['clerk', 'analyst']) {
    await town.sql(
      'insert into identity.credential (body_id, person_id, password_hash, changed_at) values ($1, $2, $3, $4)',
      [town.body.id, person(role).id, await hashPassword(PASSWORD), START],
    )
  }
})
afterAll(() => town.close())

const person = (role: string) => town.body.people[role] as { id: string; email: string }
const rowOf = async (role: string) =>
  (await town.sql('select * from identity.credential where person_id = $1', [person(role).id]))[0] as {
    second_factor: Buffer
  }

/** Every backup code that was shown in these stories. */
const shownCodes: string[] = []

/** What the person's telephone shows at the moment. */
async function telephone(role: string, at: string): Promise<string> {
  const secret = openSecret(
    town.installation.secrets['second-factor'],
    person(role).id,
    (await rowOf(role)).second_factor,
  )
  return codeOf(secret, Math.floor(Date.parse(at) / 30_000), 6)
}

function codesOn(page: string): string[] {
  const codes = [...page.matchAll(/<li class="num">([a-z0-9]{5}-[a-z0-9]{5})<\/li>/g)].map(([, code]) => code ?? '')
  shownCodes.push(...codes)
  return codes
}

async function turnOn(role: string): Promise<{ visitor: Visitor; codes: string[] }> {
  town.at(START)
  const visitor = await town.as(role)
  await visitor.post(HERE, { 'factor-password': PASSWORD })
  const page = await visitor.post(`${HERE}/confirmation`, { code: await telephone(role, START) })
  return { visitor, codes: codesOn(page.body) }
}

/** A new browser, the right password, and then this code at this moment. */
async function enterWith(role: string, code: string, at: string) {
  town.at(at)
  const visitor = town.visitor()
  const first = await visitor.post('/sign-in', { email: person(role).email, password: PASSWORD, next: '/desk/account' })
  const second = await visitor.post('/sign-in/code', { code, next: '/desk/account' })
  return { visitor, first, second }
}

describe('K4.2: the second factor', () => {
  test('Clerk connects a telephone: password, picture, code, ten backup codes shown once', async () => {
    const visitor = await town.as('clerk')
    expect((await visitor.get(HERE)).body).toContain('Подключить телефон')
    expect((await visitor.post(HERE, { 'factor-password': 'не тот' })).statusCode).toBe(422)
    expect((await visitor.post(HERE, { 'factor-password': PASSWORD })).statusCode).toBe(303)
    const waiting = await visitor.get(HERE)
    expect(waiting.body).toContain('<img src="data:image/svg+xml;base64,')
    expect(waiting.body).toMatch(/<b class="num">([A-Z2-7]{4} ){7}[A-Z2-7]{4}<\/b>/)
    expect(waiting.body).toContain('autocomplete="one-time-code"')
    expect((await visitor.post(`${HERE}/confirmation`, { code: '000000' })).statusCode).toBe(422)
    const shown = await visitor.post(`${HERE}/confirmation`, { code: await telephone('clerk', START) })
    expect(shown.statusCode).toBe(200)
    expect(new Set(codesOn(shown.body)).size).toBe(10)
    const after = await visitor.get(HERE)
    expect(codesOn(after.body)).toEqual([])
    expect(after.body).not.toContain('data:image')
    expect((await visitor.get('/desk/account')).body).toContain('Осталось: 10\u00a0запасных кодов')
    expect((await visitor.post(HERE, { 'factor-password': PASSWORD })).body).toContain('уже включён')
  })

  test('from then on the password alone opens nothing, and its step is in a cookie, not in an address', async () => {
    const at = '2026-11-17T09:01:00Z'
    const { visitor, first, second } = await enterWith('clerk', await telephone('clerk', at), at)
    expect(first.headers.location).toBe('/sign-in/code?next=%2Fdesk%2Faccount')
    expect(first.cookies).toEqual([
      expect.objectContaining({ name: 'otklik_second_step', path: '/sign-in', httpOnly: true }),
    ])
    expect([second.statusCode, second.headers.location]).toEqual([303, '/desk/account'])
    expect((await visitor.get('/desk/account')).statusCode).toBe(200)
    expect(visitor.cookies.has('otklik_second_step')).toBe(false)
  })

  test('a code counts once: neither it nor one before it is taken again', async () => {
    const at = '2026-11-17T09:03:00Z'
    const code = await telephone('clerk', at)
    expect((await enterWith('clerk', code, at)).second.statusCode).toBe(303)
    const again = await enterWith('clerk', code, '2026-11-17T09:03:20Z')
    expect(again.second.statusCode).toBe(422)
    expect(again.second.body).toContain('второй раз не действует')
    expect(
      (await enterWith('clerk', await telephone('clerk', '2026-11-17T09:02:30Z'), '2026-11-17T09:03:20Z')).second
        .statusCode,
    ).toBe(422)
    const next = await telephone('clerk', '2026-11-17T09:03:30Z')
    expect((await enterWith('clerk', next, '2026-11-17T09:03:29Z')).second.statusCode).toBe(303)
  })

  test('of one code sent twice at once one is taken', async () => {
    const at = '2026-11-17T09:05:00Z'
    town.at(at)
    const code = await telephone('clerk', at)
    const visitors = [town.visitor(), town.visitor()]
    for (const visitor of visitors) await visitor.post('/sign-in', { email: person('clerk').email, password: PASSWORD })
    const answers = await Promise.all(visitors.map((visitor) => visitor.post('/sign-in/code', { code })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422])
    await town.sql('update identity.credential set failures = 0')
  })

  test('a backup code opens once, however it is typed; new ones cancel the old', async () => {
    const { visitor, codes } = await turnOn('analyst')
    const [one = '', two = ''] = codes
    expect(
      (await enterWith('analyst', ` ${one.toUpperCase().replace('-', ' ')} `, '2026-11-17T10:00:00Z')).second
        .statusCode,
    ).toBe(303)
    expect((await enterWith('analyst', one, '2026-11-17T10:01:00Z')).second.statusCode).toBe(422)
    expect((await visitor.get('/desk/account')).body).toContain('Осталось: 9\u00a0запасных кодов')
    expect((await visitor.post('/desk/account/backup-codes', { 'codes-password': 'не тот' })).statusCode).toBe(422)
    const fresh = codesOn((await visitor.post('/desk/account/backup-codes', { 'codes-password': PASSWORD })).body)
    expect(fresh).toHaveLength(10)
    expect((await enterWith('analyst', two, '2026-11-17T10:02:00Z')).second.statusCode).toBe(422)
    expect((await enterWith('analyst', fresh[0] ?? '', '2026-11-17T10:03:00Z')).second.statusCode).toBe(303)
  })

  test('wrong codes lock the account, and the right password between them forgets nothing', async () => {
    for (const second of [0, 1, 2, 3]) {
      expect((await enterWith('analyst', '000000', `2026-11-17T11:00:0${second}Z`)).second.body).toContain(
        'Код не подошёл',
      )
    }
    expect((await enterWith('analyst', '000000', '2026-11-17T11:00:04Z')).second.body).toContain('вход закрыт')
    const { first } = await enterWith('analyst', '000000', '2026-11-17T11:05:00Z')
    expect(first.statusCode).toBe(422)
    expect(first.body).toContain('вход закрыт')
  })

  test('five minutes after the password the code is too late; without a password there is no step', async () => {
    town.at('2026-11-17T12:00:00Z')
    const visitor = town.visitor()
    await visitor.post('/sign-in', { email: person('clerk').email, password: PASSWORD })
    town.at('2026-11-17T12:05:00Z')
    const late = await visitor.post('/sign-in/code', {
      code: await telephone('clerk', '2026-11-17T12:05:00Z'),
      next: '/desk/account',
    })
    expect(late.headers.location).toBe('/sign-in?said=late&next=%2Fdesk%2Faccount')
    expect((await visitor.get(late.headers.location as string)).body).toContain('Время на код прошло')
    expect((await town.visitor().get('/sign-in/code')).headers.location).toBe('/sign-in')
    const forged = town.visitor()
    forged.cookies.set('otklik_second_step', 'forged')
    expect((await forged.post('/sign-in/code', { code: '000000' })).headers.location).toBe('/sign-in?said=late')
  })

  test('a step made with the old password ends when the password is changed', async () => {
    town.at('2026-11-17T13:00:00Z')
    const thief = town.visitor()
    await thief.post('/sign-in', { email: person('clerk').email, password: PASSWORD })
    town.at('2026-11-17T13:00:30Z')
    const owner = await town.as('clerk')
    await owner.post('/desk/account/password', { 'old-password': PASSWORD, password: 'новая речка осенью' })
    const answer = await thief.post('/sign-in/code', { code: await telephone('clerk', '2026-11-17T13:00:30Z') })
    expect(answer.headers.location).toBe('/sign-in?said=late')
  })

  test('neither codes nor secrets stand in the tables', async () => {
    const { second_factor: sealed } = await rowOf('analyst')
    const secret = openSecret(town.installation.secrets['second-factor'], person('analyst').id, sealed)
    const tables = ['identity.credential', 'identity.one_time_link', 'identity.session', 'audit.entry']
    const rows = JSON.stringify(
      await Promise.all(tables.map((table) => town.sql(`select t::text as row from ${table} t`))),
    )
    const bare = shownCodes.map((code) => code.replace('-', ''))
    expect(bare).toHaveLength(30)
    for (const clear of [
      secret.toString('hex'),
      base32(secret),
      ...shownCodes,
      ...bare,
      ...bare.map((code) => Buffer.from(code).toString('hex')),
    ]) {
      expect(rows).not.toContain(clear)
    }
  })

  test('turning off needs the password; then it alone opens the door', async () => {
    town.at('2026-11-17T14:00:00Z')
    const visitor = await town.as('analyst')
    expect((await visitor.post(`${HERE}/removal`, { 'off-password': '' })).body).toContain('Введите нынешний пароль')
    expect((await visitor.post(`${HERE}/removal`, { 'off-password': PASSWORD })).headers.location).toBe(
      '/desk/account?said=factor',
    )
    const { first } = await enterWith('analyst', '', '2026-11-17T14:01:00Z')
    expect(first.headers.location).toBe('/desk/account')
    const acts = (await town.sql('select act from audit.entry where actor_id = $1', [person('analyst').id])).map(
      ({ act }) => act,
    )
    for (const act of ['second-factor.prepared', 'second-factor.begun', 'backup-codes.renewed', 'second-factor.ended'])
      expect(acts).toContain(act)
  })
})
