import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'

let town: Town
let administrator: Visitor
let operator: Visitor
beforeAll(async () => {
  town = await openTown()
  await town.sql('update identity.person set operator_since = now() where id = $1', [town.body.people.head!.id])
  administrator = await town.as('administrator')
  operator = await town.as('head')
})
afterAll(() => town.close())

const bodyOf = async (code: string) => (await town.sql('select * from identity.body where code = $1', [code]))[0] ?? {}

describe('Administrator and the settings of the body', () => {
  const wish = { name: 'Министерство озёр', genitive: 'министерства озёр', timeZone: 'Asia/Kamchatka', version: '1' }

  test('names it in both cases and sets its clocks', async () => {
    const form = await administrator.get('/desk/body')
    expect(form.body).toContain('Магадан: UTC+11')
    expect((await administrator.post('/desk/body', wish)).headers.location).toBe('/desk/body?said=body-saved')
    expect(await bodyOf('ozerny')).toMatchObject({
      name: wish.name,
      genitive: wish.genitive,
      time_zone: wish.timeZone,
      version: 2,
    })
    expect((await administrator.get('/desk/body')).body).toContain('<span class="of">Министерство озёр</span>')
    const acts = await town.sql('select act, fields from audit.entry where thing = $1', [`body:${town.body.id}`])
    expect(acts).toEqual([{ act: 'body.named', fields: ['name', 'genitive', 'timeZone'] }])
  })

  test('the second of two is told and sees both', async () => {
    const { statusCode, body } = await administrator.post('/desk/body', { ...wish, name: 'Министерство рек' })
    expect(statusCode).toBe(422)
    expect(body).toContain('Эту запись уже изменили')
    expect(body).toContain('<dd>Министерство озёр</dd>')
    expect(body).toContain('value="Министерство рек"')
  })

  test('nothing typed, a zone of elsewhere: every reason at once', async () => {
    const { body } = await administrator.post('/desk/body', {
      name: '',
      genitive: '',
      timeZone: 'Mars/Olympus',
      version: '2',
    })
    for (const reason of ['кто?', 'кого?', 'Выберите часовой пояс']) expect(body).toContain(reason)
  })

  test('the neighbour is as it was', async () => {
    expect(await bodyOf('lugovoy')).toMatchObject({ name: 'Министерство лугов Приречного края', version: 1 })
  })
})

describe('Operator of the installation', () => {
  const wish = {
    name: 'Министерство рек <b>"Рек"</b>',
    genitive: 'министерства рек',
    timeZone: 'Europe/Moscow',
    code: 'rechnoy',
    personName: 'Речная Инна',
    email: 'rechnaya@example.ru',
  }

  test('sees the names of all bodies and nothing from inside', async () => {
    const { body } = await operator.get('/desk/bodies')
    expect(body).toContain('Министерство лугов Приречного края')
    expect(body).not.toContain(town.other.people.administrator.email)
    expect((await operator.get('/desk/staff')).statusCode).toBe(403)
  })

  test('opens a body; its first administrator is invited and finds it empty', async () => {
    expect((await operator.post('/desk/bodies', wish)).headers.location).toBe('/desk/bodies?said=body-made')
    const body = await bodyOf('rechnoy')
    expect(body).toMatchObject({ name: wish.name, time_zone: 'Europe/Moscow', version: 1 })
    const people = await town.sql(
      'select name, roles, operator_since, joined_at from identity.person where body_id = $1',
      [body['id']],
    )
    expect(people).toEqual([{ name: 'Речная Инна', roles: ['administrator'], operator_since: null, joined_at: null }])
    const [letter] = await town.sql('select body_id, words from platform.letter where recipient = $1', [wish.email])
    expect(letter?.['body_id']).toBe(body['id'])
    expect(letter?.['words']).toContain('министерства рек')
    const acts = await town.sql("select body_id, thing from audit.entry where act = 'body.made'")
    const thing = `body:${body['id']}`
    expect(acts).toEqual(
      expect.arrayContaining([
        { body_id: body['id'], thing },
        { body_id: town.body.id, thing },
      ]),
    )
  })

  test.each([
    ['a code that stands', { code: 'lugovoy' }, 'Орган с таким кодом уже есть'],
    ['an address of the product itself', { code: 'desk' }, 'начинаются адреса самой системы'],
    ['Cyrillic', { code: 'рыбный' }, 'строчные латинские буквы'],
    ['one letter', { code: 'a' }, 'от 2 до 31 знака'],
    [
      'an address that is taken in another body',
      { code: 'novy', email: 'clerk@lugovoy.example' },
      'Этот адрес уже занят',
    ],
  ])('%s is refused, and no body is made', async (_what, change, reason) => {
    const before = await town.sql('select count(*) as n from identity.body')
    const { statusCode, body } = await operator.post('/desk/bodies', { ...wish, email: 'x@example.ru', ...change })
    expect(statusCode).toBe(422)
    expect(body).toContain(reason)
    expect(await town.sql('select count(*) as n from identity.body')).toEqual(before)
  })

  test.each([
    ['code', { code: 'twice' }, { code: 'twice', email: 'two@example.ru' }],
    ['address', { code: 'three' }, { code: 'four' }],
  ])(
    'opens two bodies with one %s at once: one of them is made whole, the other is refused whole',
    async (what, one, two) => {
      const second = await town.as('head')
      await Promise.all([operator.get('/desk/bodies/new'), second.get('/desk/bodies/new')])
      const email = `race-${what}@example.ru`
      const answers = await Promise.all([
        operator.post('/desk/bodies', { ...wish, email, ...one }),
        second.post('/desk/bodies', { ...wish, email, ...two }),
      ])
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422])
      const codes = [one.code, two.code]
      const made = await town.sql('select id from identity.body where code = any($1)', [codes])
      expect(made).toHaveLength(1)
      expect(await town.sql('select 1 from identity.person where body_id = $1', [made[0]?.['id']])).toHaveLength(1)
      // The one who was refused is not said to have opened anything.
      const opened = "select thing from audit.entry where act = 'body.made' and body_id = $1"
      const things = (await town.sql(opened, [town.body.id])).map(({ thing }) => String(thing).slice('body:'.length))
      expect(await town.sql('select 1 from identity.body where id = any($1)', [things])).toHaveLength(things.length)
    },
  )

  test('opens ten within a minute, no more', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) statuses.push((await operator.post('/desk/bodies', { ...wish, code: '' })).statusCode)
    expect(statuses).toContain(429)
  })
})
