import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { asRole } from '#test/registrar.ts'
import { openTown, type Town } from '#test/town.ts'
import { changeSettings } from './actions/change-settings.ts'
import { readSettings } from './store/settings.ts'
import { DEFAULT_SETTINGS } from './terms/settings.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const PATH = '/desk/register/settings'
const stands = (body = town.body) => asRole(town, 'registrar', readSettings, body)

describe('M5: how the body runs its register', () => {
  test.each(ROLE_KEYS)('registrar and administrator see and change it: %s', async (role) => {
    const may = role === 'registrar' || role === 'administrator'
    const person = await town.as(role)
    expect((await person.get(PATH)).statusCode).toBe(may ? 200 : 403)
    const { version: _, ...rest } = DEFAULT_SETTINGS
    const outcome = await asRole(town, role, (work) => changeSettings(work, { ...rest, seen: 0 }))
    expect('done' in outcome).toBe(may)
  })

  test('Registrar saves months and abbreviations; own inclusion is the administrator’s alone', async () => {
    const registrar = await town.as('registrar')
    const form = {
      version: '0',
      silentMonths: '12',
      abbreviations: 'МСХ = министерство сельского хозяйства',
      showsWays: 'yes',
    }
    const forbidden = await registrar.post(PATH, { ...form, ownAllowed: 'yes' })
    expect([forbidden.statusCode, forbidden.body.includes('Это меняет только администратор')]).toEqual([422, true])
    expect((await registrar.post(PATH, form)).statusCode).toBe(303)
    expect(await stands()).toEqual({
      ownAllowed: false,
      silentMonths: 12,
      abbreviations: [{ short: 'МСХ', full: 'министерство сельского хозяйства' }],
      showsWays: true,
      version: 1,
    })
    expect(await stands(town.other)).toEqual(DEFAULT_SETTINGS)
    expect(await town.sql(`select fields from audit.entry where act = 'register-settings.changed'`)).toEqual([
      { fields: ['silentMonths', 'abbreviations'] },
    ])
    const administrator = await town.as('administrator')
    expect((await administrator.post(PATH, { ...form, version: '1', ownAllowed: 'yes' })).statusCode).toBe(303)
    expect(await stands()).toMatchObject({ ownAllowed: true, version: 2 })
  })

  test('of two who change it at once the second is told what stands, and what was typed stays', async () => {
    const registrar = await town.as('registrar')
    const late = await registrar.post(PATH, {
      version: '1',
      silentMonths: '3',
      abbreviations: '',
      showsWays: 'yes',
      ownAllowed: 'yes',
    })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('настройки изменил другой человек')
    expect(late.body).toContain('Сейчас в настройках')
    expect(late.body).toContain('value="3"')
    const change = { ownAllowed: true, abbreviations: [], showsWays: true, seen: 2 }
    const outcomes = await Promise.all(
      [4, 5, 6].map((silentMonths) =>
        asRole(town, 'registrar', (work) => changeSettings(work, { ...change, silentMonths })),
      ),
    )
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    expect(await stands()).toMatchObject({ version: 3 })
  })

  test('every reason is told at once, nothing is saved', async () => {
    const before = await stands()
    const registrar = await town.as('registrar')
    for (const silentMonths of ['сто', '0', '61', '', '1.5']) {
      const wrong = await registrar.post(PATH, { version: '3', silentMonths, abbreviations: 'МСХ', ownAllowed: 'yes' })
      expect(wrong.body).toContain('число месяцев от 1 до 60')
      expect(wrong.body).toContain('Строка 1: поставьте')
    }
    expect(await stands()).toEqual(before)
  })

  test('programs read and change it with the same permissions', async () => {
    const token = randomBytes(24).toString('base64url')
    await town.sql(
      `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
       values ($1, 'программа', 'registrar', $2, now(), 'person', '2027-01-01T00:00:00Z')`,
      [town.body.id, createHash('sha256').update(token).digest()],
    )
    const ask = (method: 'GET' | 'PUT', payload?: object) =>
      town.server.inject({
        method,
        url: '/api/v1/register/settings',
        headers: { authorization: `Bearer ${token}` },
        ...(payload ? { payload } : {}),
      })
    const read = (await ask('GET')).json()
    expect(read).toEqual(await stands())
    const changed = await ask('PUT', { ...read, silentMonths: 24, showsWays: false })
    expect(changed.json()).toMatchObject({ silentMonths: 24, showsWays: false, version: 4 })
    expect((await ask('PUT', { ...read, silentMonths: 7 })).json()).toMatchObject({ errors: [{ field: 'version' }] })
    expect((await ask('PUT', { ...read, version: 4, ownAllowed: false })).json()).toMatchObject({
      errors: [{ field: 'ownAllowed' }],
    })
  })
})
