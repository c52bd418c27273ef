import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roundIn } from '#test/box.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'
import { openReadyEditions } from './actions/open-ready-editions.ts'

let town: Town
let round: ReturnType<typeof roundIn>
let entry: { code: string; touchpointId: string; name: string }
beforeAll(async () => {
  town = await openTown()
  round = roundIn(town)
  for (const body of [town.body, town.other]) {
    await town.inBody(body, async (work) => {
      await includeSample(work)
      await openReadyEditions(work)
    })
  }
  const entries = await town.inBody(town.body, listEntries)
  entry = entries[1] as typeof entry
})
afterAll(() => town.close())
beforeEach(async () => {
  for (const table of ['box', 'answer', 'answer_sheet', 'answer_day', 'answer_month']) await town.sql(`delete from surveys.${table}`)
})

const empty = () => round()
const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const codeIn = (html: string) => /class="code">([^<]+)</.exec(html)?.[1] ?? ''

/** Walks the two steps as a browser without JavaScript does. */
async function answer(overall: string, words: string, id?: string) {
  const citizen = town.visitor()
  const first = await citizen.get(`/e/${entry.code}`)
  const second = await citizen.post(`/e/${entry.code}/steps/2`, { id: id ?? field(first.body, 'id'), overall })
  const form = { id: field(second.body, 'id'), overall: field(second.body, 'overall'), words }
  return { response: await citizen.post(`/e/${entry.code}/answers`, form), form, citizen }
}

describe('Citizen at a touchpoint', () => {
  test('gives a mark and words in two steps and keeps a receipt', async () => {
    const { response, citizen } = await answer('2', 'Двадцать минут слушал музыку')
    expect(response.statusCode).toBe(200)
    expect(codeIn(response.body)).toMatch(/^[2-9А-Я]{4}-[2-9А-Я]{4}-[2-9А-Я]{4}$/)
    expect(citizen.cookies.size, 'nothing is left on the device').toBe(0)
    const opened = await town
      .visitor()
      .post('/receipt', { receipt: codeIn(response.body).toLowerCase().replaceAll('-', ' ') })
    expect(opened.statusCode).toBe(200)
    expect(opened.body).toContain(entry.name)
  })

  test('sends twice, also after the box was emptied: one answer, the same receipt, and is told', async () => {
    const { response, form, citizen } = await answer('4', 'Спасибо')
    const again = await citizen.post(`/e/${entry.code}/answers`, { ...form, words: 'Совсем другое' })
    await empty()
    const later = await citizen.post(`/e/${entry.code}/answers`, form)
    expect([codeIn(again.body), codeIn(later.body)]).toEqual([codeIn(response.body), codeIn(response.body)])
    expect(again.body).toContain('отзыв уже у нас')
    await empty()
    expect(await town.sql('select sum(sheets) as n from surveys.answer_day where question = 'overall'')).toEqual([{ n: 1 }])
    expect(await town.sql('select words from surveys.answer where words is not null')).toEqual([{ words: 'Спасибо' }])
  })

  test('without a mark is asked for it, and the words are still there on the way back', async () => {
    const citizen = town.visitor()
    const page = await citizen.post(`/e/${entry.code}/answers`, {
      id: '',
      words: 'Ждали\r\n«долго» <script>alert(1)</script>',
    })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Поставьте оценку от 1 до 5')
    expect(page.body).toContain('&lt;script>alert(1)')
    expect(page.body).not.toContain('<script>alert')
    const next = await citizen.post(`/e/${entry.code}/steps/2`, {
      id: field(page.body, 'id'),
      overall: '3',
      words: 'Ждали',
    })
    expect(next.body).toContain('>Ждали</textarea>')
    const back = await citizen.post(`/e/${entry.code}/steps/1`, {
      id: field(page.body, 'id'),
      overall: '3',
      words: 'Ждали',
    })
    expect(back.body).toMatch(/value="3" checked/)
    expect(field(back.body, 'words')).toBe('Ждали')
  })

  test('with something to mend in both steps is led to the first, and its page speaks of nothing else', async () => {
    const form = { overall: '9', words: 'х'.repeat(5_001) }
    const page = await town.visitor().post(`/e/${entry.code}/answers`, form)
    expect(page.body).toContain('Шаг 1 из 2. Оценка')
    expect([...page.body.matchAll(/href="#(f-[^"]+)"/g)].map(([, id]) => id)).toEqual(['f-overall'])
    expect(page.body).not.toContain('Сократите текст')
    expect(field(page.body, 'words')).toBe(form.words)
  })

  test('sees every step by the name that its question has', async () => {
    const page = await town.visitor().get(`/e/${entry.code}`)
    expect(page.body).toContain('2\u00a0вопроса, меньше минуты')
    expect(page.body).toContain('>Ваши слова<')
  })

  test.each<[string, Record<string, string>, number, string]>([
    ['a mark out of the scale', { overall: '9' }, 422, 'Поставьте оценку от 1 до 5'],
    ['too many words', { overall: '1', words: 'х'.repeat(5_001) }, 422, 'Сократите текст'],
    ['a lone NUL', { overall: '1', words: 'a\0b' }, 400, 'нельзя сохранить'],
  ])('bad input, %s: a plain sentence', async (_what, form, status, words) => {
    const response = await town.visitor().post(`/e/${entry.code}/answers`, form)
    expect([response.statusCode, response.body.includes(words)]).toEqual([status, true])
    expect(await town.sql('select * from surveys.box')).toEqual([])
  })

  test('words are kept and shown to the letter, whatever they look like', async () => {
    const hostile = `=1+1\r\n'; drop table surveys.box; --\r\n<img src=x onerror=alert(1)>\r\n  🌾 «ё» \u0301`
    await answer('1', hostile)
    await empty()
    expect(await town.sql('select words from surveys.answer where words is not null')).toEqual([{ words: hostile }])
    const page = await (await town.as('analyst')).get('/desk/answers/words')
    expect(page.body).toContain('&lt;img src=x onerror=alert(1)>')
  })

  test.each(['/e/nosuchxx', '/e/%D0%B0%D0%B1', '/e/<script>', '/e/c'])(
    'a wrong link %s is a page that says so',
    async (path) => {
      const response = await town.visitor().get(path)
      expect([response.statusCode, response.body.includes('Проверьте адрес')]).toEqual([404, true])
    },
  )

  test('types the code of the poster in capitals: it works', async () => {
    expect((await town.visitor().get(`/e/${entry.code.toUpperCase()}`)).statusCode).toBe(200)
  })

  test.each(['АААА-АААА-АААА', '7', ''])(
    'a receipt that does not exist («%s») leads nowhere and says what to check',
    async (receipt) => {
      const response = await town.visitor().post('/receipt', { receipt })
      expect(response.statusCode).toBe(422)
      expect(response.body).toContain('name="receipt"')
    },
  )

  test('a form from another site is refused', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
    const response = await town.server.inject({
      method: 'POST',
      url: `/e/${entry.code}/answers`,
      headers,
      payload: 'overall=1',
    })
    expect(response.statusCode).toBe(403)
  })
})

