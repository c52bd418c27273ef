import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { giveOperatorMark } from './actions/give-operator-mark.ts'
import { restoreAccess } from './actions/restore-access.ts'

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
