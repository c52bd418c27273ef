import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeToken } from '#identity'
import { csvOf } from '#test/register-files.ts'
import { openTown, type Town } from '#test/town.ts'
import { zipOf } from '#test/zips.ts'
import { dropImport } from './actions/drop-import.ts'
import { includeImport } from './actions/include-import.ts'
import { readImport } from './actions/read-import.ts'
import { takeImport } from './actions/take-import.ts'

let town: Town
const tokens = new Map<string, string>()
beforeAll(async () => {
  town = await openTown()
  for (const role of ['unit-editor', 'registrar', 'clerk']) tokens.set(role, await tokenOf(role))
  tokens.set('elsewhere', await tokenOf('registrar', town.other))
})
afterAll(() => town.close())

/** Each made by somebody else: two programs of one person are one pair of eyes. */
const tokenOf = (role: string, body = town.body) =>
  town.inBody(body, async (work) => {
    const by = { ...work.by, id: body.people[role]?.id ?? work.by.id }
    return done(await makeToken({ ...work, by }, { name: role, role, days: 30 }))
  })

function done<T>(outcome: { done: T } | { refused: unknown }): T {
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
  return outcome.done
}

const PATH = '/api/v1/register/imports'
const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
}
const program = (who: string) => town.program(tokens.get(who))
const bring = (who: string, bytes: Buffer | string, form: keyof typeof TYPES = 'csv', query = '') =>
  program(who).send('POST', `${PATH}${query}`, Buffer.from(bytes), { 'content-type': TYPES[form] })
const fixture = readFileSync(new URL('./exchange/fixtures/appendix-1.docx', import.meta.url))
const REASONS = ['basis', 'accessibility', 'quotes'].map((check) => ({ check, reason: 'Так в приказе' }))

