import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'

let town: Town
let names: Map<string, string>

const APPEALS = [
  // name        author                                                      words
  ['seeds', { name: 'Рощина Вера', email: 'vera@pochta.example' }, 'Ещё не пришла субсидия на семена. <b>Жду</b>'],
  [
    'road',
    { name: 'Нивин Пётр', phone: '+79001234567' },
    'Дорога к ферме размыта. Заявка О-1/26 не решена, семенам негде лежать',
  ],
  ['bees', { name: 'ООО «Ёлочка»', contactName: 'Полевая Анна' }, 'Пчёлы гибнут, помогите пчеловодам'],
  ['hostile', { name: '<script>alert(1)</script>' }, `' | & ! :* \\ субсидии() "%_"`],
] as const

async function put(
  body: string,
  number: number,
  own: { author: object; words: string; contour?: string; against?: string; againstUnit?: string },
) {
  const [row] = await town.sql(
    `insert into appeals.appeal (body_id, year, number, contour, way, channel, code_hash, regime, kind, direction, author, words,
       answer_by, received_at, received_on, changed_at, against_person_id, against_unit_id)
     values ($1, 2026, $2, $3, 'site', 'site', sha256(random()::text::bytea), '59-fz', 'application', 'services', $4, $5, 'email',
       '2026-11-02', '2026-11-02', '2026-11-02', $6, $7) returning id`,
    [
      body,
      number,
      own.contour ?? 'external',
      JSON.stringify(own.author),
      own.words,
      own.against ?? null,
      own.againstUnit ?? null,
    ],
  )
  return String(row?.['id'])
}

beforeAll(async () => {
  town = await openTown()
  names = new Map()
  for (const [place, [name, author, words]] of APPEALS.entries())
    names.set(await put(town.body.id, 142 + place, { author, words }), name)
  const secret = { author: { name: 'Тихая Мария' }, words: 'субсидия' }
  names.set(await put(town.body.id, 900, { ...secret, contour: 'internal' }), 'inside')
  names.set(await put(town.body.id, 901, { ...secret, against: town.body.people['clerk']?.id ?? '' }), 'aboutClerk')
  names.set(await put(town.body.id, 902, { ...secret, againstUnit: await town.body.unitOf('clerk') }), 'aboutUnit')
  names.set(await put(town.other.id, 142, secret), 'foreign')
})
afterAll(() => town.close())

async function found(q: string, role = 'clerk', more = ''): Promise<string[]> {
  const page = await (await town.as(role)).get(`/desk/appeals?q=${encodeURIComponent(q)}${more}`)
  expect(page.statusCode, page.body).toBe(200)
  return [...page.body.matchAll(/class="num nowrap" href="\/desk\/appeals\/([0-9a-f-]{36})"/g)].map(
    ([, id]) => names.get(id ?? '') ?? 'unknown',
  )
}

