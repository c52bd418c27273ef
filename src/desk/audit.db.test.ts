import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '#audit'
import { openTown, type Town } from '#test/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  town.at('2026-11-10T20:00:00Z')
  await town.inBody(town.body, (work) =>
    record(work, 'unit.made', 'unit:00000000-0000-4000-8000-000000000001', ['name']),
  )
  town.at('2026-11-17T09:00:00Z')
  for (let n = 0; n < 60; n++) {
    await town.inBody(town.body, (work) =>
      record(work, 'person.changed', `person:${town.body.people['clerk']?.id}`, ['roles']),
    )
  }
  await town.inBody(town.other, (work) => record(work, 'token.made', 'token:1'))
})
afterAll(() => town.close())

const rows = (html: string) => html.split('<tr role="row">').length - 2

describe('Inspector reads who did what', () => {
  test('in words: who, what, with whom, which fields; not what other bodies did', async () => {
    const page = (await (await town.as('administrator')).get('/desk/audit')).body
    expect(page).toContain('Изменены данные сотрудника')
    expect(page).toContain('Рощина Вера')
    expect(page).toContain('роли')
    expect(page).not.toContain('Выпущен токен программы</th>')
  })

  test('fifty at a time, the rest by the link', async () => {
    const inspector = await town.as('administrator')
    const page = (await inspector.get('/desk/audit')).body
    const more = /href="(\/desk\/audit\?[^"]*before=\d+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect([rows(page), rows((await inspector.get(more)).body)]).toEqual([50, 11])
  })

  test.each([
    ['act=unit.made', 1],
    ['from=2026-11-11&to=2026-11-11', 1],
    ['from=2026-11-12&to=2026-11-16', 0],
    ['who=11111111-1111-4111-8111-111111111111', 0],
    ['from=0001-01-01&to=9999-12-31', 50],
    ["act=%25&from=2026-13-45&before=abc'", 0],
  ])('filtered by %s: %i entries, by the body’s own calendar', async (filter, count) => {
    const page = (await (await town.as('administrator')).get(`/desk/audit?${filter}`)).body
    if (count === 0) expect(page).toContain('Записей нет')
    else expect(rows(page)).toBe(count)
  })

  test('units, tokens and bodies by name; programs and the command line can be asked for', async () => {
    const administrator = await town.as('administrator')
    await administrator.post('/desk/units', { name: 'Отдел рыбы', kind: 'structural' })
    await administrator.post('/desk/tokens', { name: 'Сайт края', role: 'employee', endsOn: '2026-12-01' })
    const [token] = await town.sql("select id from identity.api_token where name = 'Сайт края'")
    const as = (by: { id: string; kind: 'token' | 'system' }, act: string) =>
      town.inBody(town.body, (work) =>
        record({ ...work, by: { ...by, roles: [] } }, act, `body:${town.other.id}`, ['name']),
      )
    await as({ id: String(token?.['id']), kind: 'token' }, 'comet.seen')
    await as({ id: 'command line', kind: 'system' }, 'comet.seen')
    const all = (await administrator.get('/desk/audit')).body
    for (const words of [
      'Отдел рыбы',
      'Программа «Сайт края», владелец Полевая Анна',
      'Министерство лугов Приречного края',
    ])
      expect(all).toContain(`<span class="small quiet">${words}</span>`)
    expect(all).not.toMatch(/(?:токен|подразделение|орган) [0-9a-f]{8}/)
    for (const who of [String(token?.['id']), 'command%20line']) {
      expect(all).toContain(`<option value="${decodeURIComponent(who)}"`)
      expect(rows((await administrator.get(`/desk/audit?who=${who}`)).body)).toBe(1)
    }
  })
})
