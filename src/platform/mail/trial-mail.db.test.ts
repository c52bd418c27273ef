import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { browserOf } from '#test/visitor.ts'
import { readConfig } from '../config/config.ts'
import { startWeb } from '../http/web.ts'
import { transportOf } from './transport-of.ts'
import { mailFolder } from './trial-folder.ts'
import { trialMailRoutes } from './trial-mail.tsx'

let town: Town
let folder: string
beforeAll(async () => {
  town = await openTown()
  folder = await mkdtemp(join(tmpdir(), 'otklik-letters-'))
})
afterAll(async () => {
  await town.close()
  await rm(folder, { recursive: true })
})

const ID = '0b6f5f9e-3f6c-4f5e-9a52-6f0a3c1d2e4f'
const letter = {
  id: ID,
  at: Temporal.Instant.from('2026-11-17T06:05:00Z'),
  fromName: 'Министерство',
  to: 'vera@ozerny.example',
  subject: 'Вас <b>пригласили</b>',
  words: 'Откройте (http://localhost:3000/join/a?b=1&c=2).\n<script>alert(1)</script>\njavascript:alert(1)',
}

async function pagesOf(environment: Record<string, string>) {
  const config = readConfig({ OTKLIK_DATA: folder, LOG_LEVEL: 'silent', ...environment })
  const parts = { ...town.installation, config, assets: { citizenCss: '', deskCss: '', islands: {} }, navFor: () => [] }
  const { server } = await startWeb(parts, trialMailRoutes({ config, clock: town.installation.clock }))
  return { config, visitor: browserOf(server) }
}

describe('Letters of a trial', () => {
  test('without any the page says what it is for', async () => {
    const { visitor } = await pagesOf({})
    expect((await visitor.get('/dev/mail')).body).toContain('Писем ещё нет')
  })

  test('a newcomer reads the letter in the browser and follows its link; nothing in it runs', async () => {
    const { config, visitor } = await pagesOf({})
    await transportOf(config).send(letter)
    await transportOf(config).send(letter)
    expect(await readdir(mailFolder(folder))).toEqual([`${ID}.json`])
    const list = (await visitor.get('/dev/mail')).body
    expect(list).toContain(`<a href="/dev/mail/${ID}">Вас &lt;b>пригласили&lt;/b></a>`)
    expect(list).toContain('17 ноября, 09:05 (Москва)')
    const page = (await visitor.get(`/dev/mail/${ID}`)).body
    expect(page).toContain(
      '(<a href="http://localhost:3000/join/a?b=1&amp;c=2">http://localhost:3000/join/a?b=1&amp;c=2</a>).',
    )
    expect(page).not.toMatch(/<script>|href="javascript/)
  })

  test('the files are closed to others: they hold links to sign in', async () => {
    expect((await stat(mailFolder(folder))).mode & 0o077).toBe(0)
    expect((await stat(join(mailFolder(folder), `${ID}.json`))).mode & 0o077).toBe(0)
  })

  test.each(['nothing', '..%2f..%2fsecret', '0b6f5f9e-3f6c-4f5e-9a52-000000000000', '%00'])(
    '%s is no letter',
    async (id) => {
      const { visitor } = await pagesOf({})
      expect((await visitor.get(`/dev/mail/${id}`)).statusCode).toBeGreaterThanOrEqual(400)
      expect((await visitor.get(`/dev/mail/${id}`)).statusCode).toBeLessThan(500)
    },
  )

  test.each([
    ['a mail server', { SMTP_URL: 'smtp://127.0.0.1:25' }],
    ['a public address', { PUBLIC_URL: 'https://otklik.example' }],
    ['an open port', { HOST: '0.0.0.0' }],
  ])('with %s there is no such page', async (_title, environment) => {
    const { visitor } = await pagesOf(environment)
    expect((await visitor.get('/dev/mail')).statusCode).toBe(404)
  })
})
