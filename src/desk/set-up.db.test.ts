import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openReadyEditions } from '#surveys'
import { sheetForm } from '#test/sheet.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'

let town: Town
beforeEach(async () => {
  town = await openTown()
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
  })
})
afterEach(() => town.close())

const form = {
  name: 'Министерство озёр',
  genitive: 'министерства озёр',
  timeZone: 'Asia/Magadan',
  register: 'empty',
  seen: '1',
}
const named = async () => (await town.sql('select name from identity.body where id = $1', [town.body.id]))[0]?.['name']
const entries = async () => (await town.inBody(town.body, listEntries)).length

describe('Administrator sets up the body', () => {
  test('with an empty register: the sample goes whole', async () => {
    const response = await (await town.as('administrator')).post('/desk/set-up', form)
    expect([response.statusCode, response.headers.location]).toEqual([303, '/desk/register'])
    expect([await named(), await entries()]).toEqual(['Министерство озёр', 0])
  })

  test('an answer hangs on the sample: refused as a whole, the name too, and what was typed is there', async () => {
    const [entry] = await town.inBody(town.body, listEntries)
    await town.visitor().post(`/e/${entry?.code}/answers`, sheetForm({ id: randomUUID(), overall: '5' }))
    const response = await (await town.as('administrator')).post('/desk/set-up', form)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('value="Министерство озёр"')
    expect([await named(), await entries()]).toEqual([town.body.name, 17])
  })

  test('without a name: told so, the sample stays', async () => {
    const response = await (await town.as('administrator')).post('/desk/set-up', { ...form, name: ' ' })
    expect(response.statusCode).toBe(422)
    expect(await entries()).toBe(17)
  })

  test('two administrators at once: the second is told', async () => {
    const [first, second] = [await town.as('administrator'), await town.as('administrator')]
    const kept = { ...form, register: 'sample' }
    await first.post('/desk/set-up', { ...kept, name: 'Министерство рек' })
    const response = await second.post('/desk/set-up', { ...kept, name: 'Министерство морей' })
    expect([response.statusCode, response.body.includes('value="Министерство морей"')]).toEqual([422, true])
    expect(await named()).toBe('Министерство рек')
    expect(response.body).toContain('<dd>Министерство рек</dd>')
    expect(response.body).toContain('Полевая Анна')
  })

  test('the second sends the form that came back once more: now it is a choice, and it is saved', async () => {
    const [first, second] = [await town.as('administrator'), await town.as('administrator')]
    await first.post('/desk/set-up', { ...form, name: 'Министерство рек' })
    const refused = await second.post('/desk/set-up', { ...form, register: 'sample', name: 'Министерство морей' })
    expect([refused.statusCode, refused.body.includes('<dd>пусто</dd>')]).toEqual([422, true])
    const seen = /name="seen" value="(\d+)"/.exec(refused.body)?.[1] ?? ''
    const wish = { ...form, register: 'sample', name: 'Министерство морей', seen }
    expect((await second.post('/desk/set-up', wish)).statusCode).toBe(303)
    expect([await named(), await entries()]).toEqual(['Министерство морей', 17])
  })

  test('what cannot be a version is refused and told, not saved', async () => {
    const response = await (await town.as('administrator')).post('/desk/set-up', { ...form, seen: 'x' })
    expect([response.statusCode, response.body.includes('Настройки уже изменили')]).toEqual([422, true])
  })

  test('a printed sample says what it is, in one line over the form', async () => {
    const administrator = await town.as('administrator')
    const line = /<p class="paper [^"]*">Образец: Приказ[^<]+приложение 1\.<\/p>/
    expect((await administrator.get('/desk/register')).body).toMatch(line)
    await administrator.post('/desk/set-up', form)
    expect((await administrator.get('/desk/register')).body).not.toMatch(line)
  })

  test('opened and named by the operator, the register empty: the first step is still ahead', async () => {
    const administrator = await town.as('administrator')
    const done = async () => (await administrator.get('/desk')).body.match(/сделано/g)?.length ?? 0
    const before = await done()
    await administrator.post('/desk/set-up', form)
    expect(await done()).toBe(before - 1)
  })

  test('emptied and chosen again: the sample comes back', async () => {
    const administrator = await town.as('administrator')
    await administrator.post('/desk/set-up', form)
    await administrator.post('/desk/set-up', { ...form, register: 'sample', seen: '2' })
    expect(await entries()).toBe(17)
  })
})
