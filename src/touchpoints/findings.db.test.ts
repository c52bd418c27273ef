import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { noteInteraction } from './actions/note-interaction.ts'
import { demandOf, demandPerMonth } from './actions/read-demand.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { listEntries, listFullEntries } from './store/list-entries.ts'
import { FEEDBACK } from './terms/journal.ts'

let town: Town
let phone: string
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  const entries = await town.inBody(town.body, listEntries)
  phone = entries.find(({ channel }) => channel === 'phone')?.touchpointId ?? ''
})
afterAll(() => town.close())

const tokenOf = (role: string, body = town.body) => body.token(role)

const asText = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const ask = async (path: string, body = town.body) => town.program(await tokenOf('employee', body)).get(path)
const note = (channel: 'email' | 'phone', address: string, on: string, times: number) =>
  town.inBody(town.body, (work) =>
    noteInteraction(work, { channel, address, on: Temporal.PlainDate.from(on), kind: 'letter', source: 'test', times }),
  )

describe('M11: what the register lacks', () => {
  test.each(ROLE_KEYS)('everybody on staff reads it, editors and the registrar can mend it: %s', async (role) => {
    const { statusCode, body: html } = await (await town.as(role)).get('/desk/register/findings')
    expect(statusCode).toBe(200)
    expect(asText(html)).toContain('Точки без основания 17')
    expect(html.includes('href="/desk/amendments/new?deed=change')).toBe(
      (REGISTER_ACTS['amendment.make'] as readonly string[]).includes(role),
    )
  })

  test('Another body sees nothing of the first: its empty register lacks nothing', async () => {
    const { body: html } = await (await town.as('registrar', town.other)).get('/desk/register/findings')
    expect(html).toContain('Замечаний нет')
    expect((await ask('/api/v1/register/findings', town.other)).json()).toEqual({ things: [], next: null })
  })

  test('A program turns the pages of findings, and may ask for one kind', async () => {
    const first = (await ask('/api/v1/register/findings?limit=5')).json()
    expect(first.things).toHaveLength(5)
    expect(first.next).toBe('5')
    const basis = (await ask('/api/v1/register/findings?kind=no-basis')).json()
    expect(basis.things).toHaveLength(17)
    expect(basis.things[0]).toMatchObject({ kind: 'no-basis', clause: 'M8', channel: null, passedOver: null })
    expect((await ask('/api/v1/register/findings?kind=nothing')).statusCode).toBe(422)
  })

  test('An override is told with who passed it over and why', async () => {
    await town.sql(
      `insert into touchpoints.version (body_id, touchpoint_id, number, name, channel, kind, needs, included_at, included_on,
         process_id, position, deed, included_by, overrides)
       select body_id, touchpoint_id, 2, name, channel, kind, needs, included_at, included_on, process_id, position, 'changed', $2, $3
       from touchpoints.version where touchpoint_id = $1`,
      [phone, town.body.people['registrar']?.id, JSON.stringify([{ check: 'basis', reason: 'Приказ готовят' }])],
    )
    const { body: html } = await (await town.as('employee')).get('/desk/register/findings?kind=no-basis')
    expect(asText(html)).toMatch(/Включили с этим замечанием 17 ноября, [^:]+: Приказ готовят/)
  })

  test('The table for a spreadsheet holds every finding', async () => {
    const { body: table, headers } = await (await town.as('employee')).get('/desk/register/findings.csv')
    expect(headers['content-type']).toContain('text/csv')
    expect(table.split('\r\n').length).toBeGreaterThan(50)
  })
})

describe('M11: a gap is found and closed', () => {
  test('what came to an address is told until an entry covers it; in between nothing else changes', async () => {
    await town.sql(
      `update touchpoints.version set details = '{"whereabouts": {"address": "", "phone": "", "email": "priem@mcx.ru", "link": "", "hours": ""}}'
       where body_id = $1 and channel = 'email'`,
      [town.body.id],
    )
    await note('email', 'Press@MCX.ru', '2026-11-10', 30)
    await note('email', 'PRIEM@mcx.ru', '2026-11-10', 10)
    const found = async () => (await ask('/api/v1/register/findings?kind=uncovered')).json().things
    expect(await found()).toMatchObject([{ channel: 'email', address: 'Press@MCX.ru', weight: 30, touchpointId: null }])
    const { months } = (await ask('/api/v1/register/coverage?from=2026-11-01&to=2026-11-30')).json()
    expect(months).toEqual([{ month: '2026-11', all: 40, covered: 10, share: 0.25 }])

    await town.sql(
      `update touchpoints.version set details = jsonb_set(details, '{whereabouts,email}', '"press@mcx.ru, priem@mcx.ru"')
       where body_id = $1 and channel = 'email'`,
      [town.body.id],
    )
    expect(await found()).toEqual([])
  })

  test('K2.6: an entry through which an answer came needs no other proof', async () => {
    const has = async () =>
      (await ask('/api/v1/register/findings?kind=no-feedback'))
        .json()
        .things.some(({ touchpointId }: { touchpointId: string }) => touchpointId === phone)
    expect(await has()).toBe(true)
    await town.inBody(town.body, (work) =>
      noteInteraction(work, {
        touchpointId: phone,
        on: work.today.subtract({ days: 1 }),
        kind: FEEDBACK,
        source: 'answers',
      }),
    )
    expect(await has()).toBe(false)
  })
})

describe('M11: the share that the register covers', () => {
  test('a month ends on the clocks of the body: Magadan enters the new year first', async () => {
    town.at('2026-12-31T13:30:00Z')
    const { months } = (await ask('/api/v1/register/coverage')).json()
    expect([months.length, months[0].month, months.at(-1).month]).toEqual([12, '2026-02', '2027-01'])
    const theirs = (await ask('/api/v1/register/coverage', town.other)).json()
    expect(theirs.months.at(-1)).toEqual({ month: '2026-12', all: 0, covered: 0, share: null })
    town.at('2026-11-17T09:00:00Z')
  })

  test('what came before the register stood has no share; too long a period is refused', async () => {
    await note('phone', '', '2026-10-31', 12)
    const { months } = (await ask('/api/v1/register/coverage?from=2026-10-15&to=2026-10-15')).json()
    expect(months).toEqual([{ month: '2026-10', all: 12, covered: 0, share: null }])
    expect((await ask('/api/v1/register/coverage?from=1990-01-01')).statusCode).toBe(422)
    expect((await ask('/api/v1/register/coverage?from=yesterday')).statusCode).toBe(422)
  })
})

describe('M7: demand for a touchpoint', () => {
  test('direct, by its address, and as a rule a month', async () => {
    await note('phone', '', '2026-11-02', 5)
    const demand = await town.inBody(town.body, (work) => demandOf(work, phone, 2))
    expect(demand.months).toEqual([
      { month: '2026-10', direct: 0, byAddress: 12 },
      { month: '2026-11', direct: 1, byAddress: 5 },
    ])
    expect(demand.stated).toEqual({ counting: 'here', perMonth: null, note: '' })
    const average = await town.inBody(town.body, async (work) => demandPerMonth(work, await listFullEntries(work)))
    expect(average.get(phone)).toBe(12)
    expect((await town.inBody(town.body, (work) => demandOf(work, randomUUID(), 1))).stated).toBeNull()
  })
})
