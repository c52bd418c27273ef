import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { SAMPLE_OF } from './sample.ts'
import { listEntries } from './store/list-entries.ts'
import { NO_DETAILS } from './terms/details.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
})
afterAll(() => town.close())

/** A program's token, written straight into the table. */
async function tokenOf(role: string, body = town.body, ends = '2027-01-01T00:00:00Z'): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await town.sql(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
     values ($1, 'программа', $2, $3, $4::timestamptz - interval '1 year', 'person', $4)`,
    [body.id, role, createHash('sha256').update(token).digest(), ends],
  )
  return token
}

const ask = (token?: string) => town.program(token).get('/api/v1/register.json')

const asText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

describe('App1: the page of the register', () => {
  test('Employee sees the form: heading, numbered columns, numbered processes, merged cells, seventeen rows', async () => {
    const { statusCode, body: html } = await (await town.as('employee')).get('/desk/register')
    expect(statusCode).toBe(200)
    const text = asText(html)
    expect(text).toContain(
      'Перечень точек взаимодействия с клиентом в рамках обеспечения доступа к информации о деятельности министерства сельского хозяйства Заозёрского края',
    )
    expect(text).toContain(
      '№ Процесс взаимодействия с внешним клиентом Точка взаимодействия Удовлетворяемые потребности клиента ' +
        'Особенности взаимодействия с клиентом (в цифровой или офлайн-точках)',
    )
    expect([...html.matchAll(/rowspan="(\d)"/g)].map(([, rows]) => rows)).toEqual(['6', '6', '6', '6', '5', '5'])
    expect([...html.matchAll(/class="name"/g)]).toHaveLength(17)
    expect(text).toContain('Сообщество в социальной сети "Вконтакте кавычка не закрыта Получение информации')
    for (const { code } of await town.inBody(town.body, listEntries)) expect(html).toContain(`href="/e/${code}"`)
  })

  test.each(ROLE_KEYS)('everybody on staff reads it: %s', async (role) => {
    const visitor = await town.as(role)
    const { body: html, statusCode } = await visitor.get('/desk/register')
    expect(statusCode).toBe(200)
    expect(html).toContain('Это образец')
    expect(html.includes('href="/desk/set-up"')).toBe(role === 'administrator')
  })

  test('the staff of a second body sees an empty register, and nobody sees it without a session', async () => {
    const { body: html } = await (await town.as('employee', town.other)).get('/desk/register')
    expect(html).toContain('В перечне пока нет точек')
    expect(html).toContain('министерства лугов Приречного края')
    expect(html).not.toContain('Электронная почта')
    expect((await town.visitor().get('/desk/register')).body).not.toContain('Электронная почта')
  })

  test('hostile names are words, not markup', async () => {
    const hostile = `<script>alert(1)</script>"'&= 1+1`
    await town.sql('update touchpoints.process set name = $1 where body_id = $2 and position = 1', [
      hostile,
      town.body.id,
    ])
    await town.sql(
      `update touchpoints.version set name = '<img src=x onerror=alert(2)>' where body_id = $1 and channel = 'stand'`,
      [town.body.id],
    )
    const { body: html } = await (await town.as('employee')).get('/desk/register')
    expect(html).not.toMatch(/<script>|<img/)
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
  })
})

describe('M4: the register for programs', () => {
  test('has its form: body, local date, processes, entries', async () => {
    town.at('2026-12-31T14:30:00Z')
    const answer = await ask(await tokenOf('employee'))
    expect(answer.statusCode).toBe(200)
    const register = answer.json()
    expect(Object.keys(register)).toEqual(['body', 'asOf', 'processes'])
    expect(register.body).toEqual({ code: 'ozerny', name: 'Министерство сельского хозяйства Заозёрского края' })
    expect(register.asOf).toBe('2027-01-01')
    expect(
      register.processes.map(({ number, entries }: { number: number; entries: unknown[] }) => [number, entries.length]),
    ).toEqual([
      [1, 6],
      [2, 6],
      [3, 5],
    ])
    const [stands] = (await town.inBody(town.body, listEntries)).slice(7, 8)
    expect(register.processes[1].entries[1]).toEqual({
      id: stands?.touchpointId,
      number: '2.2',
      process: 'Получение ответа об ознакомлении с информацией',
      name: 'Почта России',
      channel: 'post',
      kind: 'offline',
      needs: [{ need: 'result', objects: ['answer'], words: 'Получение ответа' }],
      key: false,
      ...NO_DETAILS,
      unitId: null,
      sampleOf: SAMPLE_OF,
      version: 1,
      includedOn: '2026-11-17',
      code: stands?.code,
      url: `http://localhost:0/e/${stands?.code}`,
    })
  })

  test('a token names its body: the second one sees nothing of the first', async () => {
    town.at('2026-12-31T14:30:00Z')
    const { statusCode, body } = await ask(await tokenOf('administrator', town.other))
    expect(statusCode).toBe(200)
    expect(JSON.parse(body)).toEqual({
      body: { code: 'lugovoy', name: 'Министерство лугов Приречного края' },
      asOf: '2026-12-31',
      processes: [],
    })
  })

  test.each(ROLE_KEYS)('a token of any role reads it: %s', async (role) => {
    expect((await ask(await tokenOf(role))).statusCode).toBe(200)
  })

  test('without a token, with a strange one or one that has run out: 401', async () => {
    expect((await ask()).statusCode).toBe(401)
    expect((await ask(randomBytes(24).toString('base64url'))).statusCode).toBe(401)
    expect((await ask(await tokenOf('employee', town.body, '2026-12-31T14:29:59Z'))).statusCode).toBe(401)
  })
})
