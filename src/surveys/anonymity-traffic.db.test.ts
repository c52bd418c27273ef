import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roundIn } from '#test/box.ts'
import { sheetForm } from '#test/sheet.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'
import { openReadyEditions } from './actions/open-ready-editions.ts'

let town: Town
let round: ReturnType<typeof roundIn>
let code: string
const log: string[] = []
const logTo = new Writable({
  write: (line, _, written) => {
    log.push(String(line))
    written()
  },
})
beforeAll(async () => {
  town = await openTown(logTo)
  round = roundIn(town)
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
    code = (await listEntries(work))[0]?.code ?? ''
  })
})
afterAll(() => town.close())

const empty = () => round()
describe('K5.3: what passes by leads to nobody', () => {
  test('in the traffic: no cookie is set or needed, nothing of the answer gets into audit, jobs or letters', async () => {
    const response = await town
      .visitor()
      .post(`/e/${code}/answers`, sheetForm({ id: randomUUID(), overall: '5', words: 'приметные слова' }))
    expect(response.headers['set-cookie']).toBeUndefined()
    await empty()
    for (const table of [
      'audit.entry',
      'platform.letter',
      'graphile_worker._private_jobs',
      'touchpoints.interaction_day',
    ]) {
      const rows = await town.sql(`select t::text as row from ${table} t`)
      expect(JSON.stringify(rows), table).not.toContain('приметные')
    }
  })

  test('in the log: the pattern of the address, and neither words, code, ids, cookies nor the browser, even of an answer that failed', async () => {
    log.length = 0
    const session = [...(await town.as('clerk')).cookies.values()].join()
    const id = randomUUID()
    const send = (path: string, form: Record<string, string>) =>
      town.server.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          'user-agent': 'Telling Browser',
          cookie: `otklik_session=${session}; own=telling`,
        },
        remoteAddress: '203.0.113.7',
        payload: new URLSearchParams(form).toString(),
      })
    const answer = sheetForm({ id, overall: '5', words: 'приметные слова' })
    await send(`/e/${code}/steps/2`, answer)
    const taken = await send(`/e/${code}/answers`, answer)
    const receipt = /class="code">([^<]+)</.exec(taken.body)?.[1] ?? 'none'
    const opened = await send('/receipt', { receipt })
    const refused = await send(`/e/${code}/answers`, { ...answer, id: randomUUID(), overall: '9' })
    await town.sql('alter table surveys.box add constraint nothing_more check (false) not valid')
    const failed = await send(`/e/${code}/answers`, { ...answer, id: randomUUID(), keep: 'приметный сбой' })
    await town.sql('alter table surveys.box drop constraint nothing_more')
    expect([taken, opened, refused, failed].map(({ statusCode }) => statusCode)).toEqual([200, 200, 422, 500])

    const said = log.join('')
    expect(said).toContain('/e/:code/answers')
    expect(said, 'the fault is told').toContain('nothing_more')
    const secrets = [
      id,
      id.slice(0, 8),
      code,
      receipt,
      receipt.replaceAll('-', ''),
      session,
      'примет',
      'elling',
      '203.0.113.7',
    ]
    for (const secret of secrets) expect(said).not.toContain(secret)
  })

  test('a program leaves as little: no words, code, id or receipt in the log, no cookie, nothing in audit or jobs', async () => {
    log.length = 0
    const id = randomUUID()
    const answers = { purpose: 'information', solved: 'yes', overall: 5, keep: 'приметные слова' }
    const send = (sent: unknown) =>
      town.server.inject({
        method: 'POST',
        url: `/api/v1/entries/${code}/answers`,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Telling Program',
          cookie: 'otklik_draft=telling',
        },
        remoteAddress: '203.0.113.7',
        payload: JSON.stringify(sent),
      })
    const taken = await send({ id, answers })
    const refused = await send({ id: randomUUID(), answers: { ...answers, overall: 9 } })
    await town.sql('alter table surveys.box add constraint nothing_more check (false) not valid')
    const failed = await send({ id: randomUUID(), answers: { ...answers, keep: 'приметный сбой' } })
    await town.sql('alter table surveys.box drop constraint nothing_more')
    expect([taken, refused, failed].map(({ statusCode }) => statusCode)).toEqual([201, 422, 500])
    expect(taken.headers['set-cookie']).toBeUndefined()
    await empty()
    const said = log.join('')
    expect(said).toContain('/api/v1/entries/:code/answers')
    expect(said, 'the fault is told').toContain('nothing_more')
    const { receipt } = taken.json()
    for (const secret of [
      id,
      id.slice(0, 8),
      code,
      receipt,
      receipt.replaceAll('-', ''),
      'примет',
      'elling',
      '203.0.113',
    ])
      expect(said).not.toContain(secret)
    for (const table of ['audit.entry', 'platform.letter', 'graphile_worker._private_jobs']) {
      const rows = JSON.stringify(await town.sql(`select t::text as row from ${table} t`))
      for (const secret of ['примет', receipt, id]) expect(rows, table).not.toContain(secret)
    }
  })
})
