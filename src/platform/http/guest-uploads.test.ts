import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'
import { see } from './answer.ts'
import { anyone } from './permission.ts'

let web: Awaited<ReturnType<typeof openSmallWeb>>
beforeAll(async () => {
  web = await openSmallWeb()
})
afterAll(() => web.server.close())

const file = (name: string, fileName: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\n\r\na\r\n`
const WORDS = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\nМой текст\r\n'
const SCANS = file('scans', 'первый.pdf') + file('scans', 'второй.pdf')

const send = (parts: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  web.server.inject({
    method: 'POST',
    url: '/files',
    headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
    payload: Buffer.from(`${parts}--x--\r\n`),
  })

describe('From anyone files are taken where the route says so', () => {
  test('several of one field where it may bring them, and of no other', async () => {
    const { body } = await send(SCANS + file('list', 'a'))
    expect(JSON.parse(body)).toEqual({ files: ['scans', 'list'], scans: ['первый.pdf', 'второй.pdf'] })
    const refused = await send(WORDS + file('list', 'a') + file('list', 'b'))
    expect([refused.statusCode, /name="words"[^>]*/.exec(refused.body)?.[0]]).toEqual([
      400,
      expect.stringContaining('Мой текст'),
    ])
  })

  test('from our own pages alone, and not too often', async () => {
    expect((await send(SCANS, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await send(SCANS)).statusCode).toBe(429)
  })

  test('a route that does not say how often does not start', async () => {
    const route = {
      method: 'POST' as const,
      path: '/all',
      may: anyone,
      uploads: { mostBytes: 1 },
      plain: () => see('/'),
    }
    await expect(openSmallWeb({}, {}, [route])).rejects.toThrow('how often')
  })
})
