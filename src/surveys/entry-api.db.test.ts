import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roundIn } from '#test/box.ts'
import { ANSWERS, sendAsProgram } from '#test/program-answers.ts'
import { sheetForm } from '#test/sheet.ts'
import { forgetAnswers, survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import type { RegisterEntry } from '#touchpoints'

let town: Town
let round: ReturnType<typeof roundIn>
let phone: RegisterEntry
let elsewhere: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  round = roundIn(town)
  const entries = await survey(town, town.body)
  elsewhere = (await survey(town, town.other))[0] as RegisterEntry
  const by = (channel: string) => entries.find((one) => one.channel === channel) as RegisterEntry
  phone = by('phone')
})
afterAll(() => town.close())
beforeEach(() => forgetAnswers(town))

const send = (sent: unknown, code = phone.code, headers: Record<string, string> = {}) =>
  sendAsProgram(town, code, sent, headers)
const answer = (answers: Record<string, unknown> = ANSWERS, id: string = randomUUID()) => send({ id, answers })
const inBox = async () => (await town.sql('select answers from surveys.box')).map(({ answers }) => answers)
const errorsOf = (response: Awaited<ReturnType<typeof send>>) =>
  (response.json().errors as { field: string; why: string }[]).map(({ field }) => field)

describe('K4.2: a program at an entry', () => {
  test('sees what is asked there, without a token and without a cookie', async () => {
    const response = await town.program().get(`/api/v1/entries/${phone.code}`)
    expect([response.statusCode, response.headers['set-cookie']]).toEqual([200, undefined])
    const { edition, touchpoint, questions, body } = response.json()
    expect(edition).toMatchObject({ instrument: 'ext-info-v1', number: 1 })
    expect([touchpoint.name, touchpoint.channel, body.name]).toEqual([phone.name, 'phone', town.body.name])
    expect(questions.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['purpose', 'overall', 'why']))
    const overall = questions.find(({ id }: { id: string }) => id === 'overall')
    expect(overall).toMatchObject({ type: 'mark', required: true, words: expect.any(Array) })
    expect(questions.find(({ id }: { id: string }) => id === 'why').when).toEqual({ question: 'overall', atMost: 3 })
  })

  test.each(['/api/v1/entries/nosuchxx', '/api/v1/entries/cdfhjkmn', '/api/v1/entries/%3Cscript%3E'])(
    'finds nothing at %s and is told in English',
    async (url) => {
      for (const response of [
        await town.program().get(url),
        await send({ id: randomUUID(), answers: ANSWERS }, url.split('/').at(-1)),
      ]) {
        expect([response.statusCode, response.headers['content-type']]).toEqual([
          404,
          'application/problem+json; charset=utf-8',
        ])
      }
    },
  )

  test('sends an answer and gets a receipt; the same id again gets the same one and changes nothing', async () => {
    const id = randomUUID()
    const first = await answer(ANSWERS, id)
    expect([first.statusCode, first.headers['set-cookie']]).toEqual([201, undefined])
    const { receipt } = first.json()
    expect(receipt).toMatch(/^[2-9А-Я]{4}-[2-9А-Я]{4}-[2-9А-Я]{4}$/)
    const again = async (answers: Record<string, unknown>) => {
      const response = await answer(answers, id.toUpperCase())
      return [response.statusCode, response.json().receipt]
    }
    expect(await again({ ...ANSWERS, overall: 1 })).toEqual([200, receipt])
    expect(await again({ ...ANSWERS, overall: 9 })).toEqual([200, receipt])
    await round()
    expect(await again({ ...ANSWERS, overall: 2 })).toEqual([200, receipt])
    expect(await inBox()).toEqual([])
    expect(await town.sql(`select value, sheets from surveys.answer_day where question = 'overall'`)).toEqual([
      { value: '4', sheets: 1 },
    ])
  })

  test('a form of a page and a program that send the same id are one answer', async () => {
    const id = randomUUID()
    const page = await town.visitor().post(`/e/${phone.code}/answers`, sheetForm({ id, overall: '5' }))
    const { receipt } = (await answer(ANSWERS, id)).json()
    expect(page.body).toContain(receipt)
    expect((await inBox()).length).toBe(1)
  })

  test.each(['still in the box', 'counted'])(
    'the same id at another body is another answer, the first %s',
    async (when) => {
      const id = randomUUID()
      const here = (await answer(ANSWERS, id)).json()
      if (when === 'counted') await round()
      const there = await send({ id, answers: ANSWERS }, elsewhere.code)
      expect(there.statusCode).toBe(201)
      expect(there.json()).not.toEqual(here)
      await round()
      const counted = await town.sql('select body_id, count(*)::int as n from surveys.answer_sheet group by 1')
      expect(counted.map(({ n }) => n)).toEqual([1, 1])
      const opened = await town.visitor().post('/receipt', { receipt: there.json().receipt })
      expect(opened.body).toContain(town.other.name)
    },
  )

  test('what does not apply is dropped', async () => {
    const given = { ...ANSWERS, solved: 'waiting', overall: 5, why: 'не о том', keep: 'о том' }
    expect((await answer(given)).statusCode).toBe(201)
    expect(await inBox()).toEqual([
      { purpose: { option: 'information' }, solved: { option: 'waiting' }, find: 5, overall: 5, keep: 'о том' },
    ])
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['an unknown question', { ...ANSWERS, loop: 'yes' }, ['answers.loop']],
    ['an unknown option', { ...ANSWERS, purpose: 'gift' }, ['answers.purpose']],
    ['a mark out of the scale', { ...ANSWERS, overall: 6 }, ['answers.overall']],
    ['a mark as text', { ...ANSWERS, overall: '4' }, ['answers.overall']],
    ['half a mark', { ...ANSWERS, overall: 4.5 }, ['answers.overall']],
    ['words that are none', { ...ANSWERS, keep: ['а'] }, ['answers.keep']],
    ['words with a NUL', { ...ANSWERS, keep: 'а\0б' }, ['answers.keep']],
    ['too many words', { ...ANSWERS, keep: 'х'.repeat(5_001) }, ['answers.keep']],
    ['nothing at all', {}, ['answers.purpose', 'answers.solved', 'answers.overall']],
  ])('%s: 422 with the field and words', async (_what, answers, fields) => {
    const response = await answer(answers)
    expect(response.statusCode).toBe(422)
    expect(errorsOf(response)).toEqual(fields)
    for (const { why } of response.json().errors) expect(why).toMatch(/[а-я]{3}/)
    expect(await inBox()).toEqual([])
  })

  test.each<[string, unknown, number]>([
    ['an id of another kind', { id: '6b1c2d3e-0000-1000-8000-000000000001', answers: ANSWERS }, 422],
    ['no id', { answers: ANSWERS }, 422],
    ['a field too many', { id: randomUUID(), answers: ANSWERS, name: 'Иван' }, 422],
    ['no object', [1], 422],
    ['answers as a list', { id: randomUUID(), answers: [1] }, 422],
    [
      'a thousand answers',
      { id: randomUUID(), answers: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [n, 1])) },
      422,
    ],
    ['half a JSON', '{"id":', 400],
    ['nothing', '', 400],
    ['bytes that are no UTF-8', Buffer.from('{"id":"\xff"}', 'latin1'), 400],
    ['much too much', `{"id":"${'x'.repeat(300_000)}"}`, 413],
  ])('%s: a problem in English', async (_what, sent, status) => {
    const response = await send(sent)
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ])
    expect(response.json()).toMatchObject({ status, instance: expect.any(String) })
  })

  test('a page of another site cannot send one: it may not send JSON unasked, and nothing else is taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await send(JSON.stringify({ id: randomUUID(), answers: ANSWERS }), phone.code, {
        'content-type': type,
        'sec-fetch-site': 'cross-site',
      })
      expect([type, response.statusCode]).toEqual([type, 415])
    }
    const asked = await town.server.inject({
      method: 'OPTIONS',
      url: `/api/v1/entries/${phone.code}/answers`,
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    })
    expect([asked.statusCode, asked.headers['access-control-allow-origin']]).toEqual([404, undefined])
  })
})
