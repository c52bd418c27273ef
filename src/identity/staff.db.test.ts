import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'

let town: Town
let administrator: Visitor
beforeAll(async () => {
  town = await openTown()
  administrator = await town.as('administrator')
  await administrator.get('/desk/staff/new')
})
afterAll(() => town.close())

const invite = (email: string, name = 'Ветрова Ольга', by = administrator) =>
  by.post('/desk/staff', { name, email, roles: ['clerk', 'analyst'], unit: '' })

async function personOf(email: string) {
  const [person] = await town.sql('select * from identity.person where email = $1 order by left_at nulls first', [
    email,
  ])
  return person ?? {}
}

const letters = (email: string) =>
  town.sql('select subject, words from platform.letter where recipient = $1 order by made_at, words', [email])

const linkIn = (words: unknown) => /https?:\/\/\S+/.exec(String(words))?.[0] ?? ''

const liveLinks = (personId: unknown) =>
  town.sql('select 1 from identity.one_time_link where person_id = $1 and used_at is null', [personId])

const acts = async (personId: unknown) =>
  (await town.sql('select act from audit.entry where thing = $1 order by id', [`person:${personId}`])).map(
    ({ act }) => act,
  )

describe('Administrator invites', () => {
  test('and a letter with a link goes out; the list shows the state', async () => {
    expect((await invite('Vetrova@Ozerny.example')).headers.location).toBe('/desk/staff?said=invited')
    const person = await personOf('Vetrova@Ozerny.example')
    expect(person).toMatchObject({ name: 'Ветрова Ольга', roles: ['clerk', 'analyst'], joined_at: null, left_at: null })
    const [letter] = await letters('Vetrova@Ozerny.example')
    expect(letter?.['subject']).toBe('Приглашение в «Отклик»')
    expect(letter?.['words']).toContain('министерства сельского хозяйства Заозёрского края')
    const { pathname } = new URL(linkIn(letter?.['words']))
    expect((await town.visitor().get(pathname)).statusCode).toBe(200)
    const { body } = await administrator.get('/desk/staff?state=invited')
    expect(body).toContain('Ветрова Ольга')
    expect(body).not.toContain('Нивин Олег')
    expect(await acts(person['id'])).toEqual(['person.invited'])
  })

  test('again: a new link, and the old one dies', async () => {
    const { id } = await personOf('Vetrova@Ozerny.example')
    expect((await administrator.post(`/desk/staff/${id}/invitation`)).statusCode).toBe(303)
    const links = (await letters('Vetrova@Ozerny.example')).map(({ words }) => linkIn(words))
    expect(new Set(links).size).toBe(2)
    expect(await liveLinks(id)).toHaveLength(1)
  })

  test('nobody whose address is taken, in whatever case and in whatever body', async () => {
    const taken = ['VETROVA@ozerny.example', town.body.people.clerk!.email, town.other.people.clerk!.email]
    for (const email of taken) {
      const { statusCode, body } = await invite(email, 'Другая Анна')
      expect([email, statusCode]).toEqual([email, 422])
      expect(body).toContain('Этот адрес уже занят')
      expect(body).toContain(`value="${email}"`)
    }
  })

  test('one address twice at once: one letter, one refusal', async () => {
    const colleague = await town.as('administrator')
    const neighbour = await town.as('administrator', town.other)
    await Promise.all([colleague.get('/desk/staff/new'), neighbour.get('/desk/staff/new')])
    const email = 'spor@example.ru'
    const answers = await Promise.all(
      [administrator, colleague, neighbour].map((by) => invite(email, 'Спорова Ида', by)),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422, 422])
    for (const { statusCode, body } of answers) if (statusCode === 422) expect(body).toContain('Этот адрес уже занят')
    expect(await letters(email)).toHaveLength(1)
  })

  test.each([
    ['nothing', { name: '', email: '', roles: [] }, ['Напишите фамилию', 'Напишите адрес', 'хотя бы одну роль']],
    ['two addresses', { name: 'А', email: 'a@b.ru,c@d.ru', roles: ['clerk'] }, ['один адрес']],
    ['a role that is not there', { name: 'А', email: 'a@b.ru', roles: ['operator'] }, ['Такой роли нет']],
    [
      'a unit that is no id',
      { name: 'А', email: 'a@b.ru', roles: ['clerk'], unit: "'x" },
      ['Такого подразделения нет'],
    ],
    ['10 000 letters', { name: 'ы'.repeat(10_000), email: 'a@b.ru', roles: ['clerk'] }, ['Сократите до 150 знаков']],
  ])('%s: told every reason at once', async (_what, typed, reasons) => {
    const { statusCode, body } = await administrator.post('/desk/staff', typed)
    expect(statusCode).toBe(422)
    for (const reason of reasons) expect(body).toContain(reason)
    expect(await town.sql("select 1 from identity.person where email = 'a@b.ru'")).toEqual([])
  })

  test('<script> in a name: stored and shown as it is', async () => {
    const name = '<script>alert("🌾")</script> O’Нил & Ко'
    await invite('script@example.ru', name)
    expect(await personOf('script@example.ru')).toMatchObject({ name })
    expect((await administrator.get('/desk/staff')).body).not.toContain('<script>alert')
  })
})

