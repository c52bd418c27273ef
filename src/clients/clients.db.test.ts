import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { clientFor } from './store/client-for.ts'
import { findClients } from './store/read-clients.ts'

let town: Town
let nivin: string
let employee: string
beforeAll(async () => {
  town = await openTown()
  const { id: personId, name } = town.body.people['employee'] as { id: string; name: string }
  await town.inBody(town.body, async (work) => {
    const told = { contour: 'external', kind: 'person', name: 'Нивин Олег', email: 'nivin@example.ru' } as const
    nivin = await clientFor(work, { ...told, phone: '8 413 220-00-10', address: 'посёлок Луговой, дом 3' })
    employee = await clientFor(work, { contour: 'internal', kind: 'person', name, personId })
  })
})
afterAll(() => town.close())

const found = (typed: string, body = town.body) =>
  town.inBody(body, async (work) => (await findClients(work, typed)).map(({ id }) => id))

describe('M18b: a client', () => {
  test.each(['нивин', 'ОЛЕГ нив', 'NIVIN@example.ru', '+7 (413) 220 00 10', '4132200010'])(
    'is found by «%s»',
    async (typed) => {
      expect(await found(typed)).toEqual([nivin])
    },
  )

  test.each(['', ' ', 'рощина', '%', "' or true --"])(
    'is not found by «%s», and in another body by nothing',
    async (typed) => {
      expect(await found(typed)).toEqual([])
      expect(await found('нивин', town.other)).toEqual([])
    },
  )

  test.each([
    // what is told otherwise                             the same client
    [{ phone: '+74132200010', email: undefined }, true],
    [{ email: undefined, address: 'Посёлок Луговой,  дом 3' }, true],
    [{ email: undefined }, false],
    [{ name: 'Рощина Вера' }, false],
  ])('%o: the same: %s', async (more, isSame) => {
    const told = {
      contour: 'external',
      kind: 'person',
      name: 'нивин олег',
      email: 'Nivin@Example.ru',
      ...more,
    } as const
    expect((await town.inBody(town.body, (work) => clientFor(work, told))) === nivin).toBe(isSame)
  })

  test('is an employee by their person, whatever is told', async () => {
    const personId = town.body.people['employee']?.id
    const told = { contour: 'internal', kind: 'person', name: 'Другое имя', personId } as const
    expect(await town.inBody(town.body, (work) => clientFor(work, told))).toBe(employee)
  })
})

describe('M18b, K5.4: the card', () => {
  const words = { kind: 'person', segment: 'farmer', email: 'nivin@example.ru', phone: '8 413 220-00-11', address: '' }

  test('Clerk puts it right; the second of two is told, and keeps what they typed', async () => {
    const clerk = await town.as('clerk')
    expect((await clerk.get(`/desk/clients/${nivin}/card`)).body).toContain('value="+74132200010"')
    const first = await clerk.post(`/desk/clients/${nivin}/card`, { ...words, name: 'Нивин Олег Ильич', version: '1' })
    expect(first.statusCode).toBe(303)
    const second = await clerk.post(`/desk/clients/${nivin}/card`, { ...words, name: 'Нивин О. И.', version: '1' })
    expect(second.statusCode).toBe(422)
    for (const part of ['Рощина Вера', 'value="Нивин О. И."', 'Нивин Олег Ильич']) expect(second.body).toContain(part)
    expect(await town.sql(`select fields from audit.entry where act = 'client.changed'`)).toEqual([
      { fields: ['name', 'segment', 'phone', 'address'] },
    ])
  })

  test('wrong values come back with every reason', async () => {
    const clerk = await town.as('clerk')
    const page = await clerk.post(`/desk/clients/${nivin}/card`, {
      name: '',
      email: 'два слова',
      phone: '12',
      version: '2',
    })
    expect(page.statusCode).toBe(422)
    for (const part of ['Напишите имя или название', 'Напишите один адрес', 'Напишите номер'])
      expect(page.body).toContain(part)
  })

  test.each([
    ['clerk', 200, 404],
    ['internal-clerk', 404, 200],
    ['head', 200, 200],
  ])(
    '%s opens external ones: %i, internal ones: %i; a program with that role too',
    async (role, external, internal) => {
      const person = await town.as(role)
      const program = town.program(await town.body.token(role))
      for (const [id, status] of [
        [nivin, external],
        [employee, internal],
      ] as const) {
        expect((await person.get(`/desk/clients/${id}/card`)).statusCode).toBe(status)
        expect((await program.get(`/api/v1/clients/${id}`)).statusCode).toBe(status)
      }
    },
  )

  test('a program seeks them by any writing, and reads what they have said; each role its own', async () => {
    const program = town.program(await town.body.token('clerk'))
    const sought = async (q: string, by = program) =>
      (await by.get(`/api/v1/clients?q=${encodeURIComponent(q)}`)).json().clients.map(({ id }: { id: string }) => id)
    expect(await sought('ОЛЕГ нив')).toContain(nivin)
    expect([await sought('Ключев'), await sought("' or true --")]).toEqual([[], []])
    expect(await sought('Ключев', town.program(await town.body.token('internal-clerk')))).toEqual([employee])
    expect(await sought('нивин', town.program(await town.other.token('clerk')))).toEqual([])
    expect((await program.get('/api/v1/clients?q=')).statusCode).toBe(422)
    expect((await town.program(await town.body.token('analyst')).get('/api/v1/clients?q=a')).statusCode).toBe(403)
    const made = await program.send('POST', '/api/v1/appeals', { words: 'Где семена?', clientId: nivin })
    const { appeals } = (await program.get(`/api/v1/clients/${nivin}`)).json()
    expect(appeals).toMatchObject([{ id: made.json().id, number: made.json().number, beginning: 'Где семена?' }])
  })

  test('a program changes it under the version that it read', async () => {
    const program = town.program(await town.body.token('clerk'))
    const { id: _id, contour: _contour, ...read } = (await program.get(`/api/v1/clients/${nivin}`)).json()
    const changed = await program.send('PUT', `/api/v1/clients/${nivin}`, { ...read, name: 'Нивин Олег' })
    expect(changed.json()).toMatchObject({ name: 'Нивин Олег', version: read.version + 1 })
    expect((await program.send('PUT', `/api/v1/clients/${nivin}`, read)).statusCode).toBe(422)
  })
})
