import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { contentOf, REASONS, registrarOf } from '#test/registrar.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'

let town: Town
let desk: ReturnType<typeof registrarOf>
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  desk = registrarOf(town)
})
afterAll(() => town.close())

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
const OVERRIDES = {
  'overrides.basis': 'найдём',
  'overrides.accessibility': 'допишем',
  'overrides.other-way': 'так и есть',
}

describe('M5: the registrar’s queue', () => {
  test('the oldest first: what it is about, who, since when, what the check says', async () => {
    await desk.proposeEntry({ name: 'Первая в очереди', bases: [], accessibility: 'Пандус' })
    town.at('2026-11-18T01:00:00Z')
    await desk.proposeEntry({ name: 'Телефонная связь', channel: 'phone' })
    const registrar = await town.as('registrar')
    const { body: html } = await registrar.get('/desk/amendments/queue')
    const text = textOf(html)
    expect(text).toMatch(/П-1\. Включить точку Первая в очереди .*Тихая Мария, 17 ноября, 20:00 .*замечания: 1/)
    expect(text).toMatch(/П-2\. .*Телефонная связь .*18 ноября, 12:00 .*включить нельзя: 1/)
    expect(text.indexOf('П-1.')).toBeLessThan(text.indexOf('П-2.'))
    const filtered = await registrar.get('/desk/amendments/queue?deed=exclude')
    expect(textOf(filtered.body)).toContain('Таких правок на проверке нет')
    for (const after of ['x', '2026-13-45T00:00:00Z_1', '2026-11-18T01:00:00Z_2'])
      expect((await registrar.get(`/desk/amendments/queue?after=${encodeURIComponent(after)}&unit=x`)).statusCode).toBe(
        200,
      )
  })

  test('the next page goes on where this one ended', async () => {
    for (let n = 0; n < 26; n++) await desk.proposeEntry({ name: `Точка ${n}` })
    const registrar = await town.as('registrar')
    const first = (await registrar.get('/desk/amendments/queue')).body
    const more = /href="([^"]+)">Следующие/.exec(first)?.[1]?.replaceAll('&amp;', '&')
    const second = (await registrar.get(more ?? '')).body
    const numbers = [first, second].flatMap((html) => [...html.matchAll(/П-(\d+)\./g)].map(([, n]) => Number(n)))
    expect(numbers).toEqual(Array.from({ length: 28 }, (_, n) => n + 1))
  })
})

