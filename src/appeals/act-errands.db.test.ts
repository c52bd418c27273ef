import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appealIn, oneAppeal } from '#test/appeals.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { appealsOfClient } from './actions/appeals-of-client.ts'
import { makeErrand } from './actions/make-errand.ts'
import { noteRating } from './actions/note-rating.ts'

let town: Town
let clerk: Visitor
let employee: Visitor
beforeAll(async () => {
  town = await openTown()
  clerk = await town.as('clerk')
  employee = await town.as('employee')
})
afterAll(() => town.close())

const one = async (id: string) => (await town.sql('select * from appeals.appeal where id = $1', [id]))[0] ?? {}
const personId = (role: string) => town.body.people[role]?.id ?? ''

describe('M18b: errands, visits, links', () => {
  test('an employee sees their errand and nothing of the appeal, says what is done; a stranger finds nothing', async () => {
    const id = await appealIn(town, town.body, 'assigned')
    const wish = { words: 'Пришлите выписку из журнала', dueOn: '2026-11-19', personId: personId('employee') }
    await clerk.post(`/desk/appeals/${id}/errands`, wish)
    const [errand] = await town.sql('select id from appeals.errand where appeal_id = $1', [id])
    const path = `/desk/errands/${errand?.['id']}`
    const page = await employee.get(path)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Пришлите выписку из журнала')
    expect(page.body).not.toContain('Рябинин')
    expect((await (await town.as('unit-editor')).get(path)).statusCode).toBe(404)
    expect((await employee.post(`${path}/completion`, { report: '' })).statusCode).toBe(422)
    expect((await employee.post(`${path}/completion`, { report: 'Выписка у секретаря' })).statusCode).toBe(303)
    expect((await clerk.post(`${path}/cancellation`)).statusCode).toBe(422)
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Выписка у секретаря')
  })

  test('a visit is planned, taken back, planned again and takes place', async () => {
    const id = await appealIn(town, town.body, 'assigned')
    const plan = { plannedOn: '2026-11-19', whereabouts: 'Дальнее, ферма' }
    await clerk.post(`/desk/appeals/${id}/visits`, plan)
    await clerk.post(`/desk/appeals/${id}/visits`, plan)
    const [first, second] = await town.sql('select id from appeals.visit where appeal_id = $1', [id])
    expect((await clerk.post(`/desk/visits/${first?.['id']}/cancellation`)).statusCode).toBe(303)
    expect(
      (await clerk.post(`/desk/visits/${second?.['id']}/completion`, { outcome: 'Семена на месте' })).statusCode,
    ).toBe(303)
    expect((await clerk.post(`/desk/visits/${second?.['id']}/cancellation`)).statusCode).toBe(422)
  })

  test('a duplicate leads to the earlier one, and may be taken back', async () => {
    const before = await oneAppeal(town, town.body, { received_on: '2026-11-10', number: 7 })
    const id = await oneAppeal(town, town.body)
    await clerk.post(`/desk/appeals/${id}/repetition`, { version: '1', mark: 'duplicate', number: 'o-7/26' })
    expect(await one(id)).toMatchObject({ repeats_id: before, marks: ['duplicate'] })
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain(`href="/desk/appeals/${before}">О-7/26`)
    await clerk.post(`/desk/appeals/${id}/repetition`, { version: '2', mark: 'none' })
    expect(await one(id)).toMatchObject({ repeats_id: null, marks: [] })
  })

  test('several questions, each with its competence; results stay with those that stay', async () => {
    const id = await appealIn(town, town.body, 'assigned')
    const question = (n: number, words: string, questionId = '') => ({
      [`q${n}-id`]: questionId,
      [`q${n}-words`]: words,
      [`q${n}-competence`]: n === 1 ? 'own' : 'federal',
    })
    await clerk.post(`/desk/appeals/${id}/division`, {
      version: '1',
      ...question(1, 'Семена'),
      ...question(2, 'Дорога'),
    })
    const [seed] = await town.sql(
      `update appeals.question set result = 'explained' where appeal_id = $1 and words = 'Семена' returning id`,
      [id],
    )
    await clerk.post(`/desk/appeals/${id}/division`, {
      version: '2',
      ...question(1, 'Новое'),
      ...question(2, 'Семена', String(seed?.['id'])),
    })
    expect(
      await town.sql(
        'select position, words, competence, result from appeals.question where appeal_id = $1 order by position',
        [id],
      ),
    ).toEqual([
      { position: 1, words: 'Новое', competence: 'own', result: null },
      { position: 2, words: 'Семена', competence: 'federal', result: 'explained' },
    ])
  })
})

