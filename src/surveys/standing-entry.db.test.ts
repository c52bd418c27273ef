import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries, type RegisterEntry } from '#touchpoints'
import { openReadyEditions } from './actions/open-ready-editions.ts'

let town: Town
let entry: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
  })
  entry = (await town.inBody(town.body, listEntries))[0] as RegisterEntry
})
afterAll(() => town.close())

const page = async (code = entry.code) => (await town.visitor().get(`/e/${code}`)).body
const EDITION = `where body_id = $1 and instrument = 'ext-info-v1'`

describe('M15c: what is known of an entry from before is held against what stands, so a change shows on the very next page', () => {
  test('the body and the process are called otherwise', async () => {
    expect(await page()).toContain(entry.processName)
    await town.sql('update touchpoints.process set name = $2 where id = $1', [entry.processId, 'Иной процесс'])
    expect(await page()).toContain('Иной процесс')
    await town.sql('update identity.body set name = $2 where id = $1', [town.body.id, 'Иной орган'])
    expect(await page()).toContain('Иной орган')
  })

  test('the touchpoint has a new version in the register', async () => {
    await town.sql(
      `insert into touchpoints.version (body_id, touchpoint_id, number, process_id, position, name, channel, kind, needs, included_at, included_on)
       select body_id, touchpoint_id, number + 1, process_id, position, 'Иная точка', channel, kind, needs, included_at, included_on
       from touchpoints.version where touchpoint_id = $1`,
      [entry.touchpointId],
    )
    expect(await page()).toContain('Иная точка')
  })

  test('another edition is asked, and then the former one again', async () => {
    await town.sql(
      `insert into surveys.edition (body_id, instrument, number, questions, opened_at)
       select body_id, instrument, number + 1, jsonb_set(questions, '{0,label}', '"О чём был разговор?"'), opened_at
       from surveys.edition ${EDITION}`,
      [town.body.id],
    )
    expect(await page()).toContain('О чём был разговор?')
    await town.sql(`update surveys.edition set closed_at = now() ${EDITION} and number = 2`, [town.body.id])
    expect(await page()).not.toContain('О чём был разговор?')
  })

  test('the touchpoint leaves the register: the link leads nowhere, and a step of its survey neither', async () => {
    await page()
    await town.sql('update touchpoints.touchpoint set removed_at = now() where id = $1', [entry.touchpointId])
    expect((await town.visitor().get(`/e/${entry.code}`)).statusCode).toBe(404)
    expect((await town.visitor().post(`/e/${entry.code}/steps/1`, {})).statusCode).toBe(404)
    await town.sql('update touchpoints.touchpoint set removed_at = null where id = $1', [entry.touchpointId])
    expect((await town.visitor().get(`/e/${entry.code}`)).statusCode).toBe(200)
  })

  test('a hundred people who open it at once all get it', async () => {
    const pages = await Promise.all(Array.from({ length: 100 }, () => page()))
    expect(new Set(pages.map((html) => html.includes('<h1>Ваш отзыв</h1>')))).toEqual(new Set([true]))
    const ids = pages.map((html) => /name="id" value="([^"]+)"/.exec(html)?.[1])
    expect(new Set(ids).size, 'each has a form of their own').toBe(100)
  })
})