describe('A program brings the register', () => {
  let id: string

  test('and is shown what would change', async () => {
    const response = await bring('unit-editor', fixture, 'docx')
    expect(response.statusCode, response.body.slice(0, 500)).toBe(201)
    const brought = response.json()
    id = brought.id
    expect(brought).toMatchObject({
      form: 'docx',
      state: 'read',
      counts: { new: 17, doubtful: 1, blocked: 0 },
      amendments: [],
    })
    expect(brought.rows[13]).toMatchObject({
      name: 'Сообщество в социальной сети "Вконтакте',
      mark: 'new',
      doubts: [{ doubt: 'quotes' }],
    })
    expect((await program('registrar').get(`${PATH}/${id}`)).json()).toEqual(brought)
  })

  test('submits it, once; another program includes it with one reason a kind of remark', async () => {
    for (let time = 0; time < 2; time++) {
      const submitted = await program('unit-editor').send('POST', `${PATH}/${id}/submission`)
      expect(submitted.statusCode, submitted.body.slice(0, 500)).toBe(200)
      expect(submitted.json()).toMatchObject({ state: 'taken', rows: [] })
      expect(submitted.json().amendments).toHaveLength(17)
    }
    const early = await program('registrar').send('POST', `${PATH}/${id}/inclusion`, { overrides: [] })
    expect([early.statusCode, early.json().errors.length > 0]).toEqual([422, true])
    const included = await program('registrar').send('POST', `${PATH}/${id}/inclusion`, { overrides: REASONS })
    expect(included.statusCode, included.body.slice(0, 900)).toBe(200)
    expect(included.json().amendments.every(({ state }: { state: string }) => state === 'included')).toBe(true)
  })

  test.each(['docx', 'xlsx', 'csv', 'json'] as const)(
    'exported as %s and brought back, all is the same',
    async (form) => {
      const exported = await program('clerk').get(`/api/v1/register.${form}`)
      const brought = await bring('registrar', exported.rawPayload, form)
      expect(brought.json().counts, brought.body.slice(0, 500)).toMatchObject({ new: 0, changed: 0, same: 17 })
      expect(brought.json().lacked).toEqual([])
    },
  )

  test('at once, or nothing is kept', async () => {
    const file = csvOf([['Приём', 'Почта России', 'Представление заявления', 'Офлайн-точка']])
    expect((await bring('registrar', file, 'csv', '?submit=true')).json()).toMatchObject({ state: 'taken' })
    const before = await town.sql('select count(*)::int as count from touchpoints.import')
    const refused = await bring('registrar', csvOf([['П', 'ы'.repeat(600), 'н', 'ц']]), 'csv', '?submit=true')
    expect(refused.statusCode).toBe(422)
    expect(await town.sql('select count(*)::int as count from touchpoints.import')).toEqual(before)
  })

  test.each<[string, () => Buffer | string, keyof typeof TYPES, string]>([
    [
      'a bomb',
      () => zipOf([{ name: 'word/document.xml', bytes: Buffer.alloc(30_000_000, ' ') }]),
      'docx',
      'распаковывается',
    ],
    ['words', () => 'просто слова', 'csv', 'нет таблицы перечня'],
    ['JSON of something else', () => '{"a":1}', 'json', 'не выгрузка перечня'],
  ])('%s is refused with a sentence', async (_what, bytes, form, why) => {
    const response = await bring('registrar', bytes(), form)
    expect([response.statusCode, response.json().errors?.[0]?.field]).toEqual([422, 'file'])
    expect(response.json().errors[0].why).toContain(why)
  })

  test('of no role, of another body or of no unit is told so', async () => {
    expect((await bring('clerk', fixture, 'docx')).statusCode).toBe(403)
    expect((await program('unit-editor').send('POST', `${PATH}/${id}/inclusion`, { overrides: [] })).statusCode).toBe(
      403,
    )
    for (const act of ['submission', 'removal'])
      expect((await program('elsewhere').send('POST', `${PATH}/${id}/${act}`)).statusCode).toBe(404)
    expect((await program('elsewhere').send('POST', `${PATH}/${id}/inclusion`, {})).statusCode).toBe(404)
    expect((await program('elsewhere').get(`${PATH}/${id}`)).statusCode).toBe(404)
    const unknown = await bring('registrar', fixture, 'docx', `?unit=${town.other.id}`)
    expect([unknown.statusCode, unknown.json().errors[0].field]).toEqual([422, 'unit'])
  })
})

describe('M5, M6: every act asks for the role itself, not only its route', () => {
  const file = { name: 'a.csv', bytes: Buffer.from(csvOf([['П', 'Почта', 'Получение ответа', 'Офлайн-точка']])) }

  test.each(['administrator', 'clerk', 'analyst', 'head', 'employee'])(
    '%s brings, sends, drops and includes nothing',
    async (role) => {
      const id = await town.inBody(town.body, async (work) => done(await readImport(work, { file, unitId: null })), [
        'registrar',
      ])
      await town.inBody(
        town.body,
        async (work) => {
          expect(await readImport(work, { file, unitId: null })).toHaveProperty('refused')
          await expect(takeImport(work, id)).rejects.toThrow()
          await expect(dropImport(work, id)).rejects.toThrow()
          await expect(includeImport(work, id, [])).rejects.toThrow()
        },
        [role],
      )
    },
  )
})

test('ten thousand rows are brought and sent in seconds', async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    `Процесс ${n % 200}`,
    `Почта ${n}`,
    'Получение ответа',
    'Офлайн-точка',
  ])
  const began = performance.now()
  const brought = await bring('registrar', csvOf(rows))
  expect(brought.json().counts).toMatchObject({ new: 10_000 })
  const taken = await program('registrar').send('POST', `${PATH}/${brought.json().id}/submission`)
  expect(taken.json().amendments).toHaveLength(10_000)
  // Some seven seconds beside other tests; far more would mean that each row asks the database.
  expect(performance.now() - began).toBeLessThan(40_000)
})
