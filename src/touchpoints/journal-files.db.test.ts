import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { openTown, type Town } from '#test/town.ts'
import { importInteractions } from './actions/import-interactions.ts'
import { includeSample } from './actions/include-sample.ts'
import { undoJournal } from './actions/undo-journal.ts'
import { mayDo } from './rules/permissions.ts'
import { listEntries } from './store/list-entries.ts'

let town: Town
let code: string
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  const [entry] = await town.inBody(town.body, listEntries)
  code = entry?.code ?? ''
})
afterAll(() => town.close())

const tokenOf = (role: string, body = town.body) => body.token(role)

const sumOf = async (body = town.body) =>
  Number(
    (
      await town.sql(
        'select coalesce(sum(interactions), 0) as sum from touchpoints.interaction_day where body_id = $1',
        [body.id],
      )
    )[0]?.['sum'],
  )
const csvOf = (...lines: string[]) => ['дата;канал;адрес;число', ...lines].join('\n')
const sendFile = async (text: string | Buffer, role = 'clerk') => {
  const person = await town.as(role)
  await person.get('/desk/interactions')
  return person.upload(
    '/desk/interactions/imports',
    {},
    { file: { name: 'звонки.csv', bytes: text, type: 'text/csv' } },
  )
}
const program = async (text: string | Buffer, role = 'clerk', headers = {}) =>
  town
    .program(await tokenOf(role))
    .send('POST', '/api/v1/interactions/imports', Buffer.from(text), { 'content-type': 'text/csv', ...headers })

describe('M11: from a file', () => {
  test('whole: through an address and through a short code; the same file is taken once', async () => {
    const before = await sumOf()
    const text = csvOf(
      '05.11.2026;Телефонная связь;62-00-00;7',
      `06.11.2026;код;${code};2`,
      '06.11.2026;email;a@b.ru;0',
    )
    expect((await sendFile(text)).statusCode).toBe(303)
    expect(await sumOf()).toBe(before + 9)
    const again = await sendFile(text)
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('Этот файл уже взяли 17 ноября, 20:00')
    expect(await sumOf()).toBe(before + 9)
  })

  test('nothing of it when a line is wrong, and the line is named', async () => {
    const before = await sumOf()
    const { statusCode, body: html } = await sendFile(csvOf('05.11.2026;phone;1;7', '31.02.2026;phone;1;7'))
    expect(statusCode).toBe(422)
    expect(html).toContain('Строка 3: Даты пишите так')
    expect(await sumOf()).toBe(before)
  })

  test('taken back it may come again', async () => {
    const text = csvOf('01.11.2026;email;vozvrat@mcx.ru;5')
    const before = await sumOf()
    const { id } = (await program(text)).json()
    const registrar = town.program(await tokenOf('registrar'))
    expect((await registrar.send('DELETE', `/api/v1/interactions/batches/${id}`)).json()).toEqual({ id })
    expect((await registrar.send('DELETE', `/api/v1/interactions/batches/${id}`)).statusCode).toBe(200)
    expect(await sumOf()).toBe(before)
    expect((await program(text)).statusCode).toBe(201)
    expect(await sumOf()).toBe(before + 5)
  })

  test('JSON is no table: its kind is refused', async () => {
    expect((await program('{}', 'clerk', { 'content-type': 'application/json' })).statusCode).toBe(415)
  })

  test('two send the same file at the same moment: one takes it, the other is told', async () => {
    const before = await sumOf()
    const text = csvOf('02.11.2026;email;vmeste@mcx.ru;5')
    const codes = (await Promise.all([program(text), program(text), program(text)])).map(({ statusCode }) => statusCode)
    expect(codes.toSorted()).toEqual([201, 422, 422])
    expect(await sumOf()).toBe(before + 5)
  })

  test.each([
    [
      'windows-1251',
      Buffer.from(
        [...'дата;канал;адрес;число\n03.11.2026;телефонная связь;кабинет 5;1'].map((sign) =>
          sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0),
        ),
      ),
      303,
    ],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), randomBytes(2_000)]), 422],
    ['nothing', Buffer.alloc(0), 422],
    ['a formula for an address', Buffer.from(csvOf('03.11.2026;phone;=1+1;1')), 303],
    ['control signs', Buffer.from(csvOf('03.11.2026;phone;a\u0007b;1')), 422],
    ['a quotation mark that nobody closes', Buffer.from(csvOf('03.11.2026;phone;"1;1', '04.11.2026;phone;2;1')), 303],
    ['half of a sign', Buffer.concat([Buffer.from(csvOf('03.11.2026;phone;')), Buffer.from([0xd0])]), 422],
  ])('%s', async (_, bytes, expected) => {
    expect((await sendFile(bytes)).statusCode).toBe(expected)
  })

  test('ten thousand lines take moments, and the whole is counted', async () => {
    const before = await sumOf()
    const lines = Array.from({ length: 10_000 }, (_, place) => `0${(place % 9) + 1}.10.2026;email;box${place}@mcx.ru;2`)
    const started = performance.now()
    const { statusCode, body } = await program(csvOf(...lines))
    expect([statusCode, JSON.parse(body)]).toMatchObject([201, { rows: 10_000, interactions: 20_000 }])
    expect(await sumOf()).toBe(before + 20_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test.each(ROLE_KEYS)('the action itself asks for the role: %s', async (role) => {
    const bytes = Buffer.from(csvOf(`04.11.2026;email;${role}@mcx.ru;1`))
    const outcome = await town.inBody(town.body, (work) => importInteractions(work, { name: 'a.csv', bytes }), [role])
    expect('done' in outcome).toBe(mayDo('journal.write', [role]))
  })
})

test('K5.3: a day that is laid down anew while a batch is taken back keeps nothing of it', async () => {
  const text = csvOf(...Array.from({ length: 2_000 }, (_, place) => `15.10.2026;email;r${place}@mcx.ru;1`))
  const before = await sumOf()
  const { id } = (await program(text)).json()
  const rewrite = () =>
    town.sql(
      `with gone as materialized (delete from touchpoints.interaction_day where body_id = $1 and day = '2026-10-15' returning *)
       insert into touchpoints.interaction_day select * from gone order by random()`,
      [town.body.id],
    )
  const undo = town.inBody(town.body, (work) => undoJournal(work, id))
  await Promise.all([rewrite(), undo, rewrite()])
  expect(await sumOf()).toBe(before)
})
