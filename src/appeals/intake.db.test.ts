import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MoreOfSubmission, submission } from '#test/submissions.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Program } from '#test/visitor.ts'
import { includeSample, listEntries } from '#touchpoints'
import { submitAppeal } from './actions/submit-appeal.ts'

let town: Town
let touchpointId: string
let program: Program
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.other, (work) => includeSample(work))
  touchpointId = await town.inBody(town.body, async (work) => {
    await includeSample(work)
    return (await listEntries(work))[0]?.touchpointId ?? ''
  })
  program = town.program(await town.body.token('clerk'))
})
afterAll(() => town.close())

const parts = () => ({ secrets: town.installation.secrets, filesFolder: `${town.dataFolder}/files` })

const submit = (more: MoreOfSubmission = {}, roles = ['clerk'], body = town.body) =>
  town.inBody(body, (work) => submitAppeal(work, parts(), submission({ touchpointId, ...more })), roles)

async function submitted(...given: Parameters<typeof submit>) {
  const outcome = await submit(...given)
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
  return outcome.done
}

const count = async (table: string, where = 'true') =>
  Number((await town.sql(`select count(*)::int as n from ${table} where ${where}`))[0]?.['n'])

const TABLES = [
  'appeals.appeal',
  'appeals.event',
  'appeals.question',
  'appeals.deadline',
  'touchpoints.interaction_note',
  'platform.announcement',
  'audit.entry',
  'platform.file_use',
]
const counts = async () => Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await count(name)])))

describe('K2.4, M18b: an appeal that is taken in', () => {
  test('has all that belongs to it, and the same form again has nothing more', async () => {
    const before = await counts()
    const files = [{ name: 'справка.txt', type: 'text/plain', bytes: Buffer.from('Справка о приплоде') }]
    const form = { formId: randomUUID(), message: { files }, coAuthors: [{ name: 'Полевая Ирина' }, { name: ' ' }] }
    const first = await submitted({ ...form, isRegistered: true })
    const after = await counts()
    expect(Object.fromEntries(TABLES.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]))).toMatchObject({
      'appeals.appeal': 1,
      'appeals.event': 2,
      'appeals.question': 1,
      'touchpoints.interaction_note': 1,
      'platform.announcement': 1,
      'audit.entry': 1,
      'platform.file_use': 1,
    })
    expect(first).toMatchObject({ wasBefore: false, code: expect.stringMatching(/^[\dА-Я]{4}-[\dА-Я]{4}-[\dА-Я]{4}$/) })
    expect(Object.keys(first.deadlines).toSorted()).toEqual(
      (await town.sql('select distinct kind from appeals.deadline order by 1')).map(({ kind }) => kind),
    )
    const [row] = await town.sql('select * from appeals.appeal where id = $1', [first.appealId])
    expect(String(row?.['due_on'])).toBe(String(first.deadlines.answer?.dueOn))
    expect(row).toMatchObject({ registered_by: town.body.people.administrator.id, touchpoint_id: touchpointId })
    expect(await count('appeals.co_author', `appeal_id = '${first.appealId}'`)).toBe(1)
    expect(await count('appeals.deadline', `kind = 'registration' and met_at is not null`)).toBe(1)

    const again = await submitted(form)
    expect(again).toMatchObject({ wasBefore: true, appealId: first.appealId, code: first.code, number: first.number })
    expect(String(again.deadlines.answer?.dueOn)).toBe(String(first.deadlines.answer?.dueOn))
    expect(await counts()).toEqual(after)
  })

  test('is one where the same form comes five times at once', async () => {
    const formId = randomUUID()
    const all = await Promise.all(Array.from({ length: 5 }, () => submitted({ formId })))
    expect(new Set(all.map(({ appealId }) => appealId)).size).toBe(1)
    expect(all.filter(({ wasBefore }) => !wasBefore)).toHaveLength(1)
    expect(await count('clients.client', `email = 'nivin@example.ru'`)).toBe(1)
  })

  test('of another body under the same form is another one, with numbers of its own', async () => {
    const formId = randomUUID()
    const here = await submitted({ formId })
    const there = await submitted({ formId, touchpointId: undefined }, ['clerk'], town.other)
    expect([there.wasBefore, there.number.number]).toEqual([false, 1])
    expect(there.code).not.toBe(here.code)
  })

  test.each([
    // by whose clock it is already the new year
    ['ozerny', '2026-12-31T12:59:59Z', 2026],
    ['ozerny', '2026-12-31T13:00:00Z', 2027],
    ['lugovoy', '2026-12-31T20:59:59Z', 2026],
    ['lugovoy', '2026-12-31T21:00:00Z', 2027],
  ] as const)('in %s at %s is numbered in %i, from one', async (code, moment, year) => {
    const body = [town.body, town.other].find((one) => one.code === code) as typeof town.body
    const known = await count('appeals.appeal', `body_id = '${body.id}' and year = ${year}`)
    town.at(moment)
    const { number } = await submitted({ touchpointId: undefined }, ['clerk'], body)
    town.at('2026-11-17T09:00:00Z')
    expect(number.year).toBe(year)
    if (year === 2027) expect([known, number.number]).toEqual([0, 1])
  })

  test('takes up a number though another work fails: a gap stays', async () => {
    const { number: first } = await submitted()
    const failing = town.inBody(
      town.body,
      async (work) => {
        await submitAppeal(work, parts(), submission())
        throw new Error('the work failed')
      },
      ['clerk'],
    )
    await expect(failing).rejects.toThrow('the work failed')
    const { number: next } = await submitted()
    expect(next.number).toBe(first.number + 2)
  })
})

