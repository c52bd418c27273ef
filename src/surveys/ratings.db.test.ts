import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ratingAddress } from '#platform/http/ratings.ts'
import { roundIn } from '#test/box.ts'
import { survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { PAGE_NAMES } from './rules/rated-things.ts'

let town: Town
let code: string
beforeAll(async () => {
  town = await openTown()
  await survey(town, town.other)
  code = (await survey(town, town.body)).find(({ channel }) => channel === 'site')?.code ?? ''
})
afterAll(() => town.close())

const addressIn = (html: string) => /action="(\/ratings\/[^"]+)"/.exec(html)?.[1]
const ratingOn = async (visitor: Visitor, path: string) => addressIn((await visitor.get(path)).body) ?? 'no question'
const counters = (thing: string, body = town.body) =>
  town.sql(
    `select question, value, channel, sheets from surveys.answer_month where body_id = $1 and thing = $2 order by value`,
    [body.id, thing],
  )

describe('M15f: «Была ли страница полезна?»', () => {
  test('Citizen answers by a button without JavaScript, is thanked, told what happens with it and led back', async () => {
    const citizen = town.visitor()
    const address = await ratingOn(citizen, '/ozerny/privacy')
    const thanks = await citizen.post(address, { answer: 'yes', back: '/ozerny/privacy' })
    expect(thanks.statusCode).toBe(200)
    expect(thanks.body).toContain('Спасибо за оценку')
    expect(thanks.body).toContain('href="/ozerny/privacy"')
    expect(thanks.body).not.toContain('id="useful"')
    await roundIn(town)()
    expect(await counters('page:/:body/privacy')).toEqual([
      { question: 'useful', value: 'yes', channel: 'site', sheets: 1 },
    ])
  })

  test('and is not asked again on any page of this visit; the cookie ends with it and holds only the fact', async () => {
    const citizen = town.visitor()
    const thanks = await citizen.post(await ratingOn(citizen, '/ozerny'), { answer: 'yes' })
    expect(String(thanks.headers['set-cookie'])).toBe('otklik_rated=page; Path=/; HttpOnly; SameSite=Lax')
    for (const path of ['/ozerny', '/ozerny/privacy', '/lugovoy/accessibility'])
      expect((await citizen.get(path)).body).not.toContain('id="useful"')
    expect((await town.visitor().get('/ozerny')).body).toContain('id="useful"')
  })

  test('in the middle of a survey costs nothing: all that was typed goes there and comes back', async () => {
    const citizen = town.visitor()
    const page = await citizen.get(`/e/${code}`)
    const address = /formaction="(\/ratings\/[^"]+)"/.exec(page.body)?.[1] ?? ''
    const typed = { id: randomUUID(), purpose: 'other', 'purpose.text': 'Справка "о доходах"' }
    const thanks = await citizen.post(address, { ...typed, answer: 'yes', again: `/e/${code}/steps/1` })
    expect(thanks.body).toContain(`action="/e/${code}/steps/1"`)
    const fields = Object.fromEntries(
      [...thanks.body.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    )
    expect(fields).toMatchObject({ ...typed, 'purpose.text': 'Справка &quot;о доходах&quot;' })
    const back = await citizen.post(`/e/${code}/steps/1`, typed)
    expect(back.body).toContain('Справка &quot;о доходах&quot;')
    expect(back.body).not.toContain('id="useful"')
  })

  test('«Нет» leads to where one can say what was missing', async () => {
    const citizen = town.visitor()
    const thanks = await citizen.post(await ratingOn(citizen, '/ozerny'), { answer: 'no', back: '//elsewhere.example' })
    expect(thanks.body).toContain(`href="/e/${code}"`)
    expect(thanks.body).not.toContain('elsewhere')
  })

  test('sent twice it counts once, and the first answer stays', async () => {
    const citizen = town.visitor()
    const address = await ratingOn(citizen, '/ozerny/accessibility')
    for (const answer of ['yes', 'no', 'no'])
      expect((await citizen.post(address, { answer })).body).toContain('Спасибо за оценку')
    await roundIn(town)()
    await citizen.post(address, { answer: 'no' })
    await roundIn(town)()
    expect(await counters('page:/:body/accessibility')).toEqual([
      { question: 'useful', value: 'yes', channel: 'site', sheets: 1 },
    ])
  })

  test('a value that is none comes back with its reason, and nothing is lost', async () => {
    const citizen = town.visitor()
    for (const answer of ['perhaps', '']) {
      const again = await citizen.post(await ratingOn(citizen, '/ozerny'), { answer, back: '/ozerny', receipt: 'x' })
      expect(again.statusCode).toBe(422)
      expect(again.body).toContain('name="back" value="/ozerny"')
      expect(again.headers['set-cookie']).toBeUndefined()
    }
  })

  test.each([
    ['made up', () => `/ratings/${'x'.repeat(90)}`],
    ['of no body', () => of({ bodyId: randomUUID(), kind: 'page', id: '/' })],
    ['of a kind that nobody asks about', () => of({ bodyId: town.body.id, kind: 'letter', id: '/' })],
    ['of a kind from the prototype', () => of({ bodyId: town.body.id, kind: 'constructor', id: '/' })],
  ])('an address that is %s leads nowhere', async (_, address) => {
    expect((await town.visitor().post(address(), { answer: 'yes' })).statusCode).toBe(404)
    expect((await town.visitor().get(address())).statusCode).toBe(404)
  })

  test('an address changed by one sign leads nowhere', async () => {
    const address = await ratingOn(town.visitor(), '/ozerny')
    const forged = address.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect((await town.visitor().post(forged, { answer: 'yes' })).statusCode).toBe(404)
  })

  test('from a page of another site it is refused', async () => {
    const response = await town.server.inject({
      method: 'POST',
      url: await ratingOn(town.visitor(), '/ozerny'),
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'answer=yes',
    })
    expect(response.statusCode).toBe(403)
  })

  test('K5.3: what is kept of a rating is the page’s pattern, a day, and nothing that leads to a person or a link', async () => {
    await town.visitor().post(of({ bodyId: town.body.id, kind: 'page', id: '/e/:code' }), { answer: 'yes' })
    await roundIn(town)()
    const [sheet] = await town.sql(`select * from surveys.answer_sheet where thing = 'page:/e/:code'`)
    expect(Object.keys(sheet ?? {}).sort()).toEqual(
      'answered_on answers body_id channel edition_id id mode receipt_hash thing touchpoint_id'.split(' '),
    )
    expect(sheet).toMatchObject({ touchpoint_id: null, answers: { useful: { option: 'yes' } }, channel: 'site' })
    expect(await town.sql('select count(*)::int as n from audit.entry where thing like $1', ['%rating%'])).toEqual([
      { n: 0 },
    ])
  })

  test('stands on every public page of a body, and every such page has a name at the desk', () => {
    const pages = town.table.filter(
      ({ path, may }) => may.who === 'anyone' && !NOT_RATED.test(path) && !/\/removal$/.test(path),
    )
    expect(pages.map(({ path }) => path).filter((path) => !(path in PAGE_NAMES))).toEqual([])
  })
})