describe('Analyst', () => {
  test('K3.1: sees the share only from ten marks on, with n and the interval, and the box counts at once', async () => {
    const analyst = await town.as('analyst')
    for (let n = 0; n < 9; n++) await answer('5', '')
    expect((await analyst.get('/desk/answers')).body).toContain('доля была бы случайной')
    await empty()
    await answer('1', '')
    await answer('none', '')
    const page = (await analyst.get('/desk/answers')).body
    expect(page).toContain('90\u00a0%')
    expect(page).toContain('60–98\u00a0%')
    expect(page).toContain('ориентир')
    expect(page).toContain('1\u00a0человек выбрали')
    await empty()
    expect((await analyst.get('/desk/answers')).body).toContain('60–98\u00a0%')
    expect((await analyst.get('/desk/answers?period=2026-11')).body).toContain('60–98\u00a0%')
    expect((await analyst.get('/desk/answers?period=2026-10')).body).toContain('Оценок за это время нет')
    expect((await analyst.get('/desk/answers?period=%27;drop')).statusCode).toBe(200)
    for (const label of ['IV квартал 2026, неполный<', 'ноябрь 2026, неполный<', 'III квартал 2026<', 'октябрь 2026<'])
      expect((await analyst.get('/desk/answers')).body).toContain(label)
  })

  test('K5.3: reads words apart from marks; the touchpoint is named only where five wrote', async () => {
    const analyst = await town.as('analyst')
    for (let n = 0; n < 4; n++) await answer('5', `Слова ${n}`)
    await empty()
    const few = (await analyst.get(`/desk/answers/words?touchpoint=${entry.touchpointId}`)).body
    expect(few).toContain('Слова 0')
    expect(few).not.toContain(entry.name)
    await answer('5', 'Слова 4')
    await empty()
    const enough = (await analyst.get(`/desk/answers/words?touchpoint=${entry.touchpointId}`)).body
    expect(enough).toContain(entry.name)
    expect(enough).toContain('5 из 5')
  })

  test('of another body sees none of it', async () => {
    for (let n = 0; n < 12; n++) await answer('5', 'Тайное')
    await empty()
    const stranger = await town.as('analyst', town.other)
    expect((await stranger.get('/desk/answers')).body).toContain('Оценок за это время нет')
    expect((await stranger.get('/desk/answers/words')).body).not.toContain('Тайное')
  })
})

describe('New Year’s midnight', () => {
  test.each([
    ['2026-12-31T12:59:59Z', '2026-12-31', '2026-12-31'],
    ['2026-12-31T13:00:00Z', '2027-01-01', '2026-12-31'],
    ['2026-12-31T21:00:00Z', '2027-01-01', '2027-01-01'],
  ])('at %s it is %s in Magadan and %s in Krasnodar', async (moment, magadan, krasnodar) => {
    town.at(moment)
    await answer('5', '')
    const other = (await town.inBody(town.other, listEntries))[0]
    await town.visitor().post(`/e/${other?.code}/answers`, { overall: '5' })
    const days = await town.sql('select body_id, answered_on from surveys.box')
    const dayOf = (id: string) => String(days.find(({ body_id }) => body_id === id)?.['answered_on'])
    expect([dayOf(town.body.id), dayOf(town.other.id)]).toEqual([magadan, krasnodar])
    town.at('2026-11-17T09:00:00Z')
  })
})