describe('M5: the amendment beside what stands', () => {
  test('Registrar sees what went and what came, in words too, and the entry that a duplicate repeats', async () => {
    const entry = await desk.made({ name: 'Окно приёма', features: 'По записи' })
    const id = await desk.propose({
      deed: 'change',
      touchpointId: entry.touchpointId,
      baseVersion: 1,
      content: contentOf({ name: 'Окно выдачи', features: 'По записи' }),
      reason: 'Окно теперь другое',
    })
    const html = (await (await town.as('registrar')).get(`/desk/amendments/${id}`)).body
    expect(html).toMatch(/<del><span class="sr"> убрано: <\/span>приёма/)
    expect(html).toMatch(/<ins><span class="sr"> добавлено: <\/span>выдачи/)
    expect(textOf(html)).toContain('Окно теперь другое')
    expect(textOf(html)).toMatch(/Точка «Окно выдачи» будет стоять в перечне в новых словах с 18 ноября/)
    const twin = await desk.proposeEntry({ name: 'окно «приёма»' })
    const page = (await (await town.as('registrar')).get(`/desk/amendments/${twin}`)).body
    expect(page).toContain(`href="/desk/touchpoints/${entry.touchpointId}"`)
    expect(textOf(page)).toContain('Включить нельзя')
    expect(page).not.toContain('/inclusion')
  })

  test('the decision goes by the form: a remark wants its reason, what was typed stays', async () => {
    const id = await desk.proposeEntry({ name: 'По форме' })
    const registrar = await town.as('registrar')
    const without = await registrar.post(`/desk/amendments/${id}/inclusion`, {
      version: '1',
      'overrides.basis': 'найдём',
    })
    expect(without.statusCode).toBe(422)
    expect(without.body).toContain('href="#f-overrides-accessibility"')
    expect(without.body).toContain('value="найдём"')
    const both = await registrar.post(`/desk/amendments/${id}/inclusion`, {
      version: '1',
      ...OVERRIDES,
      'remarks.name': 'Не так',
    })
    expect([both.statusCode, textOf(both.body)]).toEqual([422, expect.stringContaining('Вы написали замечания')])
    const stale = await registrar.post(`/desk/amendments/${id}/inclusion`, { version: '0', ...OVERRIDES })
    expect(textOf(stale.body)).toContain('правку поправили')
    const done = await registrar.post(`/desk/amendments/${id}/inclusion`, { version: '1', ...OVERRIDES })
    expect([done.statusCode, done.headers.location]).toEqual([303, `/desk/amendments/${id}?said=included`])
    expect((await desk.named('По форме')).version).toBe(1)
    const again = await registrar.post(`/desk/amendments/${id}/inclusion`, { version: '2', ...OVERRIDES })
    expect(textOf(again.body)).toContain('Правку уже включили')
  })

  test('Registrar returns it with a remark at its field; the unit reads the remark there', async () => {
    const id = await desk.proposeEntry({ name: 'Вернём' })
    const registrar = await town.as('registrar')
    expect((await registrar.post(`/desk/amendments/${id}/return`, { version: '1' })).statusCode).toBe(422)
    const done = await registrar.post(`/desk/amendments/${id}/return`, {
      version: '1',
      'remarks.name': 'Как на вывеске?',
    })
    expect(done.statusCode).toBe(303)
    const page = textOf((await (await town.as('unit-editor')).get(`/desk/amendments/${id}`)).body)
    expect(page).toContain('возвращена с замечаниями')
    expect(page).toContain('Точка взаимодействия: Как на вывеске?')
  })

  test('before a merge one reads what becomes of both', async () => {
    const [one, two] = [
      await desk.made({ name: 'Касса 1', accessibility: 'Звонок у двери' }),
      await desk.made({ name: 'Касса 2', accessibility: 'Лифт' }),
    ]
    const id = await desk.merge(one, two)
    const page = textOf((await (await town.as('registrar')).get(`/desk/amendments/${id}`)).body)
    expect(page).toContain('Что станет с двумя точками')
    expect(page).toMatch(/Доступность: Звонок у двери/)
    expect(page).toContain(`её код и QR поведут к точке «Касса 2»`)
  })

  test('an entry goes for good only when that is understood; Enter in a field decides nothing', async () => {
    const [one, two] = [await desk.made({ name: 'Стойка 1' }), await desk.made({ name: 'Стойка 2' })]
    const id = await desk.merge(one, two)
    const registrar = await town.as('registrar')
    const page = (await registrar.get(`/desk/amendments/${id}`)).body
    expect(page).toContain('Понимаю: разъединить точки потом нельзя')
    const form = page.slice(page.indexOf(`action="/desk/amendments/${id}/return"`))
    expect(/<button[^>]*>/.exec(form)?.[0]).toContain('formmethod="dialog"')
    const reasons = Object.fromEntries(REASONS.map(({ check, reason }) => [`overrides.${check}`, reason]))
    const address = `/desk/amendments/${id}/inclusion`
    const untold = await registrar.post(address, { version: '1' })
    expect(untold.body).toContain('href="#f-understood"')
    const unticked = await registrar.post(address, { version: '1', ...reasons })
    expect(unticked.statusCode).toBe(422)
    expect(unticked.body).toContain('href="#f-understood"')
    expect((await registrar.post(address, { version: '0', ...reasons })).body).toContain('правку поправили')
    expect((await desk.named('Стойка 1')).touchpointId).toBe(one.touchpointId)
    const done = await registrar.post(address, { version: '1', ...reasons, understood: 'yes' })
    expect(done.statusCode).toBe(303)
  })

  test.each(ROLE_KEYS)(
    'what became of an entry is read by everybody, what is proposed by its unit and the registrar: %s',
    async (role) => {
      const open = await desk.proposeEntry({ name: `Не решена ${role}` })
      const decided = await desk.proposeEntry({ name: `Решена ${role}` })
      await desk.include([decided])
      const person = await town.as(role)
      const sees = ['registrar', 'unit-editor'].includes(role) ? 200 : 404
      expect((await person.get(`/desk/amendments/${open}`)).statusCode).toBe(sees)
      expect((await person.get(`/desk/amendments/${decided}`)).statusCode).toBe(200)
      const { statusCode } = await person.post(`/desk/amendments/${open}/inclusion`, { version: '1', ...OVERRIDES })
      expect(statusCode).toBe(role === 'registrar' ? 303 : 403)
    },
  )

  test('an editor of another unit does not see it, and whatever is no id is not there', async () => {
    const [unit] = await town.sql(
      `insert into identity.unit (body_id, name, kind, made_at) values ($1, 'Отдел семян', 'structural', now()) returning id`,
      [town.body.id],
    )
    const id = await desk.propose({ unitId: String(unit?.['id']), content: contentOf({ name: 'Семена' }) }, 'registrar')
    const editor = await town.as('unit-editor')
    expect((await editor.get(`/desk/amendments/${id}`)).statusCode).toBe(404)
    expect((await editor.get('/desk/amendments/x')).statusCode).toBe(404)
  })

  test('its unit takes it back from its page while nobody has decided; whoever decides about it is not offered that', async () => {
    const id = await desk.proposeEntry({ name: 'Передумали' })
    const offers = async (role: string) =>
      (await (await town.as(role)).get(`/desk/amendments/${id}`)).body.includes(`/desk/amendments/${id}/withdrawal"`)
    expect([await offers('unit-editor'), await offers('registrar')]).toEqual([true, false])
    expect((await (await town.as('unit-editor')).post(`/desk/amendments/${id}/withdrawal`)).statusCode).toBe(303)
    expect(await offers('unit-editor')).toBe(false)
    const own = await desk.proposeEntry({ name: 'Своя у решающего' }, 'registrar')
    expect((await (await town.as('registrar')).get(`/desk/amendments/${own}`)).body).toContain(`${own}/withdrawal"`)
  })

  test('hostile words are words', async () => {
    const id = await desk.proposeEntry({
      name: '<img src=x onerror=alert(1)>',
      features: '</textarea><script>1</script>',
    })
    const html = (await (await town.as('registrar')).get(`/desk/amendments/${id}`)).body
    expect(html).not.toMatch(/<img src=x|<script>1/)
  })
})

