import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { openProxy, type Wire } from '#test/proxy.ts'
import { asSuperuser } from '#test/setup/template.ts'
import { openTown, type Town } from '#test/town.ts'
import { browserOf } from '#test/visitor.ts'
import { workOpener } from '../db/open-work.ts'
import { openPools, type Pools } from '../db/pools.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { see } from './answer.ts'
import { addHealth } from './health.ts'
import { anyone } from './permission.ts'
import type { Route } from './routes.ts'
import { startWeb, type Web } from './web.ts'

let town: Town
let proxy: Wire
let pools: Pools
let web: Web
/** Called by the act after it has written and before it ends. */
let inTheMiddle: () => void | Promise<void> = () => {}

beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

beforeEach(async () => {
  const { app, operator } = await addressesOf()
  proxy = await openProxy({ host: '127.0.0.1', port: Number(operator.port) })
  for (const url of [app, operator]) url.port = String(proxy.port)
  pools = openPools({ app: app.toString(), operator: operator.toString() }, 4, () => {})
  const works = workOpener({ pool: pools.app, clock: town.installation.clock, jobsAfter: () => [] })
  const parts = { ...town.installation, works, assets: { citizenCss: '', deskCss: '', islands: {} }, navFor: () => [] }
  web = await startWeb(parts, [letterRoute()])
  const ready = async () => {
    await pools.app.query('select 1')
  }
  addHealth(web.server, { ready, metrics: async () => ({ type: 'text/plain', text: '' }) }, parts.config)
})
afterEach(async () => {
  inTheMiddle = () => {}
  await web.server.close()
  proxy.mend()
  await pools.close()
  await proxy.close()
  await town.sql('delete from platform.letter')
})

async function addressesOf() {
  const [row] = await town.sql('select current_database() as name')
  const operator = new URL(inject('operator'))
  operator.pathname = `/${String(row?.['name'])}`
  const app = new URL(operator)
  app.username = 'otklik_app'
  return { app, operator }
}

/** Writes a letter: any act that saves would do. */
function letterRoute(): Route {
  const opening = `select b.*, set_config('otklik.body', b.id::text, true) from identity.body b where code = '${town.body.code}'`
  return {
    method: 'POST',
    path: '/letters',
    may: anyone,
    body: () => opening,
    async handle(work, { form }) {
      await sendLetter(work, { to: 'vera@ozerny.example', subject: 'Тема', words: form.get('words') })
      await inTheMiddle()
      await sendLetter(work, { to: 'vera@ozerny.example', subject: 'Тема', words: form.get('words') })
      return see('/')
    },
  }
}

const WORDS = 'Первая строка\nи «вторая» <b>строка</b>'
const write = () => browserOf(web.server).post('/letters', { words: WORDS, mark: '5', password: 'тайна' })
const get = (url: string) => web.server.inject({ method: 'GET', url })
const letters = () => town.sql('select count(*)::int as letters from platform.letter')

function expectFormBack({ statusCode, headers, body }: Awaited<ReturnType<typeof write>>) {
  expect(statusCode).toBe(503)
  expect(headers['retry-after']).toBe('10')
  expect(body).toContain('База данных сейчас недоступна')
  expect(body).toMatch(/Номер случая/)
  expect(body).toContain('<form class="stack" method="post" action="/letters">')
  expect(body).toContain('\nПервая строка\nи «вторая» &lt;b>строка&lt;/b></textarea>')
  expect(body).toContain('name="mark" value="5"')
  expect(body).not.toContain('тайна')
}

describe('The database cannot be reached', () => {
  test('the form comes back whole with plain words; when the database is back, so is everything', async () => {
    expect((await write()).statusCode).toBe(303)
    expect((await get('/readyz')).statusCode).toBe(200)
    proxy.cut()
    expectFormBack(await write())
    const ready = await get('/readyz')
    expect([ready.statusCode, ready.json().ready]).toEqual([503, false])
    expect((await get('/healthz')).statusCode).toBe(200)
    proxy.mend()
    expect((await write()).statusCode).toBe(303)
    expect((await get('/readyz')).statusCode).toBe(200)
    expect(await letters()).toEqual([{ letters: 4 }])
  })

  test('cut between two statements of one act: nothing of it is saved, and the process lives', async () => {
    inTheMiddle = async () => {
      proxy.cut()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expectFormBack(await write())
    inTheMiddle = () => {}
    proxy.mend()
    expect(await letters()).toEqual([{ letters: 0 }])
    expect((await write()).statusCode).toBe(303)
  })

  test('connections that lay idle meanwhile are not handed out', async () => {
    await Promise.all([write(), write(), write()])
    proxy.cut()
    proxy.mend()
    const answers = await Promise.all([write(), write(), write(), write()])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303])
  })

  test('a network that swallows everything is told within seconds', async () => {
    proxy.swallow()
    expectFormBack(await write())
    proxy.mend()
    expect((await write()).statusCode).toBe(303)
  })

  test('the server ends all connections and refuses new ones; then it is back', async () => {
    await write()
    const [row] = await town.sql('select current_database() as name')
    const name = String(row?.['name'])
    const ofPages = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'otklik pages'`
    await asSuperuser(inject('superuser'), [`alter database ${name} allow_connections false`, ofPages])
    expectFormBack(await write())
    await asSuperuser(inject('superuser'), [`alter database ${name} allow_connections true`])
    expect((await write()).statusCode).toBe(303)
  })
})
