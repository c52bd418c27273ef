import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cards, openCards } from '#test/cards.ts'
import { START, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'

let town: Town
let clerk: Visitor
let head: Visitor
let cards: Cards
beforeAll(async () => {
  cards = await openCards()
  ;({ town, clerk, head } = cards)
})
afterAll(() => town.close())
beforeEach(() => town.at(START))

const save: Cards['save'] = (...sent) => cards.save(...sent)
const idIn: Cards['idIn'] = (location) => cards.idIn(location)
const rowOf: Cards['rowOf'] = (id) => cards.rowOf(id)
const eventsOf: Cards['eventsOf'] = (id) => cards.eventsOf(id)
const CALL = {
  phone: '+7 900 000-00-10',
  name: 'Нивин Пётр',
  words: 'До какого числа принимают документы на субсидию?',
}

describe('M17, K3.4: a call', () => {
  test('answered at once is an appeal that is answered, with its call and its words', async () => {
    const response = await save('phone', { ...CALL, outcome: 'answered', reply: 'До 15 декабря' })
    const id = idIn(response.headers.location)
    expect(await rowOf(id)).toMatchObject({
      kind: 'question',
      regime: 'own',
      channel: 'phone',
      answered_at: START,
      ended_at: START,
    })
    expect(await eventsOf(id)).toEqual(['answered', 'called', 'received', 'registered'])
    expect(await town.sql('select words, sent_way from appeals.answer where appeal_id = $1', [id])).toEqual([
      { words: 'До 15 декабря', sent_way: 'phone' },
    ])
    expect(
      await town.sql('select from appeals.deadline where appeal_id = $1 and met_at is null and kind = $2', [
        id,
        'answer',
      ]),
    ).toEqual([])
  })

  test('to be rung back is an errand with its day', async () => {
    const to = town.body.people['clerk']?.id ?? ''
    const fields = {
      ...CALL,
      outcome: 'callback',
      callbackOn: '2026-11-19',
      callbackTo: to,
      kind: 'question',
      regime: 'own',
    }
    const id = idIn((await save('phone', fields)).headers.location)
    expect(await town.sql('select person_id, words from appeals.errand where appeal_id = $1', [id])).toEqual([
      { person_id: to, words: 'Перезвонить: +7 900 000-00-10' },
    ])
    const wrong = await save('phone', { ...fields, callbackOn: '2026-11-16', callbackTo: randomUUID(), phone: '' })
    for (const words of ['уже прошёл', 'кто перезвонит', 'номер, по которому перезвонить'])
      expect(wrong.body).toContain(words)
  })

  test('whoever has called before is found by the number, and the same words are shown', async () => {
    const found = await clerk.post('/desk/appeals/new/phone', {
      id: randomUUID(),
      do: 'find',
      phone: '8 900 000 00 10',
      words: 'мой текст',
    })
    expect([found.statusCode, found.body.includes('Нивин Пётр'), found.body.includes('мой текст')]).toEqual([
      200,
      true,
      true,
    ])
    const clientId = /name="clientId" value="([0-9a-f-]{36})"/.exec(found.body)?.[1] ?? ''
    const proposed = await clerk.post('/desk/appeals/new/phone', { id: randomUUID(), do: 'propose', ...CALL, clientId })
    expect(proposed.body).toContain('Этот человек уже обращался')
    const id = idIn((await save('phone', { ...CALL, clientId, outcome: 'answered', reply: 'Да' })).headers.location)
    expect((await rowOf(id))['client_id']).toBe(clientId)
    const strange = await save('phone', { ...CALL, clientId: "x' or 1", outcome: 'answered', reply: 'Да' })
    expect(strange.statusCode).toBe(303)
  })

  test.each([
    [{ ...CALL }, 'чем кончился разговор'],
    [{ ...CALL, outcome: 'answered' }, 'что вы ответили'],
    [
      { ...CALL, outcome: 'answered', reply: 'Да', kind: 'complaint', regime: '59-fz' },
      'Жалобу разговором не закрывают',
    ],
  ])('%j lacks something', async (fields, words) => {
    const response = await save('phone', fields)
    expect([response.statusCode, response.body.includes(words)]).toEqual([422, true])
  })
})

describe('K4.4: where the talk ends the survey is offered', () => {
  const COMES = { name: 'Нивин Пётр', words: 'Куда сдать молоко', kind: 'question', regime: '59-fz', consent: 'yes' }
  test.each([
    ['phone', { ...CALL }],
    ['reception', COMES],
  ])('%s, answered at once: the clerk names the touchpoint, then the link goes by e-mail', async (way, said) => {
    const email = `nivin-${way}@pochta.example`
    const saved = await save(way, { ...said, email, outcome: 'answered', reply: 'До 15 декабря' })
    const id = idIn(saved.headers.location)
    const slip = (await clerk.get(`/desk/appeals/${id}/slip`)).body
    expect(slip).toContain('Через него приходят в несколько точек перечня')
    const at = (path: string) => `/desk/appeals/${id}/survey-offer/${path}`
    const early = await clerk.post(at('letters'), { seen: '0', email })
    expect([early.statusCode, early.body.includes('Сначала выберите точку')]).toEqual([422, true])

    const [, touchpointId = ''] = /Подходят по каналу"[^>]*><option value="([0-9a-f-]{36})"/.exec(slip) ?? []
    const named = { version: '2', touchpointId, from: 'slip' }
    expect((await clerk.post(at('touchpoint'), { ...named, touchpointId: randomUUID() })).statusCode).toBe(422)
    const back = await clerk.post(at('touchpoint'), named)
    expect(back.headers.location).toBe(`/desk/appeals/${id}/slip#offer`)
    expect(await rowOf(id)).toMatchObject({ touchpoint_id: touchpointId, channel: way })
    const offered = (await clerk.get(`/desk/appeals/${id}/slip`)).body
    expect([offered.includes('код опроса'), offered.includes(`value="${email}"`)]).toEqual([true, true])

    const wrong = await clerk.post(at('letters'), { seen: '0', email: 'не знаю' })
    expect([wrong.statusCode, wrong.body.includes('Напишите один адрес')]).toEqual([422, true])
    expect((await clerk.post(at('letters'), { seen: '0', email, from: 'slip' })).statusCode).toBe(303)
    expect((await clerk.post(at('letters'), { seen: '0', email })).statusCode).toBe(422)
    const letters = await town.sql('select words from platform.letter where recipient = $1 and subject like $2', [
      email,
      'Как вам было%',
    ])
    expect(letters).toEqual([{ words: expect.stringMatching(/^(?![\s\S]*О-\d)[\s\S]*\/e\/[a-z\d]{8}\n/) }])
    expect((await clerk.get(`/desk/appeals/${id}/survey-offer`)).body).toContain('Ссылку отправили')
    expect((await (await town.as('clerk', town.other)).post(at('letters'), { seen: '1', email })).statusCode).toBe(404)

    await town.sql('update appeals.appeal set outside_at = now() where id = $1', [id])
    expect((await clerk.get(`/desk/appeals/${id}/slip`)).body).toContain('Вопрос не по нашей компетенции')
    expect((await clerk.post(at('letters'), { seen: '1', email })).statusCode).toBe(422)
  })
})

describe('K2.4: a reception', () => {
  const COMES = {
    name: 'Рощина Ольга',
    words: 'Куда сдать молоко',
    kind: 'question',
    regime: '59-fz',
    outcome: 'answered',
    reply: 'В кооператив',
  }

  test('is answered orally with consent alone (59-FZ, article 13)', async () => {
    expect((await save('reception', COMES)).body).toContain('ст. 13, ч. 3')
    const id = idIn(
      (await save('reception', { ...COMES, consent: 'yes', receivedBy: 'Лесная Дарья' })).headers.location,
    )
    expect(await rowOf(id)).toMatchObject({ way: 'reception', answered_at: START })
    expect(await eventsOf(id)).toEqual(['answered', 'note', 'received', 'registered'])
  })

  test('otherwise it is considered as written', async () => {
    const id = idIn((await save('reception', { ...COMES, outcome: 'appeal', reply: '' })).headers.location)
    expect(await rowOf(id)).toMatchObject({ answered_at: null, registered_at: START })
  })
})

describe('K2.5.2: a word said to a head', () => {
  const SAID = { contour: 'external', name: 'Полевая Анна, +7 900 000-00-11', words: 'На рынке негде мыть тару' }

  test('is three fields; without an answer it waits for a clerk', async () => {
    const id = idIn((await save('oral', SAID, head)).headers.location)
    expect(await rowOf(id)).toMatchObject({
      way: 'oral',
      registered_at: null,
      answered_at: null,
      author: { name: 'Полевая Анна', phone: '+7 900 000-00-11' },
    })
    const answered = idIn(
      (await save('oral', { ...SAID, contour: 'internal', reply: 'Поставим мойку' }, head)).headers.location,
    )
    expect(await rowOf(answered)).toMatchObject({ contour: 'internal', answered_at: START })
    expect((await clerk.get(`/desk/appeals/${answered}/slip`)).statusCode).toBe(404)
  })

  test('is for a head alone', async () => {
    expect((await clerk.get('/desk/appeals/new/oral')).statusCode).toBe(404)
    expect((await save('oral', SAID)).statusCode).toBe(404)
  })
})

describe('Any way', () => {
  test.each(['stand', 'other'])('%s is taken in too, without a name', async (way) => {
    const id = idIn(
      (await save(way, { words: 'Спасибо за семинар', kind: 'thanks', regime: 'own', place: 'Фойе' })).headers.location,
    )
    expect(await rowOf(id)).toMatchObject({ way, kind: 'thanks', client_id: null })
  })

  test('an internal clerk writes down what employees say, and nobody else’s', async () => {
    const inner = await town.as('internal-clerk')
    const id = idIn(
      (
        await save(
          'reception',
          { words: 'Нужен второй монитор', kind: 'memo', regime: 'internal', outcome: 'appeal' },
          inner,
        )
      ).headers.location,
    )
    expect(await rowOf(id)).toMatchObject({ contour: 'internal', client_id: null })
  })

  test.each(['administrator', 'registrar', 'employee', 'analyst'])('is closed to the role %s', async (role) => {
    const person = await town.as(role)
    expect((await person.get('/desk/appeals/new/phone')).statusCode).toBe(403)
    expect((await save('phone', CALL, person)).statusCode).toBe(403)
  })

  test('the choice of ways, every form, and a way that there is none of', async () => {
    expect((await head.get('/desk/appeals/new')).body).toContain('Сказано руководителю')
    expect((await clerk.get('/desk/appeals/new')).body).not.toContain('Сказано руководителю')
    for (const way of ['phone', 'post', 'reception', 'stand', 'other'])
      expect((await clerk.get(`/desk/appeals/new/${way}`)).statusCode).toBe(200)
    expect((await clerk.get('/desk/appeals/new/fax')).statusCode).toBe(404)
  })
})
