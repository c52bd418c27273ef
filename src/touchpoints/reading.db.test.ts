import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { changedRegister, JUNE } from '#test/changed-register.ts'

/** In Magadan New Year has come, in Moscow it has not. */
const NEW_YEAR = '2026-12-31T14:30:00Z'

let it: Awaited<ReturnType<typeof changedRegister>>
beforeAll(async () => {
  it = await changedRegister()
})
afterAll(() => it.town.close())

const page: (typeof it)['page'] = (...asked) => it.page(...asked)

describe('M4: the register is searched, and numbers stay those of the whole', () => {
  test.each([
    ['?q=елка', ['1.7']],
    ['?q=ЗЕЛЁНАЯ', []],
    ['?q=окно сосна', ['1.7']],
    ['?channel=site', ['3.1']],
    ['?channel=site&kind=offline', []],
    ['?kind=digital&q=одноклассники', ['1.6', '2.6', '3.3']],
    ['?key=1', ['1.7']],
    ['?direction=appeals', ['1.7']],
    ['?q=зеленая&asOf=2026-06-10', ['1.7']],
  ])('%s', async (query, numbers) => {
    const { statusCode, html, text } = await page(`/desk/register${encodeURI(query)}`)
    expect(statusCode).toBe(200)
    expect([...html.matchAll(/код и плакат<span class="sr"> точки ([\d.]+)/g)].map(([, number]) => number)).toEqual(
      numbers,
    )
    expect(text.includes('Таких точек нет')).toBe(numbers.length === 0)
  })

  test.each([
    '?channel=__proto__&kind=constructor&need=toString&direction=valueOf',
    "?q='%25_<script>&unit='; drop table touchpoints.version",
    '?sheet=-1&view=nothing&key=2',
    '?sheet=1e9&sheet=2',
    `?q=${'я'.repeat(300)}`,
  ])('hostile values break nothing: %s', async (query) => {
    const { statusCode, html } = await page(`/desk/register${encodeURI(query)}`)
    expect(statusCode).toBe(200)
    expect(html).not.toContain('<script>')
  })

  test.each(ROLE_KEYS)('%s sees every view; amendments are proposed by those who may', async (role) => {
    for (const view of ['table', 'cards', 'map']) {
      const { statusCode, html } = await page(`/desk/register?view=${view}`, role)
      expect(statusCode).toBe(200)
      expect(html.includes('/desk/amendments/new')).toBe(role === 'registrar' || role === 'unit-editor')
    }
  })

  test('cards say all that is known; the map says «нет» where nothing is', async () => {
    const cards = await page('/desk/register?view=cards&q=сосна')
    expect(cards.text).toContain('1.7 Окно «Ёлка» и сосна')
    expect(cards.text).toContain('Рассмотрение обращений, запросов')
    const map = await page('/desk/register?view=map')
    expect(map.html).toContain('scope="col"')
    expect(map.text).toContain('1. Запрос на ознакомление с информацией')
    expect(map.html).toContain('<span class="quiet">нет</span>')
    expect(map.text).toContain('Платформа обратной связи (ПОС)')
  })
})

describe('M6: the register as of a day', () => {
  test.each([
    ['2026-03-03', 'Перечень, каким он был 3 марта 2026 года', 17],
    ['2026-06-10', 'Перечень, каким он был 10 июня 2026 года', 18],
    ['2026-06-12', 'Перечень, каким он был 12 июня 2026 года', 17],
    ['2026-06-20', undefined, 17],
  ])('%s', async (asOf, said, entries) => {
    const { html, text } = await page(`/desk/register?asOf=${asOf}`, 'registrar')
    expect([...html.matchAll(/class="name"/g)]).toHaveLength(entries)
    if (said) expect(text).toContain(said)
    else expect(text).not.toContain('каким он был')
    expect(html.includes('deed=change')).toBe(said === undefined)
    if (said) expect(html).toContain(`href="/desk/register.docx?asOf=${asOf}"`)
  })

  test.each([
    ['2026-03-02', 200, 'Первая точка включена 3 марта 2026 года'],
    ['2026-06-21', 422, 'Этот день ещё не наступил'],
    ['2026-02-30', 422, 'в календаре нет'],
    ['вчера', 422, 'не день'],
    ["'; drop", 422, 'не день'],
  ])('%s is answered with a sentence', async (asOf, status, said) => {
    const { statusCode, text } = await page(`/desk/register?asOf=${encodeURIComponent(asOf)}`)
    expect(statusCode).toBe(status)
    expect(text).toContain(said)
  })

  test('New Year comes to each body in its own time', async () => {
    it.town.at(NEW_YEAR)
    expect((await page('/desk/register?asOf=2027-01-01')).statusCode).toBe(200)
    expect((await page('/desk/register?asOf=2027-01-01', 'employee', it.town.other)).statusCode).toBe(422)
    it.town.at(JUNE)
  })
})

describe('M4: a sample that stays', () => {
  test('is adopted by the registrar after a question, and then is nobody else’s', async () => {
    expect((await page('/desk/register', 'employee', it.town.other)).html).not.toContain('/desk/register/adoption')
    const registrar = await it.town.as('registrar', it.town.other)
    expect((await page('/desk/register', 'registrar', it.town.other)).html).toContain('Оставить как свой перечень')
    expect((await registrar.get('/desk/register/adoption')).body).toContain('Оставить образец как свой перечень?')
    const { headers } = await registrar.post('/desk/register/adoption')
    expect(headers.location).toBe('/desk/register?said=adopted')
    expect((await page('/desk/register?said=adopted', 'registrar', it.town.other)).text).not.toContain('Это образец')
    expect((await registrar.post('/desk/register/adoption')).statusCode).toBe(422)
    expect((await (await it.town.as('clerk', it.town.other)).post('/desk/register/adoption')).statusCode).toBe(403)
  })
})
