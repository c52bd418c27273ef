import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Amending, openAmending, pathAt, pathOf, STAND, versionOn } from '#test/amending.ts'
import type { Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { returnAmendment } from './actions/return-amendment.ts'
import { findAmendment } from './store/amendments.ts'

let amending: Amending
let town: Town
let editor: Visitor
beforeAll(async () => {
  amending = await openAmending()
  town = amending.town
  editor = amending.editor
})
afterAll(() => town.close())

const amendmentIn = (id: string) => town.inBody(town.body, (work) => findAmendment(work, id))

describe('Unit editor proposes a new touchpoint', () => {
  let id = ''

  test('a draft begins with what a finding knows, and nothing of it is trusted', async () => {
    const known = {
      deed: 'include',
      channel: 'vk',
      address: 'https://vk.com/otdel',
      need: 'consultation',
      key: 'appeals',
    }
    const asked = (await editor.get(`/desk/amendments/new?${new URLSearchParams(known)}&direction=nosuch`)).body
    for (const words of ['канал «ВКонтакте»', 'где найти: https://vk.com/otdel', 'получение консультации'])
      expect(asked).toContain(words)
    id = await amending.begin(known)
    expect(await amendmentIn(id)).toMatchObject({
      deed: 'include',
      number: 1,
      unitId: amending.units.mine,
      content: {
        channel: 'vk',
        name: 'ВКонтакте',
        kind: 'digital',
        whereabouts: { link: 'https://vk.com/otdel' },
        keyFor: ['appeals'],
        needs: [{ need: 'consultation', words: 'Получение консультации' }],
      },
    })
  })

  test('saves by itself, is told when; a second document is asked for without losing the first', async () => {
    const saved = await editor.post(pathOf(id, 'autosave'), { ...STAND, version: '1' })
    expect([saved.statusCode, saved.json()]).toEqual([200, { said: 'Сохранено в 20:00', version: 2 }])
    const same = await editor.post(pathOf(id, 'autosave'), { ...STAND, version: '2' })
    expect(same.json(), 'the same again is no new version').toMatchObject({ version: 2 })
    const lost = await editor.post(pathOf(id, 'autosave'), { ...STAND, version: '1' })
    expect(lost.json(), 'nor when the answer to the first sending was lost').toMatchObject({ version: 2 })
    const more = await editor.post(pathOf(id, 'draft'), {
      ...STAND,
      version: '2',
      more: 'basis',
      'bases-1-kind': 'internal',
      'bases-1-title': 'О порядке приёма',
      'bases-1-number': '7',
      'bases-1-on': '2026-03-20',
    })
    expect(more.headers.location).toBe(`${pathOf(id, 'draft')}?more=basis#f-bases`)
    const page = (await editor.get(`${pathOf(id, 'draft')}?more=basis`)).body
    expect(page).toContain('value="О порядке приёма"')
    expect(page).toContain('Основание 2')
    expect((await amendmentIn(id))?.content?.bases).toEqual([
      { kind: 'internal', title: 'О порядке приёма', number: '7', on: '2026-03-20', until: null, who: '', link: '' },
    ])
  })

  test('of two windows the second is told who saved when, sees both, and loses nothing', async () => {
    const seen = versionOn((await editor.get(pathOf(id, 'draft'))).body)
    await editor.post(pathOf(id, 'draft'), { ...STAND, name: 'Стенд из первого окна', version: seen })
    const late = { ...STAND, name: 'Стенд из второго окна', version: seen }
    const told = await editor.post(pathOf(id, 'autosave'), late)
    expect([told.statusCode, told.json().refused.length]).toEqual([422, 1])
    const page = await editor.post(pathOf(id, 'draft'), late)
    expect(page.statusCode).toBe(422)
    for (const words of ['Стенд из первого окна', 'value="Стенд из второго окна"', 'Тихая Мария', 'Пока не сохранено'])
      expect(page.body).toContain(words)
    const knowingly = await editor.post(pathOf(id, 'draft'), { ...late, version: versionOn(page.body) })
    expect(knowingly.statusCode).toBe(303)
    expect((await amendmentIn(id))?.content?.name).toBe('Стенд из второго окна')
  })

  test.each([
    ['a line of a thousand letters', { name: 'я'.repeat(1000) }, 'сюда помещается 500 знаков, а сейчас их 1 000'],
    ['a day that no calendar has', { 'bases-1-title': 'Приказ', 'bases-1-on': '2026-02-30' }, 'Такого дня нет'],
    ['a channel of no list', { channel: 'pigeon' }, 'Выберите из того, что предложено'],
    ['a number in words', { perMonth: 'много' }, 'Напишите число цифрами'],
    ['a successor that is no id', { successor: "1' or 1=1" }, 'Выберите точку из списка'],
  ])('%s is refused in words, and all that was typed stays', async (_, hostile, why) => {
    const before = await amendmentIn(id)
    const sent = { ...STAND, accessibility: '<script>alert(1)</script>', version: String(before?.version), ...hostile }
    const page = await editor.post(pathOf(id, 'draft'), sent)
    expect(page.statusCode).toBe(422)
    expect(page.body.replaceAll('\u00a0', ' ')).toContain(why)
    expect(page.body).toContain('&lt;script>alert(1)&lt;/script>')
    expect(page.body).not.toContain('<script>alert')
    expect(await amendmentIn(id)).toEqual(before)
  })

  test('what is missing keeps it from the registrar, and is saved all the same', async () => {
    const seen = versionOn((await editor.get(pathOf(id, 'draft'))).body)
    const page = await editor.post(pathOf(id, 'submission'), { name: 'Только имя', version: seen })
    expect(page.statusCode).toBe(422)
    for (const words of ['Процесс не назван', 'Канал не выбран', 'Отметьте хотя бы одну'])
      expect(page.body).toContain(words)
    expect(page.body, 'nobody else saved').not.toContain('Пока не сохранено')
    expect((await amendmentIn(id))?.content?.name).toBe('Только имя')
  })

  test('a duplicate is refused with a pointer to the entry that stands', async () => {
    const seen = versionOn((await editor.get(pathOf(id, 'draft'))).body)
    const twin = { ...STAND, name: 'телефонная   СВЯЗЬ', channel: 'phone', version: seen }
    const page = await editor.post(pathOf(id, 'submission'), twin)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('1.2')
    const phone = amending.entries.find(({ channel }) => channel === 'phone')
    const form = page.body.slice(page.body.indexOf('id="errors"'), page.body.indexOf('name="version"'))
    expect(form).toContain(`/desk/touchpoints/${phone?.touchpointId}`)
    expect(form).toContain(`/desk/amendments/new?deed=change&amp;touchpoint=${phone?.touchpointId}`)
    expect(page.body).not.toContain('объедините их')
  })

  test('is submitted, returned with remarks beside the fields, mended and submitted again', async () => {
    const seen = versionOn((await editor.get(pathOf(id, 'draft'))).body)
    const sent = await editor.post(pathOf(id, 'submission'), { ...STAND, version: seen })
    expect([sent.statusCode, pathAt(sent)]).toEqual([303, '/desk/amendments'])
    expect((await editor.get(pathOf(id, 'draft'))).headers.location, 'no more to be written').toBe(
      `/desk/amendments/${id}`,
    )
    expect((await editor.post(pathOf(id, 'draft'), { ...STAND, version: '99' })).statusCode).toBe(422)
    await town.inBody(
      town.body,
      async (work) => {
        const now = await findAmendment(work, id)
        const remarks = [
          { field: 'name' as const, why: 'Назовите, какой это вход' },
          { field: 'bases' as const, why: 'Нужен приказ' },
        ]
        const wish = { words: 'Почти готово', remarks, seen: now?.version ?? 0 }
        expect(await returnAmendment(work, id, wish)).toHaveProperty('done')
      },
      ['registrar'],
    )
    expect((await editor.get('/desk')).body).toContain('вам вернули с замечаниями')
    const list = (await editor.get('/desk/amendments')).body
    expect(list).toContain(pathOf(id, 'draft'))
    const page = (await editor.get(pathOf(id, 'draft'))).body
    for (const words of ['Почти готово', 'Замечание проверяющего: Назовите, какой это вход', 'Нужен приказ'])
      expect(page).toContain(words)
    expect(page).toMatch(/<details class="part" open><summary id="f-bases">/)
    const again = await editor.post(pathOf(id, 'submission'), {
      ...STAND,
      name: 'Стенд у главного входа',
      version: versionOn(page),
    })
    expect(again.statusCode).toBe(303)
    expect(await amendmentIn(id)).toMatchObject({ returnedAt: null, submittedBy: town.body.people['unit-editor']?.id })
  })

  test('may be withdrawn, once asked; and what was withdrawn is not written any more', async () => {
    expect((await editor.get(pathOf(id, 'withdrawal'))).body).toContain('Отозвать П-1?')
    expect((await editor.post(pathOf(id, 'withdrawal'))).statusCode).toBe(303)
    const again = await editor.post(pathOf(id, 'withdrawal'))
    expect([again.statusCode, again.body.includes('Правку отозвали')]).toEqual([422, true])
  })

  test('the audit has one record of a sitting, however often the form saved itself', async () => {
    const acts = await town.sql('select act from audit.entry where thing = $1 order by id', [`amendment:${id}`])
    expect(acts.map(({ act }) => act).filter((act) => String(act) !== 'amendment.returned')).toEqual([
      'amendment.made',
      'amendment.changed',
      'amendment.submitted',
      'amendment.submitted',
      'amendment.withdrawn',
    ])
  })
})
