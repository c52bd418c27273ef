import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { roundIn } from '#test/box.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Answers } from '../terms.ts'
import { TAKE_OUT } from './take-out.ts'

let town: Town
let round: ReturnType<typeof roundIn>
beforeAll(async () => {
  town = await openTown()
  round = roundIn(town)
})
afterAll(() => town.close())
beforeEach(async () => {
  for (const table of TABLES) await town.sql(`truncate ${table}`)
})

const TABLES = [
  'surveys.box',
  'surveys.answer',
  'surveys.answer_sheet',
  'surveys.answer_day',
  'surveys.answer_month',
  'touchpoints.interaction_day',
]
const PLACES = ['6b1c2d3e-0000-4000-8000-000000000001', '6b1c2d3e-0000-4000-8000-000000000002']
const EDITION = '6b1c2d3e-0000-4000-8000-00000000000e'

interface Model {
  receipt: number
  body: number
  about: { touchpoint: string } | { thing: string }
  channel: string
  day: string
  answers: Answers
}

const option = fc.record(
  { option: fc.constantFrom('a', 'b', 'other'), text: fc.constantFrom('своё', '=1+1') },
  { requiredKeys: ['option'] },
)
const sheet: fc.Arbitrary<Model> = fc.record({
  receipt: fc.nat({ max: 25 }),
  body: fc.nat({ max: 1 }),
  about: fc.oneof(
    fc.record({ touchpoint: fc.constantFrom(...PLACES) }),
    fc.record({ thing: fc.constantFrom('page:/privacy', 'act:answer') }),
  ),
  channel: fc.constantFrom('phone', 'site'),
  day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-17', '2026-12-31', '2027-01-01'),
  answers: fc.dictionary(
    fc.constantFrom('overall', 'find', 'why', 'purpose', 'several'),
    fc.oneof(
      fc.constantFrom(1, 2, 3, 4, 5, null),
      fc.constantFrom('слова', '{"option":"a"}', ''),
      option,
      fc.uniqueArray(option, { selector: (one) => one.option }),
    ),
  ) as fc.Arbitrary<Answers>,
})
const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ comes: sheet }) },
  { weight: 1, arbitrary: fc.constant({ round: true }) },
  { weight: 1, arbitrary: fc.record({ crash: fc.constantFrom('before the counters of others', 'before the end') }) },
)

const bodyOf = ({ body }: Model): string => [town.body, town.other][body]?.id ?? ''
const hashOf = ({ receipt }: Model) => createHash('sha256').update(String(receipt)).digest()

/** As it is taken in: a receipt that is known already changes nothing; one that was counted may still come into the box again. */
async function comes(model: Model): Promise<void> {
  const { about, channel, day, answers } = model
  await town.sql(
    `insert into surveys.box (body_id, receipt_hash, edition_id, touchpoint_id, thing, channel, mode, answered_on, answers)
     values ($1, $2, $3, $4, $5, $6, 'online', $7, $8) on conflict do nothing`,
    [
      bodyOf(model),
      hashOf(model),
      EDITION,
      'touchpoint' in about ? about.touchpoint : null,
      'thing' in about ? about.thing : null,
      channel,
      day,
      JSON.stringify(answers),
    ],
  )
}

/** The process dies between taking sheets out and the end of the transaction. */
async function crash(): Promise<void> {
  const client = await openOperator(town.installation.pools.operator).connect()
  await client.query('begin')
  for (const { id } of [town.body, town.other]) await client.query(TAKE_OUT, [id, 3, null])
  client.release(new Error('it died'))
}

const partsOf = (value: Answers[string]) => (Array.isArray(value) ? value : [value])
const namedValue = (part: unknown): string => {
  if (part === null) return 'none'
  if (typeof part === 'object') return (part as { option: string }).option
  return typeof part === 'number' ? String(part) : 'words'
}

function recount(models: readonly Model[], time: (day: string) => string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const model of models)
    for (const [question, value] of Object.entries(model.answers))
      for (const part of partsOf(value)) {
        const { about, channel, day } = model
        const where = 'touchpoint' in about ? about.touchpoint : about.thing
        const key = [bodyOf(model), question, time(day), where, channel, namedValue(part)].join(' | ')
        counted.set(key, (counted.get(key) ?? 0) + 1)
      }
  return new Map([...counted].toSorted())
}

async function stored(table: string, time: string): Promise<Map<string, number>> {
  const rows = await town.sql(
    `select concat_ws(' | ', body_id, question, ${time}, coalesce(touchpoint_id::text, thing), channel, value) as key, sheets
     from ${table}`,
  )
  return new Map(rows.map(({ key, sheets }): [string, number] => [String(key), Number(sheets)]).toSorted())
}

test('counters are a recount of the sheets, in whatever order they come, twice or more, with crashes among them', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(happening, { minLength: 1, maxLength: 40 }), async (happenings) => {
        const first = new Map<number, Model>()
        for (const what of happenings) {
          if ('comes' in what) {
            if (!first.has(what.comes.receipt)) first.set(what.comes.receipt, what.comes)
            await comes(first.get(what.comes.receipt) as Model)
          } else if ('crash' in what) await crash()
          else await round()
        }
        await Promise.all([round(), round()])
        await round()
        const sheets = [...first.values()]
        expect(await town.sql('select from surveys.box')).toEqual([])
        expect(await town.sql('select count(*)::int as n from surveys.answer_sheet')).toEqual([{ n: sheets.length }])
        expect(await stored('surveys.answer_day', 'day')).toEqual(recount(sheets, (day) => day))
        const month = (day: string) => `${day.slice(0, 8)}01`
        expect(await stored('surveys.answer_month', 'month')).toEqual(recount(sheets, month))
        const interactions = await town.sql(
          'select coalesce(sum(interactions), 0)::int as n from touchpoints.interaction_day',
        )
        expect(interactions).toEqual([{ n: sheets.filter(({ about }) => 'touchpoint' in about).length }])
      })
      .beforeEach(async () => {
        for (const table of TABLES) await town.sql(`truncate ${table}`)
      }),
    { numRuns: 15 },
  )
})

test('each answer has its rows: a mark, words, an option with its own text, one row for each of several', async () => {
  const [touchpoint = ''] = PLACES
  await comes({
    receipt: 1,
    body: 0,
    about: { touchpoint },
    channel: 'phone',
    day: '2026-11-17',
    answers: {
      overall: 4,
      find: null,
      why: 'слова',
      purpose: { option: 'other', text: 'своё' },
      several: [{ option: 'a' }, { option: 'b' }],
    },
  })
  await round()
  const rows = await town.sql('select question, mark, words, option from surveys.answer order by question, option')
  expect(rows).toEqual([
    { question: 'overall', mark: 4, words: null, option: null },
    { question: 'purpose', mark: null, words: 'своё', option: 'other' },
    { question: 'several', mark: null, words: null, option: 'a' },
    { question: 'several', mark: null, words: null, option: 'b' },
    { question: 'why', mark: null, words: 'слова', option: null },
  ])
})