test('K1.3, M18b: notices to be sent stand by their own dates, of ended appeals too; what goes by itself is not among them', async () => {
  const ids: string[] = []
  for (const [state, reach, due] of [
    ['assigned', 'paper', null],
    ['assigned', 'paper', '2026-11-20'],
    ['redirected', 'paper', '2026-11-16'],
    ['assigned', 'email', '2026-11-16'],
  ]) {
    const id = await appealIn(town, town.body, String(state))
    await town.sql(
      `insert into appeals.notice (body_id, appeal_id, kind, reach, words, due_on, made_at, made_by) values ($1, $2, 'redirected', $3, 'x', $4, now(), 'x')`,
      [town.body.id, id, reach, due],
    )
    ids.push(id)
  }
  const { body } = await clerk.get('/desk/appeals?queue=notices')
  const shown = [...body.matchAll(/"num nowrap" href="\/desk\/appeals\/([^"]+)"/g)].map(([, id]) => id)
  expect(shown).toEqual([ids[2], ids[1], ids[0]])
  for (const words of ['16 ноября, пн', '20 ноября, пт', 'без срока']) expect(body).toContain(words)
})

describe('M18d: a rating comes to its appeal', () => {
  test('a low one with words becomes an errand of the unit by the next working day; noted twice, it is one', async () => {
    const id = await appealIn(town, town.body, 'answered', { assignee_id: personId('clerk') })
    const rating = {
      appealId: id,
      ratingId: randomUUID(),
      mark: 1,
      words: 'Ничего не понял',
      on: Temporal.PlainDate.from('2026-11-17'),
    }
    for (let time = 0; time < 2; time += 1) await town.inBody(town.body, (work) => noteRating(work, rating))
    expect(
      await town.sql('select due_on::text as due, person_id, source from appeals.errand where appeal_id = $1', [id]),
    ).toEqual([{ due: '2026-11-18', person_id: personId('clerk'), source: `rating:${rating.ratingId}` }])
    expect(await one(id)).toMatchObject({ rating: 1 })
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Ничего не понял')
  })

  test('a rule’s errand is made once by its source', async () => {
    const appealId = await appealIn(town, town.body, 'assigned')
    const errand = { appealId, words: 'Проверить', dueOn: Temporal.PlainDate.from('2026-11-19'), source: 'rule:1' }
    const [first, again] = [
      await town.inBody(town.body, (work) => makeErrand(work, errand)),
      await town.inBody(town.body, (work) => makeErrand(work, errand)),
    ]
    expect(again).toBe(first)
  })
})

