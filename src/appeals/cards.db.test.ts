import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cards, openCards } from '#test/cards.ts'
import { START, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'

let town: Town
let clerk: Visitor
let cards: Cards
beforeAll(async () => {
  cards = await openCards()
  ;({ town, clerk } = cards)
})
afterAll(() => town.close())
beforeEach(() => town.at(START))

const save: Cards['save'] = (...sent) => cards.save(...sent)
const idIn: Cards['idIn'] = (location) => cards.idIn(location)
const rowOf: Cards['rowOf'] = (id) => cards.rowOf(id)
const eventsOf: Cards['eventsOf'] = (id) => cards.eventsOf(id)
const count = async () => Number((await town.sql('select count(*)::int as n from appeals.appeal'))[0]?.['n'])

const LETTER = {
  name: 'Полевая Мария Ивановна',
  address: '685000, Озёрный, ул. Садовая, 3',
  words: 'Прошу разъяснить, почему мне отказали в субсидии на корма за 2025 год.',
  receivedOn: '2026-11-12',
  postmarkedOn: '2026-11-09',
  senderNumber: '14 от 08.11.2026',
  addressee: 'Министру',
  kind: 'application',
  regime: '59-fz',
  answerBy: 'post',
}

describe('K2.4: a letter', () => {
  test('is taken in with the day it came, registered at once, and its scan', async () => {
    const fields = { id: randomUUID(), do: 'save', ...LETTER }
    const files = { files: { name: 'Скан.pdf', bytes: '%PDF-1.7 скан' } }
    const response = await clerk.upload('/desk/appeals/new/post', fields, files)
    expect(response.statusCode).toBe(303)
    const id = idIn(response.headers.location)
    expect(await rowOf(id)).toMatchObject({
      way: 'post',
      regime: '59-fz',
      kind: 'application',
      answer_by: 'post',
      answer_to: LETTER.address,
      registered_by: town.body.people['clerk']?.id,
    })
    expect(String((await rowOf(id))['received_on'])).toContain('2026-11-12')
    expect(await eventsOf(id)).toEqual(['note', 'received', 'registered'])
    const slip = await clerk.get(String(response.headers.location))
    expect(slip.body).toMatch(/О-1\/26/)
    expect(slip.body).toMatch(/[0-9А-Я]{4}-[0-9А-Я]{4}-[0-9А-Я]{4}/)
    const [file] = await town.sql(
      `select encode(hash, 'hex') as hash from platform.file_use where owner_kind = 'appeal' and owner_id = $1`,
      [id],
    )
    const given = await clerk.get(`/desk/appeals/${id}/files/${file?.['hash']}`)
    expect([given.statusCode, given.headers['content-type'], given.body]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7 скан',
    ])
    expect(given.headers['content-disposition']).toMatch(/^attachment/)
    expect(await town.sql(`select from platform.file_use where owner_kind = 'appeal-draft'`)).toEqual([])
    expect(
      (await (await town.as('clerk', town.other)).get(`/desk/appeals/${id}/files/${file?.['hash']}`)).statusCode,
    ).toBe(404)
  })

  test('sent twice is one appeal', async () => {
    const before = await count()
    const fields = { ...LETTER, id: randomUUID() }
    const [one, two] = [await save('post', fields), await save('post', fields)]
    expect(idIn(one.headers.location)).toBe(idIn(two.headers.location))
    expect(await count()).toBe(before + 1)
  })

  test('with mistakes comes back with every reason and every word, and the scan waits', async () => {
    const id = randomUUID()
    const wrong = {
      ...LETTER,
      id,
      do: 'save',
      receivedOn: '2026-12-01',
      postmarkedOn: '2026-13-09',
      email: 'никак',
      phone: '12',
      words: '',
    }
    const response = await clerk.upload('/desk/appeals/new/post', wrong, {
      files: { name: 'Скан.pdf', bytes: '%PDF-1.7' },
    })
    expect(response.statusCode).toBe(422)
    for (const words of [
      'ещё не наступил',
      'день штемпеля',
      'один адрес',
      'номер с кодом',
      'Запишите, что сказал',
      'Скан.pdf',
      'Садовая',
    ])
      expect(response.body).toContain(words)
    const bad = await clerk.upload(
      '/desk/appeals/new/post',
      { ...LETTER, id, do: 'save' },
      { files: { name: 'a.exe', bytes: 'MZ\0\0' } },
    )
    expect([bad.statusCode, bad.body.includes('программ'), bad.body.includes('Скан.pdf')]).toEqual([422, true, true])
    const saved = await save('post', { ...LETTER, id })
    expect(
      await town.sql('select name from platform.file_use where owner_id = $1', [idIn(saved.headers.location)]),
    ).toEqual([{ name: 'Скан.pdf' }])
  })

  test('without a chosen kind shows what the rules propose, and is saved by the next press', async () => {
    const { kind, regime, ...unsorted } = LETTER
    const fields = { ...unsorted, id: randomUUID() }
    const response = await save('post', fields)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('Мы предложили, проверьте')
    const proposed = /name="kind"[\s\S]*?value="(\w+)" selected/.exec(response.body)?.[1]
    expect(proposed).toBeTruthy()
    const law = /name="regime"[\s\S]*?value="([\w-]+)" selected/.exec(response.body)?.[1] ?? ''
    expect((await save('post', { ...fields, kind: proposed ?? '', regime: law })).statusCode).toBe(303)
  })
})