describe('M18b: an appeal is found', () => {
  test.each([
    // by                    typed                         finds
    ['its word', 'субсидия', ['hostile', 'seeds']],
    ['the word in another form', 'субсидиями семенах', ['seeds']],
    ['one word of two', 'семена трактор', []],
    ['two words in any sequence', 'семян ферме', ['road']],
    ['ё typed as е', 'пчеловоду', ['bees']],
    ['a form that drops a vowel', 'заявок', ['road']],
    ['ё typed where е was', 'пчелы', ['bees']],
    ['the name', 'Нивина Петра', ['road']],
    ['the organisation', 'елочка', ['bees']],
    ['who spoke for it', 'полевой', ['bees']],
    ['its number', 'О-142/26', ['seeds']],
    ['its number with a Latin letter', 'o-142/26', ['seeds']],
    ['its bare number', '142', ['seeds']],
    ['its number among words', 'субсидия О-142/26', ['seeds']],
    ['the number of another year', 'О-142/25', []],
    ['the e-mail', 'vera@pochta.example', ['seeds']],
    ['the telephone', '+7 (900) 123-45-67', ['road']],
    ['the telephone as it is dialled', '8 900 1234567', ['road']],
    ['the end of the telephone', '123-45-67', ['road']],
    ['nothing', 'несуществующее', []],
    ['signs alone', `'); drop table -- & | !`, []],
    ['words of the language alone', 'и не на', []],
  ])('by %s', async (_, typed, finds) => {
    expect(await found(typed)).toEqual(finds)
  })

  test('best match first, when asked so', async () => {
    expect((await found('субсидия', 'clerk', '&turn=match')).sort()).toEqual(['hostile', 'seeds'])
  })

  test('within a queue and a filter', async () => {
    expect(await found('субсидия', 'clerk', '&queue=unregistered&way=site')).toEqual(['hostile', 'seeds'])
    expect(await found('субсидия', 'clerk', '&queue=ended')).toEqual([])
  })

  test('by what the client adds later, and by who wrote together', async () => {
    const [id] = [...names].find(([, name]) => name === 'bees') ?? []
    const of = [town.body.id, id]
    await town.sql(
      `insert into appeals.message (body_id, appeal_id, at, side, by, words) values ($1, $2, now(), 'client', 'citizen', 'Улей опустел'),
      ($1, $2, now(), 'body', 'x', 'Пришлите накладную')`,
      of,
    )
    await town.sql(
      `insert into appeals.co_author (body_id, appeal_id, position, name) values ($1, $2, 1, 'Сухова Нина')`,
      of,
    )
    expect(await found('ульи')).toEqual(['bees'])
    expect(await found('сухова')).toEqual(['bees'])
    expect(await found('накладная')).toEqual([])
    await town.sql(
      `update appeals.appeal set author = '{"kind": "person", "name": "Лугов Илья"}' where body_id = $1 and id = $2`,
      of,
    )
    expect(await found('лугов ульи сухова')).toEqual(['bees'])
    expect(await found('елочка')).toEqual([])
  })
})

describe('K2.3, K5.4: search finds nothing that its reader may not see', () => {
  test('a clerk, and a program of hers: no other contour, no complaint about herself or her unit', async () => {
    expect(await found('субсидия тихая')).toEqual([])
    for (const number of ['901', '902']) expect(await found(number)).toEqual([])
    const program = town.program(await town.body.token('clerk', town.body.people['clerk']?.id))
    const answer = await program.get(`/api/v1/appeals?q=${encodeURIComponent('тихая')}`)
    expect(answer.json()).toMatchObject({ appeals: [], count: 0 })
  })

  test('whom a complaint turns out to be about finds it no longer', async () => {
    const [id] = [...names].find(([, name]) => name === 'road') ?? []
    const against = (unit: string | null) =>
      town.sql('update appeals.appeal set against_unit_id = $2 where id = $1', [id, unit])
    const [clerk] = await town.sql('select unit_id from identity.person where id = $1', [town.body.people['clerk']?.id])
    await against(String(clerk?.['unit_id']))
    expect([await found('заявок'), await found('заявок', 'head')]).toEqual([[], ['road']])
    await against(null)
    expect(await found('заявок')).toEqual(['road'])
  })

  test('an internal clerk: only employees; a head: both', async () => {
    expect(await found('субсидия', 'internal-clerk')).toEqual(['inside'])
    expect(await found('субсидия', 'head')).toEqual(['aboutUnit', 'aboutClerk', 'inside', 'hostile', 'seeds'])
  })

  test('another body: its own', async () => {
    const answer = await town.program(await town.other.token('clerk')).get('/api/v1/appeals?q=142')
    expect(answer.json<{ appeals: { id: string }[] }>().appeals.map(({ id }) => names.get(id))).toEqual(['foreign'])
  })
})

describe('M18b: what is sought stands out in the words of the client', () => {
  test('as they were written, signs of markup too', async () => {
    const page = await (await town.as('clerk')).get(`/desk/appeals?q=${encodeURIComponent('субсидии пришли')}`)
    expect(page.body).toContain('Ещё не <mark>пришла</mark> <mark>субсидия</mark> на семена. &lt;b>Жду')
  })

  test('hostile words are words', async () => {
    const page = await (await town.as('clerk')).get(`/desk/appeals?q=${encodeURIComponent('<script>alert(1)')}`)
    expect(page.body).not.toContain('<script>alert')
    expect(page.statusCode).toBe(200)
  })

  test('counted exactly', async () => {
    const page = await (await town.as('clerk')).get(`/desk/appeals?q=${encodeURIComponent('субсидия')}`)
    expect(page.body).toContain('2 из 2')
  })
})