describe('K2.3, K5.4: who sees', () => {
  test('an internal appeal is nobody’s but the internal clerk’s and the head’s, in the history too', async () => {
    const [client] = await town.sql(
      `insert into clients.client (body_id, contour, kind, name, name_key, made_at) values ($1, 'external', 'person', 'Рябинин Пётр', 'петр рябинин', now()) returning id`,
      [town.body.id],
    )
    const clientId = String(client?.['id'])
    const id = await oneAppeal(town, town.body, { contour: 'internal', regime: 'internal', client_id: clientId })
    await oneAppeal(town, town.body, { client_id: clientId })
    const internal = await town.as('internal-clerk')
    expect([
      (await clerk.get(`/desk/appeals/${id}`)).statusCode,
      (await internal.get(`/desk/appeals/${id}`)).statusCode,
    ]).toEqual([404, 200])
    const history = (roles: string[]) => town.inBody(town.body, (work) => appealsOfClient(work, clientId), roles)
    expect([
      (await history(['clerk'])).length,
      (await history(['head'])).length,
      (await history(['employee'])).length,
    ]).toEqual([1, 2, 0])
  })

  test('the control card is a paper of one sheet for whoever sees the appeal', async () => {
    const id = await appealIn(town, town.body, 'assigned')
    const card = await clerk.get(`/desk/appeals/${id}/card.pdf`)
    expect([card.statusCode, card.headers['content-type'], card.rawPayload.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    expect((await (await town.as('internal-clerk')).get(`/desk/appeals/${id}/card.pdf`)).statusCode).toBe(404)
  })
})

describe('A program with a token', () => {
  test('acts by the same words and rules; an older version is a 422 with who was first', async () => {
    const id = await appealIn(town, town.body, 'registered')
    const program = town.program(await town.body.token('clerk'))
    const send = (path: string, sent: object) => program.send('POST', `/api/v1/appeals/${id}/${path}`, sent)
    const acted = await send('redirection', { to: 'Министерство дорог', reason: 'Это их дорога', version: 1 })
    expect([acted.statusCode, acted.json()]).toEqual([
      200,
      { appealId: id, version: 2, state: 'redirected', made: null },
    ])
    const again = await send('redirection', { to: 'Другое', reason: 'x', version: 1 })
    expect(again.statusCode).toBe(422)
    const extended = await send('extension', { days: '5', reason: 'x', version: 2 })
    expect(extended.statusCode).toBe(403)
    expect((await send('notes', { words: 'Заметка программы' })).statusCode).toBe(200)
  })

  test('reads all that the desk’s page shows; whom a complaint is about reads nothing of it, by no token of theirs', async () => {
    const id = await appealIn(town, town.body, 'assigned', {
      ...{ kind: 'complaint', against_person_id: personId('head'), postmarked_on: '2026-11-12' },
      representative: JSON.stringify({ name: 'Рощина Ольга', authority: 'доверенность' }),
    })
    await town.sql(
      `insert into appeals.co_author (body_id, appeal_id, position, name) values ($1, $2, 1, 'Нивин Олег')`,
      [town.body.id, id],
    )
    const program = town.program(await town.body.token('clerk'))
    const at = `/api/v1/appeals/${id}`
    const send = (path: string, sent: object) => program.send('POST', `${at}/${path}`, sent)
    await send('notes', { words: 'Позвонить' })
    await send('questions', { words: 'Какого числа подали?' })
    await send('errands', { words: 'Пришлите выписку', dueOn: '2026-11-20', personId: personId('employee') })
    await send('visits', { plannedOn: '2026-11-20', whereabouts: 'Дальнее' })
    await send('answers/draft', { words: 'Пишем', version: 0 })
    const { version } = (await program.get(at)).json()
    const wish = { version, regime: '8-fz', kind: 'complaint', direction: 'appeals', reason: 'Просит данные' }
    await send('sorting', { ...wish, againstPersonId: personId('head') })
    const appeal = (await program.get(at)).json()
    expect(appeal).toMatchObject({
      ...{ state: 'assigned', postmarkedOn: '2026-11-12', representative: { name: 'Рощина Ольга' } },
      ...{ coAuthors: [{ name: 'Нивин Олег' }], against: { personId: personId('head'), personName: 'Лесная Дарья' } },
      ...{ errands: [{ words: 'Пришлите выписку', state: 'open' }], visits: [{ whereabouts: 'Дальнее' }] },
      ...{ answers: [{ words: 'Пишем', sentAt: null, files: [] }], messages: [{ side: 'body', files: [] }] },
    })
    const [note] = appeal.events.filter(({ kind }: { kind: string }) => kind === 'note')
    expect(note).toMatchObject({
      title: 'Заметка для своих',
      words: 'Позвонить',
      byName: expect.stringContaining('программа'),
    })
    const { steps } = appeal.dates.find(({ kind }: { kind: string }) => kind === 'answer')
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.at(-1)).toMatchObject({ on: appeal.deadlines.answer.dueOn, text: expect.any(String) })
    expect(appeal.acts).toContain('give-errand')
    expect(appeal.notices).toMatchObject([
      { kind: 'asked', reach: 'email', messageId: appeal.messages[0].id, waits: false },
    ])
    const theirs = town.program(await town.body.token('clerk', personId('head')))
    const strangers = [theirs, town.program(await town.body.token('internal-clerk'))]
    for (const stranger of strangers) expect((await stranger.get(at)).statusCode).toBe(404)
    const listed = async (by: typeof program) => (await by.get('/api/v1/errands?limit=100')).json().errands
    const errand = (await listed(program)).find(({ appealId }: { appealId: string }) => appealId === id)
    expect(errand).toMatchObject({ dueOn: '2026-11-20', appealNumber: appeal.number })
    for (const stranger of strangers) {
      expect(JSON.stringify(await listed(stranger))).not.toContain(id)
      expect((await stranger.get(`/api/v1/errands/${errand.id}`)).statusCode).toBe(404)
    }
  })
})
