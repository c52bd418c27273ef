import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { identityDoors } from '#identity'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, SentBytes } from '#platform/http/routes.ts'
import { forgetKeys } from '#platform/idempotency/operator/forget-keys.ts'
import type { Work } from '#platform/work.ts'
import { openSmallWeb } from './small-web.tsx'
import { openTown, START, type Town } from './town.ts'
import { type Program, programOf } from './visitor.ts'

interface NoteTables {
  'platform.short_code': OfBody & { code: string; kind: string; thing_id: string }
}

/** Something that is seen afterwards. */
const note = (work: Work, code: string) =>
  tablesOf<NoteTables>(work)
    .insertInto('platform.short_code')
    .values({ code, kind: 'note', thing_id: randomUUID() })
    .execute()

let atWork = async () => {}

const may = token('note.make', ['registrar'])
const reply = z.object({ zebra: z.string(), at: z.string(), antelope: z.string() })
const noted = (work: Work, code: string) => ({ zebra: code, at: work.now.toString(), antelope: 'да' })

const NOTES: ApiRoute = {
  method: 'POST',
  path: '/api/v1/notes',
  may,
  summary: 'Note',
  sent: z.object({ code: z.string(), wish: z.string().optional() }),
  reply,
  made: 'noted',
  answer: async (work, given) => {
    const { code, wish } = given.sent as { code: string; wish?: string }
    await note(work, code)
    await atWork()
    if (wish === 'refused') throw new Refused([{ field: 'wish', why: 'Так нельзя' }])
    if (wish === 'broken') throw new Error('a fault')
    return noted(work, code)
  },
}

const FILES: ApiRoute = {
  method: 'POST',
  path: '/api/v1/note-files',
  may,
  summary: 'Note from a file',
  takes: { types: ['text/csv'], mostBytes: 1000 },
  reply,
  answer: async (work, { sent }) => {
    await note(work, (sent as SentBytes).bytes.toString())
    return noted(work, 'файл')
  },
}

let town: Town
let web: Awaited<ReturnType<typeof openSmallWeb>>
let program: Program
let stranger: Program