describe('Administrator changes a person', () => {
  test('sees what each role may do, and what is chosen', async () => {
    const { body } = await administrator.get(`/desk/staff/${town.body.people.clerk!.id}`)
    expect(body).toContain('Отвечает на обращения.')
    expect(body).toMatch(/value="clerk"[^>]*checked|checked[^>]*value="clerk"/)
  })

  test('a new role opens its pages at once', async () => {
    const { id } = town.body.people.employee!
    const employee = await town.as('employee')
    expect((await employee.get('/desk/units')).statusCode).toBe(403)
    const wish = { name: 'Ключев Пётр', roles: ['employee', 'administrator'], unit: '', version: '1' }
    expect((await administrator.post(`/desk/staff/${id}`, wish)).statusCode).toBe(303)
    expect((await employee.get('/desk/units')).statusCode).toBe(200)
    await administrator.post(`/desk/staff/${id}`, { ...wish, roles: ['employee'], version: '2' })
    expect((await employee.get('/desk/units')).statusCode).toBe(403)
  })

  test('the second of two administrators is told: both texts are in sight, and saving again is a choice', async () => {
    const { id } = town.body.people.head!
    const first = { name: 'Лесная Дарья Ильинична', roles: ['head'], unit: '', version: '1' }
    await administrator.post(`/desk/staff/${id}`, first)
    const { statusCode, body } = await administrator.post(`/desk/staff/${id}`, {
      ...first,
      name: 'Лесная-Озёрная Дарья',
    })
    expect(statusCode).toBe(422)
    expect(body).toContain('Эту запись уже изменили')
    expect(body).toContain('Лесная Дарья Ильинична')
    expect(body).toContain('value="Лесная-Озёрная Дарья"')
    expect(await personOf(town.body.people.head!.email)).toMatchObject({ name: 'Лесная Дарья Ильинична' })
    const again = { ...first, name: 'Лесная-Озёрная Дарья', version: '2' }
    expect((await administrator.post(`/desk/staff/${id}`, again)).statusCode).toBe(303)
  })
})

describe('Taking access away', () => {
  test('ends every session at once; the person is back only by a new invitation', async () => {
    const { id, email } = town.body.people.registrar!
    const registrar = await town.as('registrar')
    await town.sql(
      `insert into identity.credential (body_id, person_id, password_hash, changed_at) values ($1, $2, 'x', now())`,
      [town.body.id, id],
    )
    expect((await registrar.get('/desk/register')).statusCode).toBe(200)
    expect((await administrator.get(`/desk/staff/${id}/departure`)).body).toContain('Все сеансы закончатся сразу')
    expect((await administrator.post(`/desk/staff/${id}/departure`)).statusCode).toBe(303)
    expect((await registrar.get('/desk/register')).statusCode).toBe(303)
    const secrets = ['session', 'credential'].map((table) =>
      town.sql(`select 1 from identity.${table} where person_id = $1`, [id]),
    )
    expect(await Promise.all(secrets)).toEqual([[], []])

    const { body } = await administrator.post(`/desk/staff/${id}`, {
      name: 'Н',
      roles: 'clerk',
      unit: '',
      version: '2',
    })
    expect(body).toContain('Доступ снят')
    expect((await administrator.post(`/desk/staff/${id}/invitation`)).statusCode).toBe(303)
    expect(await personOf(email)).toMatchObject({ left_at: null, joined_at: null, roles: ['registrar'] })
    expect(await letters(email)).toHaveLength(1)
    expect(await acts(id)).toEqual(['person.left', 'person.invited'])
  })

  test('the address is free again for somebody new, and then the old person cannot come back with it', async () => {
    const { id, email } = town.body.people['unit-editor']!
    await administrator.post(`/desk/staff/${id}/departure`)
    expect((await invite(email, 'Новая Мария')).statusCode).toBe(303)
    const { statusCode, body } = await administrator.post(`/desk/staff/${id}/invitation`)
    expect(statusCode).toBe(422)
    expect(body).toContain('уже занят')
  })

  test('is refused for the last administrator, and so is taking the role; an invited one does not count', async () => {
    const { id } = town.body.people.administrator
    await administrator.post('/desk/staff', {
      name: 'Ждёт',
      email: 'wait@example.ru',
      roles: 'administrator',
      unit: '',
    })
    const gone = await administrator.post(`/desk/staff/${id}/departure`)
    expect(gone.statusCode).toBe(422)
    expect(gone.body).toContain('последний работающий администратор')
    const fields = { name: 'Полевая Анна', roles: 'head', unit: '', version: '1' }
    const demoted = await administrator.post(`/desk/staff/${id}`, fields)
    expect(demoted.body).toContain('последний работающий администратор')
  })

  test('two administrators take each other away at once: one of them stays', async () => {
    const [one, two] = ['administrator', 'analyst'].map((role) => town.body.people[role]!.id)
    await town.sql("update identity.person set roles = '{administrator}' where id = any($1)", [[one, two]])
    const other = await town.as('analyst')
    await other.get('/desk/staff')
    await Promise.all([administrator.post(`/desk/staff/${two}/departure`), other.post(`/desk/staff/${one}/departure`)])
    const left = await town.sql('select id from identity.person where id = any($1) and left_at is not null', [
      [one, two],
    ])
    expect(left).toHaveLength(1)
  })
})
