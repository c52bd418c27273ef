import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'
import { addAssets } from './assets.ts'
import { formToken } from './origin.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

type Web = Awaited<ReturnType<typeof openSmallWeb>>
let web: Web
let byHttps: Web
const styles = mkdtempSync(join(tmpdir(), 'otklik-assets-'))
beforeAll(async () => {
  writeFileSync(join(styles, 'a.css'), 'a{}')
  web = await openSmallWeb()
  byHttps = await openSmallWeb({ PUBLIC_URL: 'https://otklik.example' })
  for (const { server } of [web, byHttps]) addAssets(server, styles)
})
afterAll(async () => {
  rmSync(styles, { recursive: true })
  await web.server.close()
  await byHttps.server.close()
})

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const SESSION = 'a-session'
const csrf = () => formToken(web.secrets.sessions, SESSION)

interface Sent {
  headers?: Record<string, string>
  token?: string | undefined
  session?: string | null
  url?: string
}

const send = ({ headers = {}, token = csrf(), session = SESSION, url = '/desk/act' }: Sent = {}) =>
  web.server.inject({
    method: 'POST',
    url,
    headers: {
      host: 'localhost:3000',
      ...FORM,
      ...headers,
      ...(session ? { cookie: `otklik_session=${session}` } : {}),
    },
    payload: token === undefined ? '' : `csrf=${token}`,
  })

describe('A form of staff comes from our own page', () => {
  test.each<[string, Sent, number]>([
    ['with everything', { headers: { 'sec-fetch-site': 'same-origin' } }, 303],
    ['an old browser: by the address it came from', { headers: { origin: 'http://localhost:3000' } }, 303],
    ['a very old browser: by the token alone', {}, 303],
    ['a browser that hides the address of our own page', { headers: { origin: 'null' } }, 303],
    ['from another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['from a neighbour under the same domain', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['from another site, an old browser', { headers: { origin: 'https://evil.example' } }, 403],
    ['from an address that begins as ours', { headers: { origin: 'http://localhost:3000.evil.example' } }, 403],
    ['from an address that is none', { headers: { origin: 'otklik' } }, 403],
    ['without a token', { token: '' }, 403],
    ['with another session’s token', { token: 'x'.repeat(43) }, 403],
    ['with half of the token', { token: 'abc' }, 403],
    ['with our token, from another site', { headers: { 'sec-fetch-site': 'cross-site' }, token: undefined }, 403],
    ['by a role that may not', { url: '/desk/other' }, 403],
    ['signed out', { session: null }, 401],
  ])('%s', async (_title, sent, status) => {
    expect((await send(sent)).statusCode).toBe(status)
  })

  test('of a citizen too: not from another site, and without any token', async () => {
    const cross = await send({ url: '/say', session: null, token: '', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(cross.statusCode).toBe(403)
    expect((await send({ url: '/say', session: null, token: '' })).statusCode).toBe(200)
  })

  test('the token of one session is no token of another', () => {
    expect(formToken(web.secrets.sessions, 'a')).not.toBe(formToken(web.secrets.sessions, 'b'))
  })

  test('whoever signed out is led to the door and back', async () => {
    const { statusCode, headers } = await web.server.inject({ method: 'GET', url: '/desk/act?a=1&b=2' })
    expect([statusCode, headers.location]).toEqual([303, '/sign-in?next=%2Fdesk%2Fact%3Fa%3D1%26b%3D2'])
  })
})

describe('Every answer carries the headers of defence', () => {
  test.each<[string, InjectOptions]>([
    ['a page', { url: '/say/a' }],
    ['a page of staff', { url: '/desk/act', headers: { cookie: `otklik_session=${SESSION}` } }],
    ['a redirect', { url: '/desk/act' }],
    ['a file', { url: '/file' }],
    ['a style', { url: '/assets/a.css' }],
    ['a style that is not there', { url: '/assets/../package.json' }],
    ['a page that is not there', { url: '/nothing' }],
    ['an address that cannot be read', { url: '/say/%zz' }],
    ['an address that is too long', { url: `/say/${'a'.repeat(3_000)}` }],
    [
      'a form that cannot be read',
      { method: 'POST', url: '/say', payload: 'x', headers: { 'content-type': 'text/plain' } },
    ],
    ['a fault of ours', { method: 'POST', url: '/broken/a', payload: 'words=a', headers: FORM }],
    ['the API', { url: '/api/v1/nothing' }],
    ['the description of the API', { url: '/api/v1/openapi.json' }],
  ])('%s', async (_title, asked) => {
    const { headers } = await web.server.inject({ method: 'GET', ...asked })
    expect(headers).toMatchObject(SECURITY_HEADERS)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
    const secure = await byHttps.server.inject({ method: 'GET', ...asked })
    expect(secure.headers['strict-transport-security']).toContain('max-age=31536000')
  })

  test('no script or style of a page could run from inside it', () => {
    const policy = SECURITY_HEADERS['content-security-policy'] ?? ''
    expect(policy).not.toMatch(/unsafe|nonce|\*|https?:/)
    expect(policy).toContain("default-src 'none'")
  })

  test('cookies are ours alone, and by https where people come by https', async () => {
    const cookieOf = async ({ server }: Web) =>
      (await server.inject({ method: 'POST', url: '/take', payload: '', headers: FORM })).headers['set-cookie']
    expect(await cookieOf(web)).toMatch(/^kept=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await cookieOf(byHttps)).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('a page of staff is not kept by anyone and not compressed', async () => {
    const headers = { cookie: `otklik_session=${SESSION}`, 'accept-encoding': 'gzip' }
    const page = await web.server.inject({ method: 'GET', url: '/desk/act', headers })
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['content-encoding']).toBeUndefined()
  })

  test('nor is a table or a poster that they save', async () => {
    const headers = { cookie: `otklik_session=${SESSION}` }
    const file = await web.server.inject({ method: 'GET', url: '/file', headers })
    expect(file.headers['cache-control']).toBe('no-store')
  })
})
