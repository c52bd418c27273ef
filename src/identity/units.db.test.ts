import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { makeUnit } from './actions/make-unit.ts'
import { UNIT_NAME_TAKEN } from './rules/units.ts'

let town: Town
let administrator: Visitor
beforeAll(async () => {
  town = await openTown()
  administrator = await town.as('administrator')
})
afterAll(() => town.close())

const make = (name: string, kind = 'structural') => administrator.post('/desk/units', { name, kind })

const units = (name: string) =>
  town.sql('select * from identity.unit where body_id = $1 and name = $2', [town.body.id, name])

async function unitId(name: string): Promise<string> {
  const [unit] = await units(name)
  return String(unit?.['id'])
}

const acts = async (thing: string) =>
  (await town.sql('select act, fields from audit.entry where thing = $1 order by id', [thing])).map(
    ({ act, fields }) => [act, fields],
  )

const move = (personId: string, unit: string | null) =>
  town.sql('update identity.person set unit_id = $1 where id = $2', [unit, personId])

describe('Administrator and the units', () => {
  test('begins with an empty list and one button', async () => {
    const { body } = await administrator.get('/desk/units')
    expect(body).toContain('Подразделений пока нет')
    expect(body.match(/href="\/desk\/units\/new"/g)).toHaveLength(1)
  })

  test('adds a department and a subordinate organisation, and sees both in their groups', async () => {
    expect((await make('Отдел растениеводства')).headers.location).toBe('/desk/units?said=unit-made')
    await make('ГБУ «Озёрная ветеринарная станция»', 'subordinate')
    const { body } = await administrator.get('/desk/units?said=unit-made')
    expect(body).toContain('Подразделение добавлено')
    expect(body).toMatch(
      /Структурные подразделения[\s\S]*Отдел растениеводства[\s\S]*Подведомственные организации[\s\S]*ГБУ/,
    )
    expect(await acts(`unit:${await unitId('Отдел растениеводства')}`)).toEqual([['unit.made', ['name', 'kind']]])
  })

  test.each([
    ['nothing typed', { name: '  ', kind: '' }, ['Напишите, как называется подразделение', 'Выберите: структурное']],
    ['a name that stands, in another case', { name: 'отдел РАСТЕНИЕВОДСТВА', kind: 'structural' }, ['уже есть']],
    ['10 000 letters', { name: 'ы'.repeat(10_000), kind: 'structural' }, ['Сократите до 300 знаков, сейчас 10000']],
    ['a line break', { name: 'Отдел\r\nBcc: x', kind: 'structural' }, ['в одну строку']],
    ['no such kind', { name: 'Отдел 7', kind: "'; drop table identity.unit" }, ['Выберите: структурное']],
  ])('%s: told every reason, and what was typed stays', async (_what, typed, reasons) => {
    const { statusCode, body } = await administrator.post('/desk/units', typed)
    expect(statusCode).toBe(422)
    for (const reason of reasons) expect(body).toContain(reason)
    if (typed.name.trim()) expect(body).toContain(typed.name.split('\r')[0])
  })

  test.each([
    '<script>alert(1)</script>',
    `"'&lt;'"`,
    '🌾 Отдел 🐄',
    '=1+1',
    "Robert'); drop table identity.unit;--",
    '\u202eтел',
  ])('%s is stored and shown unchanged', async (name) => {
    await make(name)
    expect(await units(name)).toHaveLength(1)
    const { body } = await administrator.get(`/desk/units/${await unitId(name)}`)
    const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    expect(body.replaceAll('&quot;', '"').replaceAll('&gt;', '>')).toContain(escaped)
    expect(body).not.toContain('<script>alert')
  })

  test('two add one name at once: one is made, the other is refused and not failed', async () => {
    const wish = { name: 'Отдел животноводства', kind: 'structural' }
    // The second one begins while the first is made but not yet committed: it cannot see it and meets it in the index.
    const second = await town.inBody(town.body, async (work) => {
      expect(await makeUnit(work, wish)).toHaveProperty('done')
      const late = town.inBody(town.body, (other) => makeUnit(other, { ...wish, name: 'ОТДЕЛ ЖИВОТНОВОДСТВА' }))
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { late }
    })
    expect(await second.late).toEqual({ refused: [UNIT_NAME_TAKEN] })
  })

  test('renames; the second of two who change one unit is told and sees both texts', async () => {
    await make('Отдел кадров')
    const id = await unitId('Отдел кадров')
    await administrator.get(`/desk/units/${id}`)
    await administrator.post(`/desk/units/${id}`, { name: 'Отдел службы', kind: 'structural', version: '1' })
    const { statusCode, body } = await administrator.post(`/desk/units/${id}`, {
      name: 'Отдел людей',
      kind: 'structural',
      version: '1',
    })
    expect(statusCode).toBe(422)
    expect(body).toContain('Эту запись уже изменили')
    expect(body).toContain('17 ноября, 20:00, Полевая Анна')
    expect(body).toContain('<dd>Отдел службы</dd>')
    expect(body).toContain('value="Отдел людей"')
    expect(await units('Отдел службы')).toHaveLength(1)

    await administrator.post(`/desk/units/${id}`, { name: 'Отдел людей', kind: 'structural', version: '2' })
    expect(await units('Отдел людей')).toHaveLength(1)
    expect(await acts(`unit:${id}`)).toEqual([
      ['unit.made', ['name', 'kind']],
      ['unit.changed', ['name']],
      ['unit.changed', ['name']],
    ])
  })
})

