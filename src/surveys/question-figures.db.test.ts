import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roundIn } from '#test/box.ts'
import { survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import type { RegisterEntry } from '#touchpoints'

let town: Town
let entries: RegisterEntry[]
const asText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

/** Forty sheets at the site and four by telephone, every answer another mix. */
beforeAll(async () => {
  town = await openTown()
  entries = await survey(town, town.body)
  await survey(town, town.other)
  for (let n = 0; n < 44; n++) {
    await town.visitor().post(`/e/${codeOf(n < 40 ? 'site' : 'phone')}/answers`, {
      id: randomUUID(),
      purpose: n % 4 === 0 ? 'other' : 'information',
      ...(n % 8 === 0 ? { 'purpose.text': `другое дело номер ${n}` } : {}),
      solved: 'yes',
      find: n % 5 === 4 ? 'none' : String((n % 5) + 1),
      speed: '5',
      overall: String((n % 5) + 1),
      ...(n % 5 === 0 ? { why: `ждали ёлку ${n}%` } : {}),
      ...(n % 5 === 4 ? { keep: `удобно ${n}` } : {}),
    })
  }
  await roundIn(town)()
})
afterAll(() => town.close())

const entryOf = (channel: string) => entries.find((entry) => entry.channel === channel)
const codeOf = (channel: string) => entryOf(channel)?.code ?? ''
const idOf = (channel: string) => entryOf(channel)?.touchpointId ?? ''
const see = async (path: string, role = 'analyst') => asText((await (await town.as(role)).get(path)).body)

describe('K3.1: one survey, question by question', () => {
  test('Analyst sees every question of the edition in its sequence, each as its type allows', async () => {
    const text = await see('/desk/answers')
    expect(text).toContain('Пришло: 44 анкеты.')
    const [{ questions } = { questions: [] }] = await town.sql(
      `select questions from surveys.edition where body_id = $1 and instrument = 'ext-info-v1'`,
      [town.body.id],
    )
    let place = 0
    for (const { label } of questions as { label: string }[]) {
      const found = text.indexOf(label, place)
      expect(found, label).toBeGreaterThan(-1)
      place = found
    }
  })

  test('marks: the share, its interval, the mean, the spread and who found it hard to say', async () => {
    const text = await see('/desk/answers')
    // Every fifth of 44 found it hard to say: 36 marks from 1 to 4, nine of each.
    expect(text).toMatch(
      /Легко ли было понять, куда и как обратиться\? Поставили 4 или 5: 25 % , с поправкой на случайность 14–41 %. Средняя 2,5, оценок 36/,
    )
    expect(text).toContain('«Затрудняюсь ответить»: 8 человек')
    expect(text).toMatch(/4, скорее да 25 % 14–41 % 9/)
  })

  test('options: the share of each with its interval and its number', async () => {
    expect(await see('/desk/answers')).toMatch(/С чем вы обращались\? 44 ответа\. .*Узнать информацию 75 % 61–85 % 33/)
  })

  test('words: how many wrote, and the way to them', async () => {
    const html = (await (await town.as('head')).get(`/desk/answers?touchpoint=${idOf('site')}`)).body
    expect(asText(html)).toContain('Своими словами: 8 человек. Прочитать')
    expect(html).toContain(`href="/desk/answers/words?question=why&amp;touchpoint=${idOf('site')}"`)
  })

  test('K4.2: under ten answers only their number is told', async () => {
    const text = await see(`/desk/answers?touchpoint=${idOf('phone')}`)
    expect(text).toContain('4 ответа. Меньше 10: доля была бы случайной, показываем только число.')
    expect(text).not.toMatch(/\d %/)
  })

  test('the figures are those of a recount of the sheets', async () => {
    const recounted = await town.sql(
      `select a.key as question, coalesce(a.value ->> 'option', case jsonb_typeof(a.value) when 'null' then 'none'
         when 'string' then 'words' else a.value #>> '{}' end) as value, count(*)::int as sheets
       from surveys.answer_sheet s, jsonb_each(s.answers) a where s.body_id = $1 group by 1, 2 order by 1, 2`,
      [town.body.id],
    )
    const counted = await town.sql(
      `select question, value, sum(sheets)::int as sheets from surveys.answer_month where body_id = $1 group by 1, 2 order by 1, 2`,
      [town.body.id],
    )
    expect(counted).toEqual(recounted)
    expect(recounted.length).toBeGreaterThan(15)
  })

  test('cuts: a month without answers is empty, an edition or a touchpoint that is none means all', async () => {
    expect(await see('/desk/answers?period=2026-10')).toContain('Ответов нет')
    expect(await see('/desk/answers?period=2026-11')).toContain('Пришло: 44 анкеты.')
    for (const wrong of ['period=2026-13', 'edition=x', 'touchpoint=x', `touchpoint=${randomUUID()}`])
      expect(await see(`/desk/answers?${wrong}`), wrong).toContain('Пришло: 44 анкеты.')
  })

  test('another body sees nothing of it', async () => {
    const { body: html } = await (await town.as('analyst', town.other)).get('/desk/answers')
    expect(asText(html)).toContain('Ответов нет')
  })

  test('only analyst and head', async () => {
    for (const path of ['/desk/answers', '/desk/answers/words', '/desk/answers/ratings'])
      expect((await (await town.as('registrar')).get(path)).statusCode).toBe(403)
  })
})

describe('K3.3: words one by one', () => {
  const quotes = (html: string) => [...html.matchAll(/class="voice">([^<]+)</g)].map(([, words]) => words)
  const read = async (query: string) => (await (await town.as('analyst')).get(`/desk/answers/words${query}`)).body

  test('each with the question it answers, own words of an option too, and no other answer of its sheet', async () => {
    const text = asText(await read(''))
    expect(text).toMatch(/Что пошло не так\? Что нам исправить в первую очередь\? ждали ёлку \d+%/)
    expect(text).toMatch(/С чем вы обращались\? другое дело номер \d+/)
    expect(text).toContain('23 из 23')
  })

  test('of one question', async () => {
    const found = quotes(await read('?question=keep'))
    expect(found).toHaveLength(8)
    expect(found.every((words) => words?.startsWith('удобно'))).toBe(true)
  })

  test.each([
    ['ёлку', 9],
    ['ЕЛКУ', 9],
    ['0%', 5],
    ['%', 9],
    ['_', 0],
    ['удобно', 8],
    ["' or 1=1 --", 0],
  ])('with the text %j: %i of them', async (text, n) => {
    expect(quotes(await read(`?text=${encodeURIComponent(text)}`))).toHaveLength(n)
  })

  test('K5.3: a touchpoint and a question with fewer than five people behind both show nothing', async () => {
    const html = await read(`?question=keep&touchpoint=${idOf('phone')}`)
    // The telephone has no name here at all, so it cannot be chosen.
    expect(html).not.toContain(`value="${idOf('phone')}"`)
    expect(quotes(html)).toHaveLength(8)
  })

  test('the order says nothing about when they came, and pages lose no one', async () => {
    const first = await read('?question=why')
    const all = quotes(first)
    expect(all).toHaveLength(9)
    expect(all).not.toEqual([...all].sort((a, b) => Number(a?.match(/\d+/)) - Number(b?.match(/\d+/))))
  })
})
