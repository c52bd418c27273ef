import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { giveOperatorMark } from './actions/give-operator-mark.ts'
import { restoreAccess } from './actions/restore-access.ts'
import { takeOperatorMark } from './actions/take-operator-mark.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('whoever runs the installation gives a person without telephone and codes a way back', async () => {
  const { id, email } = town.body.people.administrator
  await town.sql(
    `insert into identity.credential (body_id, person_id, password_hash, changed_at, second_factor, second_factor_since)
     values ($1, $2, 'x', now(), '\\x01', now())`,
    [town.body.id, id],
  )
  const outcome = await town.inBody(town.body, (work) => restoreAccess(work, email.toUpperCase()))
  const token = 'done' in outcome ? outcome.done : ''
  const page = await town.visitor().get(`/sign-in/reset/${token}`)
  expect([page.statusCode, page.body.includes('Новый пароль')]).toEqual([200, true])
  expect(await town.sql('select second_factor from identity.credential where person_id = $1', [id])).toEqual([
    { second_factor: null },
  ])
  expect(await town.inBody(town.body, (work) => restoreAccess(work, 'nobody@ozerny.example'))).toHaveProperty('refused')
})

test('and hands the operator’s mark to another', async () => {
  const { email } = town.body.people['clerk'] ?? { email: '' }
  expect((await (await town.as('clerk')).get('/desk/bodies')).statusCode).toBe(403)
  await town.inBody(town.body, (work) => giveOperatorMark(work, email))
  expect((await (await town.as('clerk')).get('/desk/bodies')).statusCode).toBe(200)
})

describe('The mark of the operator', () => {
  const clerk = () => town.body.people['clerk'] ?? { id: '', email: '' }
  const stranger = () => town.other.people['head'] ?? { id: '', email: '' }
  const unmark = ({ email }: { email: string }, body = town.body) =>
    town.inBody(body, (work) => takeOperatorMark(work, email))

  test('keeps the person here: access is not taken away, and the page names the command', async () => {
    const administrator = await town.as('administrator')
    const { id } = clerk()
    expect((await administrator.get(`/desk/staff/${id}`)).body).not.toContain('Снять доступ: ')
    for (const answer of [
      await administrator.get(`/desk/staff/${id}/departure`),
      await administrator.post(`/desk/staff/${id}/departure`),
    ]) {
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('npm run -s otklik -- person operator --email АДРЕС --off')
    }
    expect(await town.sql('select left_at from identity.person where id = $1', [id])).toEqual([{ left_at: null }])
  })

  test('of the last operator stays, and nobody else has one to take', async () => {
    expect(await unmark(clerk())).toMatchObject({ refused: [{ why: expect.stringContaining('последний оператор') }] })
    expect(await unmark(stranger(), town.other)).toMatchObject({
      refused: [{ why: expect.stringContaining('не оператор') }],
    })
    expect(await unmark({ email: 'nobody@ozerny.example' })).toHaveProperty('refused')
    expect((await (await town.as('clerk')).get('/desk/bodies')).statusCode).toBe(200)
  })

  test('two marks of two bodies taken at once: one stays', async () => {
    await town.inBody(town.other, (work) => giveOperatorMark(work, stranger().email))
    const outcomes = await Promise.all([unmark(clerk()), unmark(stranger(), town.other)])
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    expect(await town.sql('select 1 from identity.person where operator_since is not null')).toHaveLength(1)
  })

  test('is gone at once, told in the audit, and does not come back with the person', async () => {
    await town.inBody(town.other, (work) => giveOperatorMark(work, stranger().email))
    await town.inBody(town.body, (work) => giveOperatorMark(work, clerk().email))
    expect(await unmark(clerk())).toHaveProperty('done')
    expect((await (await town.as('clerk')).get('/desk/bodies')).statusCode).toBe(403)
    const { id } = clerk()
    const acts = await town.sql('select act from audit.entry where thing = $1 order by id desc limit 1', [
      `person:${id}`,
    ])
    expect(acts).toEqual([{ act: 'operator.unmarked' }])

    const administrator = await town.as('administrator')
    expect((await administrator.post(`/desk/staff/${id}/departure`)).statusCode).toBe(303)
    expect((await administrator.post(`/desk/staff/${id}/invitation`)).statusCode).toBe(303)
    expect(await town.sql('select operator_since from identity.person where id = $1', [id])).toEqual([
      { operator_since: null },
    ])
  })

  test('cannot be on who left, whatever writes it', async () => {
    const left = town.sql('update identity.person set left_at = now(), operator_since = now() where id = $1', [
      stranger().id,
    ])
    await expect(left).rejects.toThrow('who_left_is_no_operator')
  })
})
