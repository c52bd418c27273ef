import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { goesFrom } from '#test/gone.ts'
import { ANSWERS, sendAsProgram } from '#test/program-answers.ts'
import { sheetForm } from '#test/sheet.ts'
import { forgetAnswers, survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import type { RegisterEntry } from '#touchpoints'

let town: Town
let entries: RegisterEntry[]
beforeAll(async () => {
  town = await openTown()
  entries = await survey(town, town.body)
  await survey(town, town.other)
})
afterAll(() => town.close())
beforeEach(() => forgetAnswers(town))

const at = (place: number) => entries[place] as RegisterEntry
const goes = (place: number, what: Parameters<typeof goesFrom>[3]) => goesFrom(town, town.body, at(place), what)
const asText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
const open = async (path: string, visitor = town.visitor()) => {
  const { statusCode, body: html, headers } = await visitor.get(path)
  return { statusCode, html, headers, text: asText(html) }
}
const inBox = () => town.sql('select touchpoint_id, answers from surveys.box')

describe('M6: Citizen with the poster of an entry that was excluded', () => {
  beforeAll(async () => {
    await goes(0, { deed: 'exclude', successor: at(5), turnTo: 'Пишите на адрес приёмной' })
    await goes(1, { deed: 'exclude', turnTo: 'Приходите <b>сами</b>' })
  })

  test('is told since when, where to turn in the body’s words, and may leave feedback about what stands now', async () => {
    const { statusCode, text, html } = await open(`/e/${at(0).code}`)
    expect(statusCode).toBe(200)
    expect(text).toContain('Этот способ связи больше не действует')
    expect(text).toContain(at(0).name)
    expect(text).toContain('Не действует с 17 ноября 2026 года.')
    expect(text).toContain('Пишите на адрес приёмной')
    expect(html).toContain(`href="/e/${at(5).code}"`)
    expect(text).toContain(`Оставить отзыв: ${at(5).name}`)
    expect(html).not.toMatch(/<script| style=/)
  })

  test('with no other entry in its place finds the words and all ways; those without internet first for whoever asks', async () => {
    const kinds = async (path: string) =>
      [...(await open(path)).html.matchAll(/<h3>([^<]+ интернета?)<\/h3>/g)].map(([, title]) => title)
    expect((await open(`/e/${at(1).code}`)).html).toContain('Приходите &lt;b>сами&lt;/b>')
    expect(await kinds(`/e/${at(1).code}`)).toEqual(['Через интернет', 'Без интернета'])
    expect(await kinds(`/e/${at(1).code}?first=offline`)).toEqual(['Без интернета', 'Через интернет'])
  })

  test('types the code by hand, in any case, and comes to the same page', async () => {
    const typed = await town.visitor().get(`/e?code=${at(0).code.toUpperCase()}`)
    expect([typed.statusCode, typed.headers.location]).toEqual([303, `/e/${at(0).code}`])
    const upper = await town.visitor().get(`/e/${at(0).code.toUpperCase()}`)
    expect([upper.statusCode, upper.headers.location]).toEqual([303, `/e/${at(0).code}`])
  })

  test('the body hides its ways: they are nowhere on the page, the words stay', async () => {
    await town.sql('insert into touchpoints.settings (body_id, ways_hidden_at, changed_at) values ($1, now(), now())', [
      town.body.id,
    ])
    const { text } = await open(`/e/${at(0).code}`)
    await town.sql('delete from touchpoints.settings')
    expect(text).not.toContain('Все способы связи')
    expect(text).toContain('Пишите на адрес приёмной')
  })

  test('a program is told that it is gone, what stands in its place, and the words', async () => {
    const [asked, sent] = [
      await town.program().get(`/api/v1/entries/${at(0).code}`),
      await sendAsProgram(town, at(0).code, { id: randomUUID(), answers: ANSWERS }),
    ]
    for (const response of [asked, sent]) {
      expect([response.statusCode, response.headers['content-type']]).toEqual([
        410,
        'application/problem+json; charset=utf-8',
      ])
      expect(response.json()).toMatchObject({
        title: 'Gone',
        instead: `/api/v1/entries/${at(5).code}`,
        words: 'Пишите на адрес приёмной',
      })
    }
    expect((await town.program().get(`/api/v1/entries/${at(1).code}`)).json()).not.toHaveProperty('instead')
    expect((await town.program().get('/api/v1/entries/cdfhjkmn')).statusCode).toBe(404)
  })
})

describe('M15d: whoever was answering when the entry went', () => {
  const form = { ...sheetForm({ overall: '2', words: 'Ждал\nтри часа', id: randomUUID() }), find: 'none' }

  test('goes on with one button about the entry that stands now, and nothing typed is lost', async () => {
    const visitor = town.visitor()
    await visitor.get(`/e/${at(6).code}`)
    await goes(6, { deed: 'exclude', successor: at(7) })
    const refused = await visitor.post(`/e/${at(6).code}/answers`, form)
    expect(refused.statusCode).toBe(410)
    expect(refused.headers['cache-control']).toBe('no-store')
    const text = asText(refused.body)
    for (const words of ['Отзыв не отправлен, ответы на месте', 'Ждал три часа', '2, ', 'Затрудняюсь ответить'])
      expect(text).toContain(words)
    const action = /<form[^>]*action="(\/e\/[^"]+)"[^>]*id="carried"/.exec(refused.body)?.[1]
    expect(action).toMatch(new RegExp(`^/e/${at(7).code}/steps/\\d$`))
    expect(await inBox()).toEqual([])

    const fields = Object.fromEntries(
      [...refused.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    )
    const next = await visitor.post(action ?? '', fields)
    expect(next.statusCode).toBe(200)
    expect(next.body).toContain('Ждал\nтри часа')
    const taken = await visitor.post(`/e/${at(7).code}/answers`, fields)
    expect(taken.statusCode).toBe(200)
    expect(await inBox()).toMatchObject([
      { touchpoint_id: at(7).touchpointId, answers: { overall: 2, why: 'Ждал\nтри часа' } },
    ])
  })

  test('with nowhere to go on sees the own words, to be copied', async () => {
    await goes(8, { deed: 'exclude', turnTo: 'Звоните' })
    const step = await town.visitor().post(`/e/${at(8).code}/steps/3`, form)
    expect(step.statusCode).toBe(410)
    const text = asText(step.body)
    for (const words of ['Ждал три часа', 'можно скопировать', 'Звоните']) expect(text).toContain(words)
    expect(step.body).not.toContain('Продолжить с моими ответами')
    expect(step.body, 'the view settings and a look back keep it').toContain(
      `name="again" value="/e/${at(8).code}/steps/3"`,
    )
  })

  test('had put it off: the draft is there, goes on, and can be deleted', async () => {
    const visitor = town.visitor()
    const kept = await visitor.post(`/e/${at(9).code}/draft`, { ...form, step: '2' })
    expect(kept.statusCode).toBe(200)
    await goes(9, { deed: 'exclude', successor: at(10) })
    for (const path of [`/e/${at(9).code}`, `/e/${at(9).code}/draft`]) {
      const { statusCode, text, headers } = await open(path, visitor)
      expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store'])
      expect(text).toContain('Ваши ответы на месте')
      expect(text).toContain('Продолжить с моими ответами')
    }
    expect((await open(`/e/${at(9).code}`)).text, 'nobody else sees it').not.toContain('Ждал три часа')
    expect((await visitor.post(`/e/${at(9).code}/draft/removal`, {})).statusCode).toBe(303)
    expect(await town.sql('select from surveys.draft')).toEqual([])
    expect((await open(`/e/${at(9).code}`, visitor)).text).not.toContain('Ваши ответы на месте')
  })

  test('sends a receipt’s form again: the receipt is the same, whatever became of the entry', async () => {
    const sent = await town.visitor().post(`/e/${at(11).code}/answers`, { ...form, id: randomUUID() })
    expect(sent.statusCode).toBe(200)
    const id = randomUUID()
    const first = await town.visitor().post(`/e/${at(11).code}/answers`, { ...form, id })
    await goes(11, { deed: 'exclude', successor: at(12) })
    const again = await town.visitor().post(`/e/${at(11).code}/answers`, { ...form, id })
    expect(again.statusCode).toBe(200)
    const code = (html: string) => /[2-9А-Я]{4}-[2-9А-Я]{4}-[2-9А-Я]{4}/.exec(html)?.[0]
    expect(code(again.body)).toBe(code(first.body))
  })
})