describe('M5: decisions for programs', () => {
  const program = async (role: string, method: 'GET' | 'POST', url: string, payload?: object) => {
    const token = randomBytes(24).toString('base64url')
    await town.sql(
      `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
       values ($1, 'программа', $2, $3, now(), 'person', '2027-01-01T00:00:00Z')`,
      [town.body.id, role, createHash('sha256').update(token).digest()],
    )
    return town.server.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}` },
      ...(payload ? { payload } : {}),
    })
  }

  test('check, return, include', async () => {
    const id = await desk.proposeEntry({ name: 'Через программу' })
    const check = await program('registrar', 'GET', `/api/v1/amendments/${id}/check`)
    expect(check.json()).toMatchObject({
      version: 1,
      lines: expect.arrayContaining([expect.objectContaining({ check: 'duplicate', verdict: 'fine' })]),
    })
    const refused = await program('registrar', 'POST', `/api/v1/amendments/${id}/inclusion`, { version: 1 })
    expect([refused.statusCode, refused.json().errors[0].field]).toEqual([422, 'overrides.basis'])
    const overrides = [
      { check: 'basis', reason: 'найдём' },
      { check: 'accessibility', reason: 'допишем' },
    ]
    const forbidden = await program('unit-editor', 'POST', `/api/v1/amendments/${id}/inclusion`, {
      version: 1,
      overrides,
    })
    expect(forbidden.statusCode).toBe(403)
    const done = await program('registrar', 'POST', `/api/v1/amendments/${id}/inclusion`, { version: 1, overrides })
    expect(done.json()).toEqual({ touchpointId: (await desk.named('Через программу')).touchpointId })
    const other = await desk.proposeEntry({ name: 'Вернуть программой' })
    const returned = await program('registrar', 'POST', `/api/v1/amendments/${other}/return`, {
      version: 1,
      remarks: [{ field: 'name', why: 'не так' }],
    })
    expect(returned.json()).toEqual({ returned: true })
  })
})
