import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesFolder } from '#platform/files/content.ts'
import { appealIn } from '#test/appeals.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Program } from '#test/visitor.ts'
import { goOnTaking } from './actions/take-rows.ts'

const APPEALS = '/api/v1/appeals'
const CALL = { way: 'phone', author: { name: 'Полевая Ирина' }, kind: 'question', regime: 'own' }

let town: Town
let program: Program
beforeAll(async () => {
  town = await openTown()
  program = town.program(await town.body.token('clerk'))
})
afterAll(() => town.close())

const personId = (role: string) => String(town.body.people[role]?.id)
const programOf = async (role: string, owner?: string, body = town.body) =>
  town.program(await body.token(role, owner && personId(owner)))
const fieldsOf = (answer: { json(): { errors?: { field: string }[] } }) =>
  answer.json().errors?.map(({ field }) => field)

describe('K2.3, K2.4: an appeal that is brought again', () => {
  let unitId = ''
  beforeAll(async () => {
    unitId = await town.body.unitOf('head')
  })

  test.each([
    ['one by one', {}],
    ['with a file that has gone', { files: [{ uploadId: randomUUID() }] }],
    ['as a card', { ...CALL, card: { outcome: 'answered', reply: 'Разберёмся' } }],
  ])('tells no more than its reader may see, and the code only to who brought it: %s', async (how, more) => {
    const external = { source: 'ПОС', id: `777 ${how}` }
    const first = await program.send('POST', APPEALS, { words: 'Рощина порвала заявление', regime: 'own', external })
    expect(first.statusCode, first.body).toBe(201)
    const made = first.json()
    const again = (by: Program) => by.send('POST', APPEALS, { words: 'x', external, ...more })
    const [theirs, ofUnit] = [await programOf('clerk', 'clerk'), await programOf('head', 'head')]
    const alike = { before: true, id: made.id, number: made.number, deadlines: made.deadlines }
    expect((await again(theirs)).json()).toEqual({ ...alike, code: null, statusUrl: null })
    expect((await again(program)).json()).toEqual({ ...made, before: true })
    await town.sql('update appeals.appeal set against_person_id = $2, against_unit_id = $3 where id = $1', [
      ...[made.id, personId('clerk'), unitId],
    ])
    for (const stranger of [theirs, ofUnit]) {
      expect((await stranger.get(`${APPEALS}/${made.id}`)).statusCode).toBe(404)
      const refused = await again(stranger)
      expect([refused.statusCode, refused.json().errors]).toEqual([
        422,
        [{ field: 'external', why: 'Такое обращение уже принято' }],
      ])
      for (const secret of [made.id, made.number, made.code]) expect(refused.body).not.toContain(secret)
    }
    expect((await again(program)).json()).toEqual({ ...made, before: true })
  })

  test('under its key has the same code, which is written down nowhere', async () => {
    const headers = { 'idempotency-key': 'appeal-1' }
    const sent = { words: 'Один раз', id: randomUUID() }
    const send = (by: Program) => by.send('POST', APPEALS, sent, headers)
    const [first, second] = [await send(program), await send(program)]
    expect([second.statusCode, second.headers['idempotency-replayed'], second.body]).toEqual([201, 'true', first.body])
    const { id, code } = first.json()
    const kept = await town.sql(`select reply from platform.idempotency where key = 'appeal-1'`)
    expect(JSON.parse(String(kept[0]?.['reply']))).toMatchObject({ id, code: '', statusUrl: '' })
    expect(kept[0]?.['reply']).not.toContain(code)
    const other = await programOf('clerk')
    for (const answer of [await send(other), await send(other)])
      expect(answer.json()).toMatchObject({ id, code: null, statusUrl: null })
  })
})

test('M18b: an errand is found by itself where the list has it: of whoever answers for the program, and of their unit', async () => {
  const id = await appealIn(town, town.body, 'assigned')
  const give = (words: string, to: object) =>
    program.send('POST', `${APPEALS}/${id}/errands`, { words, dueOn: '2026-11-20', ...to })
  expect((await give('Пришлите выписку', { personId: personId('employee') })).statusCode).toBe(200)
  expect((await give('Всем отделом', { unitId: await town.body.unitOf('employee') })).statusCode).toBe(200)
  const listed = async (by: Program) => (await by.get('/api/v1/errands')).json().errands
  const [own, other] = [await programOf('employee', 'employee'), await programOf('employee', 'registrar')]
  const errands = await listed(own)
  expect(errands.map(({ words }: { words: string }) => words).toSorted()).toEqual(['Всем отделом', 'Пришлите выписку'])
  expect(await listed(other)).toEqual([])
  for (const errand of errands) {
    expect((await own.get(`/api/v1/errands/${errand.id}`)).json()).toEqual(errand)
    expect((await other.get(`/api/v1/errands/${errand.id}`)).statusCode).toBe(404)
  }
})