describe('Closing a unit', () => {
  test('is refused while somebody is in it, and it says who', async () => {
    await make('Отдел связи')
    const id = await unitId('Отдел связи')
    await move(town.body.people.clerk!.id, id)
    expect((await administrator.get(`/desk/units/${id}`)).body).toContain(
      '1&nbsp;сотрудник'.replace('&nbsp;', '\u00a0'),
    )
    const { statusCode, body } = await administrator.post(`/desk/units/${id}/closing`)
    expect(statusCode).toBe(422)
    expect(body).toContain('Рощина Вера')
  })

  test('is asked about first; then it leaves the choices, keeps its history, and can be undone', async () => {
    const id = await unitId('Отдел связи')
    await move(town.body.people.clerk!.id, null)
    expect((await administrator.get(`/desk/units/${id}/closing`)).body).toContain('Закрыть «Отдел связи»?')
    expect((await administrator.post(`/desk/units/${id}/closing`)).statusCode).toBe(303)
    expect((await administrator.get('/desk/staff/new')).body).not.toContain('Отдел связи')
    expect((await administrator.get('/desk/units')).body).toMatch(/Закрытые[\s\S]*Отдел связи/)
    expect((await administrator.post(`/desk/units/${id}/closing`)).body).toContain('уже закрыто')

    expect((await administrator.post(`/desk/units/${id}/reopening`)).statusCode).toBe(303)
    expect((await administrator.get('/desk/staff/new')).body).toContain('Отдел связи')
    expect((await acts(`unit:${id}`)).map(([act]) => act)).toEqual(['unit.made', 'unit.closed', 'unit.reopened'])
  })

  test('its name may be taken meanwhile: then it opens only under another one', async () => {
    const id = await unitId('Отдел связи')
    await administrator.post(`/desk/units/${id}/closing`)
    expect((await make('отдел связи')).statusCode).toBe(303)
    expect((await administrator.post(`/desk/units/${id}/reopening`)).body).toContain('Сначала переименуйте его')
  })

  test('whoever is putting a person into it at this moment finds it closed, or it finds the person', async () => {
    await make('Отдел споров')
    const id = await unitId('Отдел споров')
    const second = await town.as('administrator')
    await second.get('/desk/staff/new')
    const invitation = { name: 'Ветрова Ольга', email: 'vetrova@ozerny.example', roles: 'clerk', unit: id }
    await Promise.all([administrator.post(`/desk/units/${id}/closing`), second.post('/desk/staff', invitation)])
    const orphans = await town.sql(
      `select p.id from identity.person p join identity.unit u on u.id = p.unit_id
       where u.closed_at is not null and p.left_at is null`,
    )
    expect(orphans).toEqual([])
  })
})