/** Signs of the staff, files, programs, acts that only lead elsewhere. */
// Words to the body on their way, and one's own appeal, ask «Как прошло?» and about the answer instead.
const NOT_RATED =
  /^(?:\/:body)?\/(?:reception|status|memo|sign-in|sign-out|dev|view|assets|api|ratings|healthz|readyz|metrics|robots|favicon)/

const of = (thing: { bodyId: string; kind: string; id: string }) => ratingAddress(town.installation.secrets, thing)

describe('M15f: «Как прошло?»', () => {
  const act = (bodyId: string) => of({ bodyId, kind: 'act', id: 'answer' })

  test('takes a mark and «hard to say», and refuses everything else', async () => {
    const other = town.other.id
    for (const answer of ['5', '5', '2', 'none'])
      expect((await town.visitor().post(act(other), { answer })).statusCode).toBe(200)
    for (const answer of ['6', 'yes', ''])
      expect((await town.visitor().post(act(other), { answer })).statusCode).toBe(422)
    await roundIn(town)()
    expect(await counters('act:answer', town.other)).toEqual(
      [
        ['2', 1],
        ['5', 2],
        ['none', 1],
      ].map(([value, sheets]) => ({ question: 'went', value, channel: 'site', sheets })),
    )
  })

  test('a receipt that stood on the page comes back with its code', async () => {
    const thanks = await town
      .visitor()
      .post(act(town.body.id), { answer: '4', again: '/receipt', receipt: '7КМ2-АБ4Х-9ЭЮ3' })
    expect(thanks.body).toContain('7КМ2-АБ4Х-9ЭЮ3')
    expect(thanks.body).toContain('action="/receipt"')
    expect(thanks.body).toContain('name="receipt" value="7КМ2-АБ4Х-9ЭЮ3"')
  })

  test('a link in a letter opens the question; opening it counts nothing', async () => {
    const address = act(town.body.id)
    const page = await town.visitor().get(address)
    expect(page.body).toContain('Легко ли было ответить?')
    expect(page.body).toContain(`action="${address}"`)
  })
})