describe('K2.4: files that wait', () => {
  const SCAN = Buffer.from('%PDF-1.7 скан')
  const MORE = Buffer.from('%PDF-1.7 ещё один')
  const upload = (by: Program, bytes = SCAN, name = 'Скан.pdf') =>
    by.send('POST', `/api/v1/uploads?name=${encodeURIComponent(name)}`, bytes, {
      'content-type': 'application/octet-stream',
    })
  const bring = (by: Program, files: object[]) => by.send('POST', APPEALS, { words: 'Приложено', files })

  test('the same bytes under two names are refused before one name is lost', async () => {
    const ids = [(await upload(program)).json().id, (await upload(program)).json().id]
    const files = [
      { uploadId: ids[0], name: 'Договор.pdf' },
      { uploadId: ids[1], name: 'Акт.pdf' },
    ]
    const refused = await bring(program, files)
    expect([refused.statusCode, refused.json().errors]).toEqual([
      422,
      [{ field: 'files.1.uploadId', why: 'Это тот же файл, что «Договор.pdf». Уберите повтор' }],
    ])
    expect((await bring(program, files.slice(1))).statusCode).toBe(201)
  })

  test('have a room of each program’s own; what it lets go of makes room, and nobody else lets go of it', async () => {
    const [clerk, other] = [await programOf('clerk'), await programOf('clerk')]
    const kept = (await upload(clerk)).json()
    const large = (await upload(clerk, MORE, 'Большой.pdf')).json()
    await town.sql(`update platform.file_use set bytes = $1 where name = 'Большой.pdf'`, [1024 ** 3 - SCAN.length])
    const full = await upload(clerk, MORE)
    expect([full.statusCode, fieldsOf(full), full.body.includes('1\u00a0ГБ')]).toEqual([422, ['file'], true])
    expect((await upload(other, MORE)).statusCode).toBe(201)

    const drop = (by: Program, id: string) => by.send('DELETE', `/api/v1/uploads/${id}`)
    for (const stranger of [other, await programOf('clerk', undefined, town.other)])
      expect((await drop(stranger, large.id)).statusCode).toBe(404)
    expect((await drop(await programOf('analyst'), large.id)).statusCode).toBe(403)
    const gone = await drop(clerk, large.id)
    expect([gone.statusCode, gone.json(), (await drop(clerk, large.id)).statusCode]).toEqual([
      200,
      { id: large.id },
      404,
    ])
    expect((await upload(clerk, MORE)).statusCode).toBe(201)
    expect(fieldsOf(await bring(clerk, [{ uploadId: large.id }]))).toEqual(['files.0.uploadId'])
    expect((await bring(clerk, [{ uploadId: kept.id }])).statusCode).toBe(201)
    expect((await drop(clerk, kept.id)).statusCode).toBe(404)
  })
})

describe('K2.4, K4.2: a large file goes on only while whoever began it may', () => {
  const DESK = '/desk/appeals/imports'
  const HEAD = 'Номер сообщения;Дата создания;ФИО;Категория;Текст сообщения'
  const lines = Array.from({ length: 260 }, (_, n) => `С-${n};05.11.2026 10:22;Нивин Пётр;Вода;Сообщение ${n}`)
  const count = async () => Number((await town.sql('select count(*)::int as n from appeals.appeal'))[0]?.['n'])

  test.each([
    ['a token that was revoked', 'update identity.api_token set revoked_at = now() where id::text = $1'],
    ['a role that was taken away', `update identity.person set roles = '{analyst}' where id::text = $1`],
    ['somebody who left', 'update identity.person set left_at = now() where id::text = $1'],
  ])('%s: it stops and says so, and somebody who may goes on with the rest', async (title, lose) => {
    const parts = { secrets: town.installation.secrets, filesFolder: filesFolder(town.dataFolder) }
    const by = { id: 'system', kind: 'system' as const, roles: [] }
    const clerk = await town.as('clerk')
    const source = encodeURIComponent(title)
    const file = Buffer.from([HEAD, ...lines].join('\n'))
    const brought = await program.send('POST', `${APPEALS}/imports?source=${source}`, file, {
      'content-type': 'text/csv',
    })
    const { id } = brought.json()
    const [made] = await town.sql('select made_by from appeals.import where id = $1', [id])
    const [clerkId, tokenId] = [personId('clerk'), String(made?.['made_by'])]
    const goOn = () => town.inBody(town.body, (work) => goOnTaking({ ...work, by }, parts, id, 250))
    const byProgram = () => program.send('POST', `${APPEALS}/imports/${id}/taking`)
    const byClerk = () => clerk.post(`${DESK}/${id}/taking`)
    const isToken = lose.includes('api_token')
    const before = await count()
    expect((await (isToken ? byProgram() : byClerk())).statusCode).toBe(isToken ? 200 : 303)
    await town.sql(lose, [isToken ? tokenId : clerkId])
    await goOn()
    await goOn()
    expect(await count()).toBe(before + 250)
    if (isToken) {
      const page = await clerk.get(`${DESK}/${id}`)
      expect([page.headers['refresh'], page.body]).toEqual([undefined, expect.stringContaining('токен отозван')])
      expect((await clerk.get(DESK)).body).toMatch(/Остановились: 250 из 260/)
      await byClerk()
      await town.sql('update identity.api_token set revoked_at = null where id::text = $1', [tokenId])
    } else {
      const read = (await program.get(`${APPEALS}/imports/${id}`)).json()
      expect(read).toMatchObject({ state: 'taking', taking: { rows: 250, of: 260, stopped: true } })
      expect((await byProgram()).json().taking.stopped).toBe(false)
      await town.sql(`update identity.person set roles = '{clerk}', left_at = null where id::text = $1`, [clerkId])
    }
    await goOn()
    expect(await count()).toBe(before + 260)
    expect(await town.sql('select taken_by from appeals.import where id = $1', [id])).toEqual([
      { taken_by: isToken ? clerkId : tokenId },
    ])
  })
})
