import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { readRegister } from './actions/read-register.ts'
import { processesOf } from './rules/register.ts'
import { listFullEntries } from './store/list-entries.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  const made = '2026-11-17T00:00:00Z'
  const run = (text: string) => town.sql(text, [town.body.id, made])
  await run(`insert into touchpoints.process (body_id, id, position, name, made_at)
    select $1, md5('p' || p)::uuid, p, 'Процесс ' || p, $2 from generate_series(1, 7) p`)
  await run(`insert into platform.short_code (body_id, code, kind, thing_id)
    select $1, 'e' || e, 'touchpoint', md5('e' || e)::uuid from generate_series(1, 1000) e where $2::text <> ''`)
  await run(`insert into touchpoints.touchpoint (body_id, id, code, made_at)
    select $1, md5('e' || e)::uuid, 'e' || e, $2 from generate_series(1, 1000) e`)
  await run(`insert into touchpoints.version (body_id, touchpoint_id, number, process_id, position, name, channel, kind, needs,
      included_at, included_on)
    select $1, md5('e' || e)::uuid, 1, md5('p' || (1 + e % 7))::uuid, 1001 - e, 'Окно ' || e, 'stand', 'offline', '[]', $2, '2026-11-17'
    from generate_series(1, 1000) e`)
})
afterAll(() => town.close())

test('M4: of a large register each sheet is read by itself, and together they are the whole in its sequence', async () => {
  await town.inBody(town.body, async (work) => {
    const asked = { sought: { words: '' }, day: null }
    const first = await readRegister(work, { ...asked, sheet: 1 })
    expect([first.all, first.found, first.sheets]).toEqual([1_000, 1_000, 4])
    const sheets = [first]
    for (let sheet = 2; sheet <= first.sheets; sheet++) sheets.push(await readRegister(work, { ...asked, sheet }))
    const read = sheets.flatMap(({ shown }) => shown.flatMap(({ entries }) => entries))
    expect(read).toEqual(processesOf(await listFullEntries(work)).flatMap(({ entries }) => entries))
    expect((await readRegister(work, { ...asked, sheet: 99 })).sheet).toBe(4)
  })
})

test('M4: its pages lead from one to the next; what is sought keeps its number', async () => {
  const visitor = await town.as('employee')
  const second = (await visitor.get('/desk/register?sheet=2')).body
  expect(second).toContain('Часть 2 из 4')
  expect(second).toContain('href="/desk/register?sheet=3"')
  expect([...second.matchAll(/class="name"/g)].length).toBeLessThanOrEqual(300)
  const found = (await visitor.get(`/desk/register?q=${encodeURIComponent('окно 993')}`)).body
  expect(found).toContain('точки 7.2<')
})