describe('M15f: the desk', () => {
  test('Analyst sees the share of «Да» by page, and few ratings only as a number', async () => {
    for (let n = 0; n < 12; n++)
      await town
        .visitor()
        .post(of({ bodyId: town.body.id, kind: 'page', id: '/new' }), { answer: n < 9 ? 'yes' : 'no' })
    await roundIn(town)()
    const analyst = await town.as('analyst')
    const { body: html } = await analyst.get('/desk/answers/ratings')
    const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/\/new .*75 % 47–91 % 12 ориентир/)
    expect(text).toMatch(/Как мы храним данные .{0,20}Меньше 10: доля была бы случайной/)
    expect((await analyst.get('/desk/answers/ratings?period=2026-10')).body).toContain('Оценок нет')
    expect((await (await town.as('clerk')).get('/desk/answers/ratings')).statusCode).toBe(403)
  })

  test('knows nothing of another body’s ratings', async () => {
    const { body: html } = await (await town.as('head', town.other)).get('/desk/answers/ratings')
    expect(html).not.toContain('/new')
  })
})

describe('M15f: at the end of the survey', () => {
  const sheet = () => ({ id: randomUUID(), purpose: 'information', solved: 'yes', overall: '5' })
  const receiptIn = (html: string) => /class="code">([^<]+)</.exec(html)?.[1] ?? 'no receipt'

  test('Citizen is asked once how it went, right on the receipt, and keeps the receipt by answering', async () => {
    const citizen = town.visitor()
    const { body: html } = await citizen.post(`/e/${code}/answers`, sheet())
    expect(html).toContain('Легко ли было ответить?')
    expect(html).toContain('id="useful"')
    const fields = { answer: '4', again: '/receipt', receipt: receiptIn(html) }
    const thanks = await citizen.post(addressIn(html) ?? '', fields)
    expect(String(thanks.headers['set-cookie'])).toBe('otklik_rated=act; Path=/; HttpOnly; SameSite=Lax')
    expect(receiptIn(thanks.body)).toBe(receiptIn(html))
    const next = await citizen.post(`/e/${code}/answers`, sheet())
    expect(next.body).not.toContain('Легко ли было ответить?')
    expect(next.body).toContain('id="useful"')
  })

  test('and neither when the same form comes again nor when the receipt is opened by its code', async () => {
    const citizen = town.visitor()
    const form = sheet()
    const { body: html } = await citizen.post(`/e/${code}/answers`, form)
    for (const later of [
      await citizen.post(`/e/${code}/answers`, form),
      await citizen.post('/receipt', { receipt: receiptIn(html) }),
    ]) {
      expect(later.statusCode).toBe(200)
      expect(later.body).not.toContain('Легко ли было ответить?')
    }
  })
})
