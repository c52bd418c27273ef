import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TownBody } from '#test/bodies.ts'
import { roundIn } from '#test/box.ts'
import { forgetAnswers, survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import type { RegisterEntry } from '#touchpoints'

let town: Town
let round: ReturnType<typeof roundIn>
let entries: RegisterEntry[]
let edition: string
beforeAll(async () => {
  town = await openTown()
  round = roundIn(town)
  entries = await survey(town, town.body)
  await survey(town, town.other)
  const [row] = await town.sql(
    `select id from surveys.edition where body_id = $1 and instrument = 'ext-info-v1' and closed_at is null`,
    [town.body.id],
  )
  edition = String(row?.['id'])
})
afterAll(() => town.close())
beforeEach(() => forgetAnswers(town))

const entryAt = (place: number) => entries[place] as RegisterEntry
type Answers = Record<string, number | null>

/** Sheets as they lie in the box once they are acknowledged. */
async function sent(answers: Answers, { place = 0, on = '2026-11-10', times = 1 } = {}): Promise<void> {
  const { touchpointId, channel } = entryAt(place)
  for (let time = 0; time < times; time++)
    await town.sql(
      `insert into surveys.box (body_id, receipt_hash, edition_id, touchpoint_id, channel, mode, answered_on, answers)
       values ($1, $2, $3, $4, $5, 'online', $6, $7)`,
      [town.body.id, randomBytes(32), edition, touchpointId, channel, on, JSON.stringify(answers)],
    )
}

const page = async (query = '', role = 'analyst', body: TownBody = town.body) =>
  (await (await town.as(role, body)).get(`/desk/analysis${query}`)).body

async function programOf(role: string): Promise<{ get(query?: string): Promise<Told & { status: number }> }> {
  const token = randomBytes(32).toString('base64url')
  await town.sql(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
     values ($1, $2, $3, sha256($2::text::bytea), now(), 'x', '2030-01-01')`,
    [town.body.id, token, role],
  )
  return {
    get: async (query = '') => {
      const response = await town.program(token).get(`/api/v1/satisfaction${query}`)
      return { ...response.json(), status: response.statusCode }
    },
  }
}

interface Line {
  key: string
  answers: number
  hardToSay: number
  satisfied?: { share: number }
  mean?: number
}
interface Told {
  period: string
  all: Line
  months: Line[]
  parameters: Line[]
  processes: Line[]
  touchpoints: Line[]
  channels: Line[]
}

describe('Analyst', () => {
  test('of a new body is told what to do, not shown an empty chart', async () => {
    const empty = await page()
    expect(empty).toContain('Оценок за это время нет')
    expect(empty).toContain('Повесьте плакат')
    expect(empty).not.toContain('class="plot')
  })

  test('K3.1: sees the share only from ten marks on, with n, mean and interval, and who found it hard to say', async () => {
    await sent({ overall: 5 }, { times: 9 })
    await round()
    expect(await page()).toContain('доля была бы случайной')
    await sent({ overall: 1 })
    await sent({ overall: null })
    await round()
    const shown = await page()
    expect(shown).toContain('90\u00a0%')
    expect(shown).toContain('от 60 до 98\u00a0%')
    expect(shown).toContain('средняя 4,6')
    expect(shown).toContain('ориентир')
    expect(shown).toContain('«Затрудняюсь ответить»: ещё 1\u00a0человек.')
    expect(await page('?period=2026-11')).toContain('от 60 до 98\u00a0%')
    expect(await page('?period=all')).toContain('от 60 до 98\u00a0%')
    expect(await page('?period=2026-10')).toContain('Оценок за это время нет')
    for (const label of ['IV квартал 2026, неполный<', 'Ноябрь 2026, неполный<', 'III квартал 2026<', 'За всё время<'])
      expect(shown).toContain(label)
  })

  test('K1.4: is told a change only where it could not have come by chance', async () => {
    await sent({ overall: 5 }, { times: 40, on: '2026-10-05' })
    await sent({ overall: 1 }, { times: 40 })
    await sent({ overall: 5 }, { times: 20, place: 1, on: '2026-10-05' })
    await sent({ overall: 5 }, { times: 20, place: 1 })
    await round()
    const shown = await page('?period=2026-11')
    expect(shown).toMatch(/К октябрю разница −66,7\u00a0п\.\u00a0п\., от −[\d,]+ до −[\d,]+: доля упала/)
    expect(shown).toContain('спад, −100')
    expect(shown).toContain('не показано')
    expect(shown).toMatch(/ещё не закончился/)
  })

  test('K4.2: crosses two dimensions at most; a third one, or what is not there, is refused in words', async () => {
    await sent({ overall: 5 }, { times: 12 })
    await round()
    const { processId, touchpointId, channel } = entryAt(0)
    const both = await page(`?process=${processId}&touchpoint=${touchpointId}`)
    expect(both).toContain('class="huge num"')
    expect(both).not.toContain('id="channels"')
    const analyst = await town.as('analyst')
    for (const [query, why] of [
      [`process=${processId}&touchpoint=${touchpointId}&channel=${channel}`, 'Больше двух разрезов'],
      ['period=2026-11-17', 'Выберите месяц, квартал или всё время'],
      ['touchpoint=%27;drop', 'Такой точки в перечне нет'],
    ]) {
      const response = await analyst.get(`/desk/analysis?${query}`)
      expect([response.statusCode, response.body.includes(why ?? '')]).toEqual([422, true])
      expect(response.body).toContain('Показать')
    }
  })

  test('takes the tables along for a spreadsheet, without formulas, without numbers that are not shown', async () => {
    await sent({ overall: 5, find: 4 }, { times: 12 })
    await sent({ overall: 2 }, { times: 3, place: 1 })
    await town.sql(`update touchpoints.version set name = '=1+1;"x"' where touchpoint_id = $1`, [
      entryAt(0).touchpointId,
    ])
    await round()
    const response = await (await town.as('head')).get('/desk/analysis.csv?period=2026-11')
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(decodeURIComponent(String(response.headers['content-disposition']))).toContain('Что говорят клиенты')
    const rows = response.body.split('\r\n')
    expect(rows[0]?.charCodeAt(0)).toBe(0xfeff)
    expect(rows[1]).toMatch(/^Всего;Все оценки;;[^;]+;15;0;80;54,8;93;4,4;ориентир/)
    expect(response.body).toContain('"1.1 =1+1;""x"""')
    expect(response.body).toMatch(/;3;0;;;;;меньше 10 оценок;/)
    expect(response.body).not.toMatch(/^[=+@-]/m)
  })

  test('of another body sees none of it', async () => {
    await sent({ overall: 5 }, { times: 12 })
    await round()
    expect(await page('?period=all', 'analyst', town.other)).toContain('Оценок за это время нет')
    expect(await page(`?touchpoint=${entryAt(0).touchpointId}`, 'analyst', town.other)).toContain(
      'Такой точки в перечне нет',
    )
  })
})

describe('Program', () => {
  test('K3.1: of an analyst gets the figures of the page; of a clerk none; what is wrong is said by field', async () => {
    await sent({ overall: 5, clear: 1 }, { times: 12 })
    await round()
    const told = await (await programOf('analyst')).get('?period=2026-11')
    expect(told).toMatchObject({
      status: 200,
      period: '2026-11',
      all: { answers: 12, satisfied: { share: 1 }, mean: 5 },
    })
    expect(told.parameters).toMatchObject([{ key: 'clear', answers: 12, satisfied: { share: 0 } }])
    expect((await (await programOf('clerk')).get()).status).toBe(403)
    expect(await (await programOf('head')).get('?channel=pigeon')).toMatchObject({
      status: 422,
      errors: [{ field: 'channel' }],
    })
  })

  const QUESTIONS = ['overall', 'find', 'speed', 'clear', 'full', 'staff']
  const DAYS = ['2025-12-01', '2026-07-31', '2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-17']
  const sheet = fc.record({
    place: fc.integer({ min: 0, max: 16 }),
    on: fc.constantFrom(...DAYS),
    times: fc.integer({ min: 1, max: 12 }),
    answers: fc.dictionary(fc.constantFrom(...QUESTIONS), fc.option(fc.integer({ min: 1, max: 5 })), { minKeys: 1 }),
  })

  test.each(['all', '2026-q4', '2026-11', '2026-q3'])(
    'K1.4: the figures of %s are those of counting the answers one by one, and every table adds up to the whole',
    async (period) => {
      const program = await programOf('analyst')
      const [batches] = fc.sample(fc.array(sheet, { minLength: 25, maxLength: 40 }), {
        numRuns: 1,
        seed: period.length,
      })
      for (const { answers, ...how } of batches ?? []) await sent(answers, how)
      await round()
      const told = await program.get(`?period=${period}`)
      const recount = async (by: string, question = 'overall') =>
        new Map(
          (
            await town.sql(
              `select ${by} as key, count(mark)::int as n, count(*) filter (where mark is null)::int as hard,
                 count(*) filter (where mark >= 4) / nullif(count(mark), 0)::float as share, avg(mark)::float as mean
               from (
                 select (a.value #>> '{}')::int as mark, a.key as question, s.*
                 from surveys.answer_sheet s, jsonb_each(s.answers) a
               ) s join touchpoints.current_entry e on e.body_id = s.body_id and e.touchpoint_id = s.touchpoint_id
               where question = $1 and ($2 = 'all'
                 or to_char(answered_on, 'YYYY-MM') = $2 or to_char(answered_on, 'YYYY-"q"Q') = $2)
               group by 1`,
              [question, period],
            )
          ).map((row) => [String(row['key']), row]),
        )
      const agrees = (line: Line | undefined, row: Record<string, unknown> | undefined) => {
        expect([line?.answers ?? 0, line?.hardToSay ?? 0]).toEqual([row?.['n'] ?? 0, row?.['hard'] ?? 0])
        if (line?.satisfied) {
          expect(line.satisfied.share).toBeCloseTo(Number(row?.['share']), 12)
          expect(line.mean).toBeCloseTo(Number(row?.['mean']), 12)
        } else expect(line?.answers ?? 0).toBeLessThan(10)
      }
      agrees(told.all, (await recount(`'all'`)).get('all'))
      for (const [kind, by] of [
        ['processes', 'e.process_id'],
        ['touchpoints', 's.touchpoint_id'],
        ['channels', 's.channel'],
      ] as const) {
        const rows = await recount(by)
        expect(told[kind].map(({ key }) => key).sort()).toEqual([...rows.keys()].sort())
        for (const line of told[kind]) agrees(line, rows.get(line.key))
        expect(told[kind].reduce((sum, { answers }) => sum + answers, 0)).toBe(told.all.answers)
      }
      for (const question of QUESTIONS.slice(1))
        agrees(
          told.parameters.find(({ key }) => key === question),
          (await recount('question', question)).get(question),
        )
    },
  )
})
