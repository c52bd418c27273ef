import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openSmallWeb } from '#test/small-web.tsx'
import { token } from './permission.ts'
import { Refused } from './problems.ts'
import type { Route, SentBytes } from './routes.ts'

const told = z.object({ type: z.string(), name: z.string(), length: z.int() })
const may = token('file.take', ['administrator'])

const takeBytes = async (_work: unknown, { sent }: { sent: unknown }) => {
  const { type, name, bytes } = sent as SentBytes
  return { type, name, length: bytes.length }
}

const base = { method: 'POST', may, summary: 'Take', reply: told } as const
const ROUTES: readonly Route[] = [
  {
    ...base,
    path: '/api/v1/files',
    takes: { types: ['text/csv', 'application/json'], mostBytes: 1000 },
    made: 'taken',
    answer: takeBytes,
  },
  {
    ...base,
    path: '/api/v1/either',
    takes: { types: ['text/csv'], mostBytes: 1000 },
    sent: z.object({ words: z.string() }),
    answer: async (work, given) =>
      Buffer.isBuffer((given.sent as SentBytes).bytes)
        ? takeBytes(work, given)
        : { type: 'json', name: (given.sent as { words: string }).words, length: 0 },
  },
  {
    ...base,
    path: '/api/v1/other-role',
    may: token('file.take', ['head']),
    takes: { types: ['text/csv'], mostBytes: 9 },
    answer: takeBytes,
  },
  {
    ...base,
    method: 'PUT',
    path: '/api/v1/wishes',
    sent: z.object({ words: z.string() }),
    answer: async () => {
      throw new Refused([{ field: 'words', why: 'Напишите иначе' }])
    },
  },
  {
    method: 'DELETE',
    path: '/api/v1/wishes',
    may,
    summary: 'Drop',
    reply: told,
    answer: async () => ({ type: '', name: 'dropped', length: 0 }),
  },
  {
    method: 'GET',
    path: '/api/v1/register.txt',
    may,
    summary: 'A file',
    gives: ['text/plain'],
    file: async () => ({ bytes: 'Ёж', type: 'text/plain; charset=utf-8', name: 'ёж.txt' }),
  },
]

let web: Awaited<ReturnType<typeof openSmallWeb>>
beforeAll(async () => {
  web = await openSmallWeb({}, {}, ROUTES)
})
afterAll(() => web.server.close())

const TOKEN = { authorization: `Bearer ${'t'.repeat(43)}` }

const send = (
  url: string,
  payload: string | Buffer,
  headers: Record<string, string> = {},
  method: 'POST' | 'PUT' = 'POST',
) => web.server.inject({ method, url, headers: { ...TOKEN, 'content-type': 'text/csv', ...headers }, payload })

describe('A program sends a file as it is', () => {
  test.each<[string, Record<string, string>, { type: string; name: string }]>([
    ['without a name', {}, { type: 'text/csv', name: '' }],
    [
      'of a type in capitals, with parameters',
      { 'content-type': 'Text/CSV; charset=windows-1251' },
      { type: 'text/csv', name: '' },
    ],
    ['JSON that stays bytes', { 'content-type': 'application/json' }, { type: 'application/json', name: '' }],
    ['with a plain name', { 'content-disposition': 'attachment; filename=a.csv' }, { type: 'text/csv', name: 'a.csv' }],
    [
      'with a quoted name',
      { 'content-disposition': 'attachment; filename="a \\"b\\".csv"' },
      { type: 'text/csv', name: 'a "b".csv' },
    ],
    [
      'with a name in UTF-8',
      { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('перечень.csv')}` },
      { type: 'text/csv', name: 'перечень.csv' },
    ],
    [
      'with a name of bad percents',
      { 'content-disposition': "attachment; filename*=UTF-8''%zz" },
      { type: 'text/csv', name: '' },
    ],
    [
      'with a name that leads elsewhere',
      { 'content-disposition': 'attachment; filename="..\\\\..\\\\etc/passwd"' },
      { type: 'text/csv', name: 'passwd' },
    ],
  ])('%s', async (_title, headers, seen) => {
    const response = await send('/api/v1/files', 'abc', headers)
    expect([response.statusCode, response.json()]).toEqual([201, { ...seen, length: 3 }])
  })

  test('a route may take JSON by its schema beside bytes', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await send('/api/v1/either', 'abc')).json()).toMatchObject({ length: 3 })
    expect((await send('/api/v1/either', '{"words":"да"}', json)).json()).toMatchObject({ type: 'json', name: 'да' })
    const wrong = await send('/api/v1/either', '{"words":1}', json)
    expect([wrong.statusCode, wrong.json().errors[0].field]).toEqual([422, 'words'])
  })

  test('just as much as is taken, and a byte more', async () => {
    expect((await send('/api/v1/files', Buffer.alloc(1000))).statusCode).toBe(201)
    const response = await send('/api/v1/files', Buffer.alloc(1001))
    expect(response.statusCode).toBe(413)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(response.json().detail).toContain('1000')
  })

  test.each([
    ['a type that is not taken', { 'content-type': 'application/pdf' }, 415],
    ['no type', { 'content-type': '' }, 415],
    ['no token', { authorization: '' }, 401],
  ] as const)('%s', async (_title, headers, status) => {
    const response = await send('/api/v1/files', 'abc', headers)
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ])
  })

  test('the role is asked before anything is read', async () => {
    expect((await send('/api/v1/other-role', Buffer.alloc(1000))).statusCode).toBe(403)
  })

  test('bytes are taken nowhere else', async () => {
    expect((await send('/api/v1/wishes', 'abc', {}, 'PUT')).statusCode).toBe(415)
  })
})

test('a refusal is a problem with fields and words', async () => {
  const response = await send('/api/v1/wishes', '{"words":"да"}', { 'content-type': 'application/json' }, 'PUT')
  expect([response.statusCode, response.json().errors]).toEqual([422, [{ field: 'words', why: 'Напишите иначе' }]])
})

test('DELETE is answered', async () => {
  const response = await web.server.inject({ method: 'DELETE', url: '/api/v1/wishes', headers: TOKEN })
  expect([response.statusCode, response.json().name]).toEqual([200, 'dropped'])
})

test('an answer that is a file comes with its type and name', async () => {
  const response = await web.server.inject({ method: 'GET', url: '/api/v1/register.txt', headers: TOKEN })
  expect([response.statusCode, response.body]).toEqual([200, 'Ёж'])
  expect(response.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('ёж')}.txt`,
    'cache-control': 'no-store',
  })
})

test('the document says what is taken and what is given', async () => {
  const document = (await web.server.inject('/api/v1/openapi.json')).json()
  const { Validator } = await import('@seriousme/openapi-schema-validator')
  expect((await new Validator().validate(document)).errors).toBeUndefined()
  const { '/api/v1/files': files, '/api/v1/either': either, '/api/v1/register.txt': text } = document.paths
  expect(Object.keys(files.post.requestBody.content)).toEqual(['text/csv', 'application/json'])
  expect(Object.keys(files.post.responses)).toEqual(['201', 'default'])
  expect(either.post.requestBody.content['application/json'].schema.properties.words).toEqual({ type: 'string' })
  expect(text.get.responses[200].content).toEqual({ 'text/plain': { schema: { type: 'string', format: 'binary' } } })
})