describe('K2.4, K2.5, K3.4, M17: a program writes down what was said', () => {
  const program = async (role: string) => town.program(await town.body.token(role))
  const API = '/api/v1/appeals'
  const author = { name: 'Нивин Пётр', phone: '+7 900 000-00-10' }
  const call = { way: 'phone', author, words: 'До какого числа принимают документы на субсидию?' }
  const fieldsOf = (answer: { json(): { errors: { field: string }[] } }) =>
    answer.json().errors.map(({ field }) => field)

  test('a call that was answered at once; sent twice, or under its key, it is one', async () => {
    const clerk = await program('clerk')
    const sent = { id: randomUUID(), ...call, card: { outcome: 'answered', reply: 'До 15 декабря' } }
    const key = { 'idempotency-key': 'call-1' }
    const made = await clerk.send('POST', API, sent, key)
    expect(made.statusCode, made.body).toBe(201)
    const { id, number } = made.json()
    expect((await clerk.send('POST', API, sent, key)).headers['idempotency-replayed']).toBe('true')
    expect((await clerk.send('POST', API, sent)).json()).toMatchObject({ id, number, before: true })
    const appeal = (await clerk.get(`${API}/${id}`)).json()
    expect(appeal).toMatchObject({ state: 'answered', kind: 'question', regime: 'own', answeredAt: START, author })
    expect(appeal.events.map(({ kind }: { kind: string }) => kind).sort()).toEqual(
      ['received', 'registered', 'called', 'answered'].sort(),
    )
    expect(appeal.answers).toMatchObject([{ words: 'До 15 декабря', sentWay: 'phone' }])
  })

  test('a call to be rung back makes an errand; a letter keeps its moment, numbers and co-authors', async () => {
    const clerk = await program('clerk')
    const callbackTo = town.body.people['clerk']?.id
    const card = { outcome: 'callback', callbackOn: '2026-11-19', callbackTo, told: true }
    const made = await clerk.send('POST', API, { ...call, kind: 'question', regime: 'own', card })
    expect(made.statusCode, made.body).toBe(201)
    expect((await clerk.get(`${API}/${made.json().id}`)).json()).toMatchObject({
      errands: [{ personId: callbackTo, dueOn: '2026-11-19', state: 'open', overdue: false }],
      notices: [{ kind: 'acknowledgement', reach: 'told', waits: false }],
    })
    const coAuthors = [{ name: 'Рощина, Ольга', contact: 'с. Луговое, 3' }]
    const letter = await clerk.send('POST', API, {
      ...{
        way: 'post',
        words: 'Просим дорогу',
        author: { name: 'Полевая Мария', address: 'с. Луговое, 1' },
        coAuthors,
      },
      ...{ receivedAt: '2026-11-16T03:20:00+11:00', postmarkedOn: '2026-11-12', kind: 'application', regime: '59-fz' },
      card: { senderNumber: '14/2', addressee: 'Министру' },
    })
    expect(letter.statusCode, letter.body).toBe(201)
    const appeal = (await clerk.get(`${API}/${letter.json().id}`)).json()
    expect(appeal).toMatchObject({
      ...{ receivedAt: '2026-11-15T16:20:00Z', receivedOn: '2026-11-16', answerBy: 'post', answerTo: 'с. Луговое, 1' },
      ...{ coAuthors, postmarkedOn: '2026-11-12', state: 'registered' },
    })
    const note = appeal.events.find(({ kind }: { kind: string }) => kind === 'note')
    expect(note.words).toBe('Номер отправителя: 14/2. Кому адресовано: Министру')
  })

  test('an oral word is its head’s, whatever way it is brought', async () => {
    const oral = { way: 'oral', words: 'На рынке негде мыть тару', author: { name: 'Полевая, Анна' } }
    for (const sent of [oral, { ...oral, card: { reply: 'Поставим мойку' } }])
      expect(fieldsOf(await (await program('clerk')).send('POST', API, sent))).toContain('way')
    const head = await program('head')
    const made = await head.send('POST', API, { ...oral, card: { reply: 'Поставим мойку' } })
    expect(made.statusCode, made.body).toBe(201)
    expect((await head.get(`${API}/${made.json().id}`)).json()).toMatchObject({
      ...{ way: 'oral', state: 'answered', author: { name: 'Полевая, Анна' } },
    })
  })

  test.each([
    ['no outcome', call, {}, ['card.outcome', 'kind', 'regime']],
    ['no answer', call, { outcome: 'answered' }, ['card.reply']],
    ['a complaint', { ...call, kind: 'complaint' }, { outcome: 'answered', reply: 'Да' }, ['card.outcome']],
    [
      'nobody to ring back',
      { way: 'phone', words: 'Перезвоните', kind: 'question', regime: 'own' },
      { outcome: 'callback', callbackOn: '2026-11-16', callbackTo: randomUUID() },
      ['card.callbackOn', 'author.phone', 'card.callbackTo'],
    ],
    [
      'no consent at a reception',
      { ...call, way: 'reception', kind: 'question', regime: '59-fz' },
      { outcome: 'answered', reply: 'Да' },
      ['card.consent'],
    ],
    ['nobody has sorted a letter', { ...call, way: 'post' }, {}, ['kind', 'regime']],
    ['a letter has no outcome', { ...call, way: 'post' }, { outcome: 'answered' }, ['card.outcome']],
    ['no card has this way', { ...call, way: 'site' }, {}, ['way']],
    [
      'a client of another body',
      { ...call, clientId: randomUUID() },
      { outcome: 'answered', reply: 'Да' },
      ['clientId'],
    ],
  ])('%s: the refusals of the desk', async (_, sent, card, fields) => {
    const answer = await (await program('clerk')).send('POST', API, { ...sent, card })
    expect([answer.statusCode, fieldsOf(answer)]).toEqual([422, fields])
  })
})
