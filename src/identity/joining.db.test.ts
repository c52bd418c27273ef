import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import { makeFirstLink } from './actions/make-first-link.ts'
import { makeInvitationLink } from './actions/make-invitation-link.ts'
import { bodyById } from './store/openings.ts'

const NEW = 'громкая река осенью'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(() => town.at(START))

describe('K4.2: joining by invitation', () => {
  const invite = async () => {
    const [row] = await town.sql(
      'insert into identity.person (body_id, name, email, roles, invited_at) values ($1, $2, $3, $4, $5) returning id',
      [town.body.id, 'Новикова Ольга', `new-${randomUUID()}@ozerny.example`, ['employee'], START],
    )
    const id = String(row?.['id'])
    return { id, link: `/sign-in/join/${await town.inBody(town.body, (work) => makeInvitationLink(work, id))}` }
  }

  test('Olga opens the letter, sees her name and her body, sets a password and works', async () => {
    const { id, link } = await invite()
    const visitor = town.visitor()
    const page = await visitor.get(link)
    expect(page.body).toContain('Новикова Ольга, вас пригласили')
    expect(page.body).toContain(town.body.name)
    expect((await visitor.post(link, { password: 'Новикова Ольга' })).body).toContain('Имя и адрес известны')
    expect((await visitor.post(link, { password: NEW })).headers.location).toBe('/desk')
    expect((await visitor.get('/desk/account')).body).toContain('Новикова Ольга')
    expect(
      (await town.sql('select joined_at from identity.person where id = $1', [id]))[0]?.['joined_at'],
    ).not.toBeNull()
    expect((await town.visitor().get(link)).statusCode).toBe(410)
    expect(await town.sql('select act from audit.entry where actor_id = $1 order by id', [id])).toEqual([
      { act: 'person.joined' },
      { act: 'session.begun' },
    ])
  })

  test('who comes back after the telephone was lost begins without a second factor', async () => {
    const { id, link } = await invite()
    await town.sql(
      'insert into identity.credential (body_id, person_id, password_hash, changed_at, second_factor, second_factor_since) values ($1, $2, $3, $4, $5, $4)',
      [town.body.id, id, 'of then', START, Buffer.alloc(48)],
    )
    expect((await town.visitor().post(link, { password: NEW })).headers.location).toBe('/desk')
    const [row] = await town.sql(
      'select second_factor, second_factor_since from identity.credential where person_id = $1',
      [id],
    )
    expect(row).toEqual({ second_factor: null, second_factor_since: null })
  })

  test('an invitation is good for a week, a newer one cancels it, and who has left cannot use it', async () => {
    const { id, link } = await invite()
    town.at('2026-11-24T08:59:59Z')
    expect((await town.visitor().get(link)).statusCode).toBe(200)
    town.at('2026-11-24T09:00:00Z')
    expect((await town.visitor().get(link)).body).toContain('Приглашение больше не действует')
    town.at(START)
    const newer = `/sign-in/join/${await town.inBody(town.body, (work) => makeInvitationLink(work, id))}`
    expect((await town.visitor().get(link)).statusCode).toBe(410)
    await town.sql('update identity.person set left_at = $1 where id = $2', [START, id])
    expect((await town.visitor().get(newer)).statusCode).toBe(410)
    expect((await town.visitor().post(newer, { password: NEW })).statusCode).toBe(410)
  })
})

describe('the first administrator', () => {
  let empty = ''
  const firstLink = () =>
    town.installation.works.open(bodyById(empty), makeFirstLink, () => ({ id: 'start', kind: 'system', roles: [] }))
  const wish = (email: string) => ({ name: 'Полевая Анна', email, password: NEW })
  beforeEach(async () => {
    empty = randomUUID()
    await town.sql(
      'insert into identity.body (id, code, name, genitive, time_zone, made_at) values ($1, $2, $3, $3, $4, $5)',
      [empty, `b-${empty.slice(0, 8)}`, 'Ваш орган', 'Europe/Moscow', START],
    )
  })

  test('Anna follows the link, is administrator, analyst and operator, and goes on to the set-up', async () => {
    const link = `/sign-in/first/${await firstLink()}`
    const visitor = town.visitor()
    expect((await visitor.get(link)).body).toContain('Первый администратор')
    const refused = await visitor.post(link, { name: '', email: 'anna', password: 'короткий' })
    expect(refused.statusCode).toBe(422)
    for (const why of ['Напишите фамилию и имя', 'не хватает знака @', 'длиннее', 'value="anna"'])
      expect(refused.body).toContain(why)
    expect((await visitor.post(link, wish('clerk@ozerny.example'))).body).toContain('адрес уже занят')
    expect((await visitor.post(link, wish(`anna@${empty}.example`))).headers.location).toBe('/desk/set-up')
    const [anna] = await town.sql('select roles, operator_since, joined_at from identity.person where body_id = $1', [
      empty,
    ])
    expect(anna).toMatchObject({ roles: ['administrator', 'analyst'] })
    expect(anna?.['operator_since']).not.toBeNull()
    expect((await visitor.get('/desk/account')).body).toContain('Оператор установки')
    expect(await firstLink()).toBeUndefined()
  })

  test('of two who follow it at once one wins, and the second is told plainly', async () => {
    const link = `/sign-in/first/${await firstLink()}`
    const answers = await Promise.all(
      ['one', 'two'].map((who) => town.visitor().post(link, wish(`${who}@${empty}.example`))),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410])
    expect(answers.find(({ statusCode }) => statusCode === 410)?.body).toContain('Администратор уже есть')
    expect(await town.sql('select id from identity.person where body_id = $1', [empty])).toHaveLength(1)
  })

  test('each start makes a new link, and the older one opens nothing; a day later neither does the new one', async () => {
    const [older, newer] = [await firstLink(), await firstLink()]
    expect((await town.visitor().get(`/sign-in/first/${older}`)).statusCode).toBe(410)
    expect((await town.visitor().get(`/sign-in/first/${newer}`)).statusCode).toBe(200)
    town.at('2026-11-18T09:00:00Z')
    expect((await town.visitor().get(`/sign-in/first/${newer}`)).statusCode).toBe(410)
  })
})
