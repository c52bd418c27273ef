import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changedRegister } from '#test/changed-register.ts'

let it: Awaited<ReturnType<typeof changedRegister>>
beforeAll(async () => {
  it = await changedRegister()
})
afterAll(() => it.town.close())

const page: (typeof it)['page'] = (...asked) => it.page(...asked)

describe('M6: what changed between two days', () => {
  test('who, when, why, by which basis, word by word', async () => {
    const { text, html } = await page('/desk/register/changes?from=2026-06-10&to=2026-06-20')
    expect(text).toContain('Изменены: 1')
    expect(text).toContain('Исключены: 1')
    expect(text).toContain('Посадили сосну')
    expect(text).toContain('Приказ о посадках')
    expect(text).toContain('12 июня, 12:00')
    expect(html).toContain('<ins>')
    expect(text).not.toContain('Включены:')
  })

  test('without days: the last month; a table for spreadsheets; nothing where nothing was', async () => {
    expect((await page('/desk/register/changes')).text).toContain('Включены: 1')
    const csv = await (await it.town.as('employee')).get('/desk/register/changes.csv?from=2026-06-10&to=2026-06-20')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain('Посадили сосну')
    expect((await page('/desk/register/changes?from=2026-04-01&to=2026-05-01')).text).toContain('Ничего не изменилось')
    expect((await page('/desk/register/changes?from=2026-06-12&to=2026-06-11')).statusCode).toBe(422)
    expect((await page('/desk/register/changes?from=x&to=y')).statusCode).toBe(422)
  })
})

describe('M6: the history of an entry', () => {
  test('every version with who, the amendment, why, by which basis; two are held against each other', async () => {
    const { touchpointId } = await it.desk.named('Окно «Ёлка» и сосна')
    const { text, html } = await page(`/desk/touchpoints/${touchpointId}/history`)
    expect(text).toMatch(/Версия 2: изменена[\s\S]*Версия 1: включена/)
    for (const said of ['Посадили сосну', 'Приказ о посадках', 'П-2', 'Вопреки замечаниям'])
      expect(text).toContain(said)
    expect(html).toMatch(/href="\/desk\/amendments\/[0-9a-f-]{36}"/)
    const both = await page(`/desk/touchpoints/${touchpointId}/history?from=1&to=2`)
    expect(both.text).toContain('Версия 1 и версия 2')
    expect((await page(`/desk/touchpoints/${touchpointId}/history?from=1&to=9`)).text).toContain(
      'Такой версии у точки нет',
    )
  })

  test('of an entry that went it stays readable; of another body there is none', async () => {
    const { text } = await page(`/desk/touchpoints/${it.stand}/history`)
    for (const said of ['Точка исключена', 'Стенд сняли', 'Звоните', 'Вместе с']) expect(text).toContain(said)
    for (const id of [it.foreign, 'x', '00000000-0000-4000-8000-000000000000'])
      expect((await page(`/desk/touchpoints/${id}/history`)).statusCode).toBe(404)
  })
})

describe('M6: for programs', () => {
  const tokenOf = async (body = it.town.body) => {
    const token = randomBytes(24).toString('base64url')
    await it.town.sql(
      `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
       values ($1, 'программа', 'employee', $2, '2026-01-01', 'person', '2027-06-01')`,
      [body.id, createHash('sha256').update(token).digest()],
    )
    return token
  }
  const ask = async (path: string, body = it.town.body) => it.town.program(await tokenOf(body)).get(`/api/v1/${path}`)

  test('entries, sought, on a day, page by page', async () => {
    const first = (await ask('touchpoints?limit=10')).json()
    expect(first.things).toHaveLength(10)
    const rest = (await ask(`touchpoints?limit=10&cursor=${first.next}`)).json()
    expect([rest.things.length, rest.next]).toEqual([7, null])
    expect((await ask('touchpoints?asOf=2026-06-10')).json().things).toHaveLength(18)
    expect(
      (await ask('touchpoints?channel=site')).json().things.map(({ number }: { number: string }) => number),
    ).toEqual(['3.1'])
    for (const wrong of ['channel=x', 'limit=0', 'limit=201', 'cursor=-1', 'unit=x', 'asOf=2026-13-01'])
      expect((await ask(`touchpoints?${wrong}`)).statusCode, wrong).toBe(422)
  })

  test('one entry, its versions, what changed; nothing of another body', async () => {
    expect((await ask(`touchpoints/${it.stand}`)).json()).toMatchObject({
      state: 'excluded',
      goneOn: '2026-06-12',
      turnTo: 'Звоните',
    })
    const { touchpointId } = await it.desk.named('Окно «Ёлка» и сосна')
    expect((await ask(`touchpoints/${touchpointId}`)).json()).toMatchObject({ state: 'stands', number: '1.7' })
    const { things } = (await ask(`touchpoints/${touchpointId}/versions`)).json()
    expect(things).toMatchObject([
      { version: 1, deed: 'included' },
      { version: 2, reason: 'Посадили сосну' },
    ])
    const changes = (await ask('register/changes?from=2026-06-10&to=2026-06-20')).json()
    expect(changes.things.map(({ became, fields }: { became: string; fields: string[] }) => [became, fields])).toEqual([
      ['changed', ['name', 'whereabouts']],
      ['went', []],
    ])
    for (const path of [`touchpoints/${it.foreign}`, `touchpoints/${it.foreign}/versions`])
      expect((await ask(path)).statusCode).toBe(404)
  })
})