describe('K2.4, M18b: whose it is', () => {
  test.each([
    ['the same name otherwise written, the same telephone', { name: 'ОЛЕГ НИВИН', phone: '8 (413) 220-00-10' }, true],
    ['the same name, the same e-mail', { name: 'Нивин  Олег', email: 'NIVIN@example.ru' }, true],
    ['the same e-mail, another name', { name: 'Рощина Вера', email: 'nivin@example.ru' }, false],
    ['the same name and nothing else', { name: 'Нивин Олег' }, false],
  ] as const)('%s', async (_, author, isSame) => {
    const first = await submitted({
      message: { author: { kind: 'person', name: 'Нивин Олег', email: 'nivin@example.ru', phone: '+7 413 220 00 10' } },
    })
    await town.sql(`update clients.client set phone = '+74132200010' where name = 'Нивин Олег' and email is not null`)
    const second = await submitted({ message: { author: { kind: 'person', ...author } } })
    const clientOf = async (id: string) =>
      (await town.sql('select client_id from appeals.appeal where id = $1', [id]))[0]
    expect((await clientOf(second.appealId))?.['client_id'] === (await clientOf(first.appealId))?.['client_id']).toBe(
      isSame,
    )
  })

  test('nobody need say who they are', async () => {
    const { appealId } = await submitted({ message: { author: { kind: 'person', name: '' } } })
    expect(await town.sql('select client_id from appeals.appeal where id = $1', [appealId])).toEqual([
      { client_id: null },
    ])
  })
})

describe('K2.3, K5.4: who may bring it', () => {
  test.each([
    ['clerk', 'external', true],
    ['clerk', 'internal', false],
    ['internal-clerk', 'internal', true],
    ['internal-clerk', 'external', false],
    ['head', 'external', true],
    ['registrar', 'external', false],
    ['employee', 'external', false],
  ] as const)('%s, %s: %s', async (role, contour, may) => {
    expect('done' in (await submit({ contour }, [role]))).toBe(may)
  })
})

describe('K2.4: hostile words', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t'],
    ['NUL', 'до\0после'],
    ['half of a pair', 'до\ud83dпосле'],
    ['more than a file should be', 'слово '.repeat(40_000)],
  ])('%s: refused with a sentence', async (_, words) => {
    expect(await submit({ message: { words } })).toMatchObject({ refused: [{ field: 'words' }] })
  })

  test.each([
    ['as many signs as are taken, every word another', Array.from({ length: 17_000 }, (_, n) => `сл${n}ово`).join(' ')],
    ['one word without an end', 'ъ'.repeat(199_000)],
    ['SQL, tags, right to left', `'; drop table appeals.appeal; -- <script>\u202e%s ${'\\x00'}`],
  ])('%s: kept as they are', async (_, words) => {
    const { appealId } = await submitted({ message: { words } })
    expect(await town.sql('select words from appeals.appeal where id = $1', [appealId])).toEqual([{ words }])
  })
})

describe('K2.4: a program', () => {
  const APPEALS = '/api/v1/appeals'
  const sent = (more: Record<string, unknown> = {}) => ({
    words: 'Не открывается личный кабинет',
    touchpointId,
    ...more,
  })

  test('brings an appeal, reads it, and brings it again to the same number', async () => {
    const external = { source: 'ПОС', id: '77-1' }
    const first = await program.send(
      'POST',
      APPEALS,
      sent({ external, author: { name: 'Полевая Ирина', email: 'p@example.ru' } }),
    )
    expect(first.statusCode, first.body).toBe(201)
    const made = first.json()
    expect(made).toMatchObject({ before: false, number: expect.stringMatching(/^О-\d+\/26$/) })
    const again = await program.send('POST', APPEALS, sent({ external }))
    expect(again.json()).toMatchObject({ before: true, id: made.id, number: made.number, code: made.code })
    const read = await program.get(`${APPEALS}/${made.id}`)
    expect(read.json()).toMatchObject({ id: made.id, state: 'received', words: sent().words, touchpointId })
  })

  test('what it brings late is told to the client now and not before', async () => {
    const receivedAt = town.installation.clock.now().subtract({ hours: 100 }).toString()
    const { id } = (await program.send('POST', APPEALS, sent({ way: 'site', receivedAt }))).json()
    const met = `select from appeals.deadline where appeal_id = a.id and kind = 'acknowledgement' and met_at = acknowledged_at`
    expect(await count('appeals.appeal a', `id = '${id}' and received_at < acknowledged_at and exists (${met})`)).toBe(
      1,
    )
  })

  test('brings many at once: each its own, one that is refused harms no other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        program.send('POST', APPEALS, sent(n === 5 ? { words: ' ' } : { words: `Слово ${n}` })),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map((_, n) => (n === 5 ? 422 : 201)))
    const numbers = answers.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json().number)
    expect(new Set(numbers).size).toBe(11)
  })

  test('is refused in words: no token, another role, an unknown field, a false file', async () => {
    const statusOf = async (who: Program, body: unknown) => (await who.send('POST', APPEALS, body)).statusCode
    expect(await statusOf(town.program(), sent())).toBe(401)
    expect(await statusOf(town.program(await town.body.token('analyst')), sent())).toBe(403)
    expect(await statusOf(program, sent({ status: 'done' }))).toBe(422)
    expect(await statusOf(program, sent({ contour: 'internal' }))).toBe(422)
    const files = [{ name: 'справка.pdf', base64: Buffer.from('MZ not a paper').toString('base64') }]
    expect(await statusOf(program, sent({ files }))).toBe(422)
  })

  test('sees nothing of another body', async () => {
    const made = (await program.send('POST', APPEALS, sent())).json()
    const other = town.program(await town.other.token('clerk'))
    expect((await other.get(`${APPEALS}/${made.id}`)).statusCode).toBe(404)
  })
})
