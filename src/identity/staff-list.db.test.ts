import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'

let town: Town
let administrator: Visitor
beforeAll(async () => {
  town = await openTown()
  administrator = await town.as('administrator')
})
afterAll(() => town.close())

/** Names in the list, in its order. */
async function listed(query: Record<string, string>): Promise<string[]> {
  const { body } = await administrator.get(`/desk/staff?${new URLSearchParams(query)}`)
  return [...body.matchAll(/<a href="\/desk\/staff\/[0-9a-f-]{36}">([^<]+)<\/a>/g)].map(([, name]) => name ?? '')
}

test('Administrator sees everybody by name, those who left at the end', async () => {
  await town.sql('update identity.person set left_at = now() where id = $1', [town.body.people.registrar!.id])
  expect(await listed({})).toEqual([
    'Ключев Пётр',
    'Лесная Дарья',
    'Озеров Илья',
    'Полевая Анна',
    'Рощина Вера',
    'Сухова Нина',
    'Тихая Мария',
    'Нивин Олег',
  ])
})

test.each([
  [{ q: 'лес' }, ['Лесная Дарья']],
  [{ q: 'ANALYST@' }, ['Озеров Илья']],
  [{ q: '%' }, []],
  [{ q: '_' }, []],
  [{ q: "' or 1=1 --" }, []],
  [{ role: 'head' }, ['Лесная Дарья']],
  [{ role: "head'}" }, []],
  [{ state: 'left' }, ['Нивин Олег']],
  [{ state: 'invited' }, []],
  [{ state: 'working', q: 'олег' }, []],
])('Administrator narrows the list: %o', async (query, names) => {
  expect(await listed(query)).toEqual(names)
})

test('Administrator finds the people of a unit, and a long list grows by pages', async () => {
  const [unit] = await town.sql(
    `insert into identity.unit (body_id, name, kind, made_at) values ($1, 'Отдел', 'structural', now()) returning id`,
    [town.body.id],
  )
  await town.sql(
    `insert into identity.person (body_id, name, email, roles, unit_id, invited_at)
     select $1, 'Человек ' || lpad(n::text, 3, '0'), n || '@example.ru', '{employee}', $2, now() from generate_series(1, 130) n`,
    [town.body.id, unit?.['id']],
  )
  const query = { unit: String(unit?.['id']) }
  expect(await listed(query)).toHaveLength(100)
  const { body } = await administrator.get(`/desk/staff?${new URLSearchParams(query)}`)
  const more = /href="([^"]+most=200)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await administrator.get(more)).body).toContain('Показано: 130')
  expect(await listed({ ...query, most: '-5' })).toHaveLength(100)
  expect(await listed({ ...query, most: '1e9', q: 'человек 130' })).toEqual(['Человек 130'])
})