const newProgram = async (body: Town['body'], role = 'registrar') => {
  const secret = `otk_${randomBytes(32).toString('base64url')}`
  await town.sql(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
     values ($1, 'обмен', $2, $3, $4, 'x', $4::timestamptz + interval '90 days')`,
    [body.id, role, createHash('sha256').update(secret).digest(), START],
  )
  return programOf(web.server, secret)
}

beforeAll(async () => {
  town = await openTown()
  const { works, doors } = { works: town.installation.works, doors: identityDoors }
  web = await openSmallWeb({}, { works, doors }, [NOTES, FILES])
  program = await newProgram(town.body)
  stranger = await newProgram(town.other)
})
afterAll(async () => {
  await web.server.close()
  await town.close()
})
beforeEach(() => {
  town.at(START)
  atWork = async () => {}
})

const send = (sent: unknown, key: string, by = program) =>
  by.send('POST', '/api/v1/notes', sent, { 'idempotency-key': key })

const notes = async (code: string) =>
  (await town.sql('select from platform.short_code where code like $1', [`${code}%`])).length

describe('A program that sends once more under its key', () => {
  test('is answered the same to the letter, and nothing is done twice', async () => {
    const first = await send({ code: 'once' }, 'k-once')
    town.at('2026-11-17T10:00:00Z')
    const second = await send({ code: 'once' }, 'k-once')
    expect([first.statusCode, first.headers['idempotency-replayed']]).toEqual([201, undefined])
    expect([second.statusCode, second.headers['idempotency-replayed']]).toEqual([201, 'true'])
    expect(second.body).toBe(first.body)
    expect(first.body).toMatch(/^{"zebra"/)
    expect(second.headers['content-type']).toBe(first.headers['content-type'])
    expect(await notes('once')).toBe(1)
  })

  test('is refused where something else comes under it', async () => {
    await send({ code: 'else-a' }, 'k-else')
    const other = await send({ code: 'else-b' }, 'k-else')
    expect([other.statusCode, other.json().errors[0].field]).toEqual([422, 'Idempotency-Key'])
    expect([await notes('else-b'), (await send({ code: 'else-a' }, 'k-else')).statusCode]).toEqual([0, 201])
  })

  test('the same words at another address are something else', async () => {
    await send({ code: 'where' }, 'k-where')
    const sent = Buffer.from('where-file')
    const headers = { 'idempotency-key': 'k-where', 'content-type': 'text/csv' }
    expect((await program.send('POST', '/api/v1/note-files', sent, headers)).statusCode).toBe(422)
  })

  test('a file is known by its bytes', async () => {
    const headers = { 'idempotency-key': 'k-file', 'content-type': 'text/csv' }
    const file = (words: string) => program.send('POST', '/api/v1/note-files', Buffer.from(words), headers)
    expect((await file('bytes-a')).statusCode).toBe(200)
    expect((await file('bytes-a')).headers['idempotency-replayed']).toBe('true')
    expect((await file('bytes-b')).statusCode).toBe(422)
  })

  test('a refusal is kept, and what was done on the way to it is not', async () => {
    const sent = { code: 'refused', wish: 'refused' }
    const [first, second] = [await send(sent, 'k-refused'), await send(sent, 'k-refused')]
    for (const { statusCode, body } of [first, second]) {
      expect([statusCode, JSON.parse(body).errors]).toEqual([422, [{ field: 'wish', why: 'Так нельзя' }]])
    }
    expect([second.headers['idempotency-replayed'], await notes('refused')]).toEqual(['true', 0])
  })

  test('a fault is not kept: the next time it acts', async () => {
    expect((await send({ code: 'fault', wish: 'broken' }, 'k-fault')).statusCode).toBe(500)
    expect((await send({ code: 'fault' }, 'k-fault')).statusCode).toBe(201)
    expect(await notes('fault')).toBe(1)
  })

  test('at the same moment: one acts, the others wait and are told the same', async () => {
    atWork = () => new Promise((resolve) => setTimeout(resolve, 100))
    const answers = await Promise.all([1, 2, 3].map(() => send({ code: 'both' }, 'k-both')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(2)
    expect(await notes('both')).toBe(1)
  })

  test('at the same moment, and the first comes to nothing: the other acts', async () => {
    let isFirst = true
    atWork = async () => {
      const fails = isFirst
      isFirst = false
      await new Promise((resolve) => setTimeout(resolve, 100))
      if (fails) throw new Error('a fault')
    }
    const answers = await Promise.all([1, 2].map(() => send({ code: 'either' }, 'k-either')))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 500])
    expect(await notes('either')).toBe(1)
  })

  test('a key is one token’s own', async () => {
    expect((await send({ code: 'own-a' }, 'k-own')).statusCode).toBe(201)
    expect((await send({ code: 'own-b' }, 'k-own', stranger)).statusCode).toBe(201)
    expect((await send({ code: 'own-c' }, 'k-own', await newProgram(town.body))).statusCode).toBe(201)
  })

  test('a role that may not is told so, and the key stays free', async () => {
    const clerk = await newProgram(town.body, 'clerk')
    expect((await send({ code: 'role' }, 'k-role', clerk)).statusCode).toBe(403)
    expect(await notes('role')).toBe(0)
  })

  test.each([
    ['of 200 signs', 'k'.repeat(200), 201],
    ['in quotes, as headers have strings', '"in-quotes"', 201],
    ['of 201 signs', 'k'.repeat(201), 422],
    ['that is empty', '', 422],
    ['with a space', 'a b', 422],
  ])('a key %s', async (title, key, status) => {
    expect((await send({ code: `form-${title}` }, key)).statusCode).toBe(status)
  })

  test('a day later it is forgotten', async () => {
    await send({ code: 'day' }, 'k-day')
    const at = (moment: string) => {
      town.at(moment)
      return forgetKeys(town.installation.pools.operator, town.installation.clock)
    }
    expect(await at('2026-11-18T08:59:59Z')).toBe(0)
    expect((await send({ code: 'day' }, 'k-day')).headers['idempotency-replayed']).toBe('true')
    expect(await at('2026-11-18T09:00:00Z')).toBeGreaterThan(0)
    expect(await town.sql('select from platform.idempotency')).toEqual([])
  })
})

test('the document names the key where one may be sent', async () => {
  const { paths } = (await web.server.inject('/api/v1/openapi.json')).json()
  expect(paths['/api/v1/notes'].post.parameters).toMatchObject([{ in: 'header', name: 'Idempotency-Key' }])
})

test('nothing is kept of what comes without a token', async () => {
  const { paths } = (await town.visitor().get('/api/v1/openapi.json')).json()
  expect(paths['/api/v1/entries/{code}/answers'].post.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'code',
  ])
})
