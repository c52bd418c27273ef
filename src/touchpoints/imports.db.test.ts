import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brought, csvOf, seenOn, taken, type Who, where } from '#test/register-files.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { cellsOf } from './rules/form-cells.ts'
import { kindOf } from './rules/kinds.ts'
import { processesOf } from './rules/register.ts'
import { SAMPLE } from './sample.ts'
import { listFullEntries } from './store/list-entries.ts'
import { holdRegister } from './store/lock-register.ts'
import { KINDS } from './terms.ts'

let town: Town
let editor: Visitor
let registrar: Visitor
let unitId: string
let byEditor: Who
let byRegistrar: Who
beforeAll(async () => {
  town = await openTown()
  const [unit] = await town.sql(
    `insert into identity.unit (body_id, name, kind, made_at) values ($1, 'Отдел информации', 'structural', now()) returning id`,
    [town.body.id],
  )
  unitId = String(unit?.['id'])
  editor = await town.as('unit-editor')
  registrar = await town.as('registrar')
  byEditor = { visitor: editor, unitId }
  byRegistrar = { visitor: registrar, unitId: '' }
  await town.sql(`update identity.person set unit_id = $1 where id = $2`, [unitId, town.body.people['unit-editor']!.id])
})
afterAll(() => town.close())

const fixture = (form: string) => readFileSync(new URL(`./exchange/fixtures/appendix-1.${form}`, import.meta.url))
const entries = () => town.inBody(town.body, (work) => listFullEntries(work))
const amendments = (address: string) =>
  town.sql('select * from touchpoints.amendment where import_id = $1 order by number', [address.split('/').at(-1)])

const REASONS = {
  'overrides.basis': 'В приказе 2024 года основания не указаны',
  'overrides.accessibility': 'Допишем до конца квартала',
  'overrides.quotes': 'Так в приказе',
  'overrides.other-way': 'Так в приказе',
}

describe('App1: the Magadan order is brought from a Word file', () => {
  let address: string

  test('the editor sees seventeen new rows, one under question, and nothing has changed yet', async () => {
    address = await brought(byEditor, fixture('docx'), 'Приказ 25-ОСН.docx')
    const { body } = await editor.get(address)
    expect(body).toContain('Отправить на проверку все 17\u00a0строк')
    expect(body).toContain('Кавычка не закрыта')
    expect(body).toContain('Приказ 25-ОСН.docx')
    expect(body.match(/новая/g)?.length).toBeGreaterThanOrEqual(17)
    expect(await entries()).toEqual([])
  })

  test('it is sent once, however often the button is pressed', async () => {
    const seen = await seenOn(editor, address)
    const [first, second] = await Promise.all([
      editor.post(`${address}/submission`, { seen }),
      editor.post(`${address}/submission`, { seen }),
    ])
    expect([first.statusCode, second.statusCode]).toEqual([303, 303])
    const rows = await amendments(address)
    expect(rows).toHaveLength(17)
    expect(rows.every(({ submitted_at, unit_id }) => submitted_at !== null && unit_id === unitId)).toBe(true)
    expect(
      await town.sql(`select act from audit.entry where thing = $1 order by id`, [
        `import:${address.split('/').at(-1)}`,
      ]),
    ).toEqual([{ act: 'import.made' }, { act: 'import.taken' }])
  })

  test('the registrar is asked for one reason a kind of remark, and includes all by one decision', async () => {
    const { body } = await registrar.get(address)
    expect(body).toContain('Включить все в перечень')
    const [row] = await amendments(address)
    const link = (words: string) => `<a href="/desk/amendments/${row?.['id']}">${words}</a>`
    expect(body).toMatch(new RegExp(`Строки файла: ${link('\\d+')}(, <a [^>]+>\\d+</a>){9} и ещё 7`))
    expect(body).toMatch(/Потребности.*Вид и канал.*Проверка.*замечание.*Не сказано, по какому документу/s)
    const refused = await registrar.post(`${address}/inclusion`, { 'overrides.basis': 'Так в приказе' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Правки не включены')
    expect(refused.body).toContain('Так в приказе')
    expect(await entries()).toEqual([])
    const response = await registrar.post(`${address}/inclusion`, REASONS)
    expect(response.statusCode, response.body.slice(0, 3000)).toBe(303)
    expect((await registrar.get(where(response))).body).toContain('включены в перечень')
  })

  test('the register has the order’s rows in its sequence and words, the unclosed quotation mark too', async () => {
    const rows = await entries()
    expect(processesOf(rows).map(({ number, name, entries }) => [number, name, entries.length])).toEqual([
      [1, SAMPLE[0]?.name, 6],
      [2, SAMPLE[1]?.name, 6],
      [3, SAMPLE[2]?.name, 5],
    ])
    expect(rows.map(cellsOf)).toEqual(
      SAMPLE.flatMap(({ name: process, entries }) =>
        entries.map(({ name, channel, needs }) => ({
          process,
          name,
          needs: needs.map(({ words }) => words).join('\n'),
          kind: KINDS[kindOf(channel)],
        })),
      ),
    )
    expect(rows.map(({ channel }) => channel)).toEqual(
      SAMPLE.flatMap(({ entries }) => entries.map(({ channel }) => channel)),
    )
    expect(rows.every(({ unitId: unit }) => unit === unitId)).toBe(true)
  })

  test.each(['docx', 'xlsx', 'csv'])('brought again as %s there is nothing to send', async (form) => {
    const again = await brought(byEditor, fixture(form), `снова.${form}`)
    const { body } = await editor.get(again)
    expect(body).toContain('В файле нет ничего нового')
    expect(body).not.toContain('Отправить на проверку')
    const response = await editor.post(`${again}/submission`, { seen: await seenOn(editor, again) })
    expect(response.statusCode).toBe(422)
    expect(await amendments(again)).toEqual([])
  })

  test.each([
    ['docx', 'docx'],
    ['xlsx', 'xlsx'],
    ['csv', 'csv'],
    ['json', 'json'],
  ])('exported as %s and brought back it is the same', async (form) => {
    const exported = await editor.get(`/desk/register.${form}`)
    expect(exported.statusCode).toBe(200)
    const back = await brought(byEditor, exported.rawPayload, `выгрузка.${form}`)
    const { body } = await editor.get(back)
    expect(body).toContain('В файле нет ничего нового')
    expect(body).not.toContain('В файле нет, а в перечне есть')
  })
})

describe('A file that changes what stands', () => {
  test('changes words of an entry and keeps what the form has no column for', async () => {
    const [entry] = await entries()
    await town.sql(
      `update touchpoints.version set details = details || '{"accessibility": "Пандус"}' where touchpoint_id = $1`,
      [entry?.touchpointId],
    )
    const file = csvOf([
      [entry!.processName, 'электронная почта', 'Получение информации\u2028'.trim(), 'Цифровая точка, круглосуточно'],
    ])
    const address = await taken(byEditor, file)
    const [amendment] = await amendments(address)
    expect(amendment).toMatchObject({
      deed: 'change',
      touchpoint_id: entry?.touchpointId,
      base_version: entry?.version,
      reason: 'Из файла «перечень.csv», строка 2',
      content: {
        name: 'электронная почта',
        channel: 'email',
        accessibility: 'Пандус',
        features: 'круглосуточно',
        asWritten: { kind: 'Цифровая точка, круглосуточно' },
      },
    })
    expect(await amendments(address)).toHaveLength(1)
    await editor.get(address)
  })

  test('the preview that no longer holds is told and drawn anew', async () => {
    const [, entry] = await entries()
    const address = await brought(
      byEditor,
      csvOf([[entry!.processName, entry!.name, 'Получение консультации', 'Офлайн-точка']]),
    )
    const seen = await seenOn(editor, address)
    await town.sql(`update touchpoints.version set name = 'Телефонная  линия' where touchpoint_id = $1`, [
      entry?.touchpointId,
    ])
    const response = await editor.post(`${address}/submission`, { seen })
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('Пока вы смотрели, перечень изменился')
    expect(await amendments(address)).toEqual([])
    expect((await editor.post(`${address}/submission`, { seen: await seenOn(editor, address) })).statusCode).toBe(303)
    await town.sql(`update touchpoints.version set name = $2 where touchpoint_id = $1`, [
      entry?.touchpointId,
      entry?.name,
    ])
  })

  test('of another unit is kept back whole; the registrar may send it, and it stays with its unit', async () => {
    const [other] = await town.sql(
      `insert into identity.unit (body_id, name, kind, made_at) values ($1, 'Отдел земли', 'structural', now()) returning id`,
      [town.body.id],
    )
    const [, , entry] = await entries()
    await town.sql(`update touchpoints.version set unit_id = $1 where touchpoint_id = $2`, [
      other?.['id'],
      entry?.touchpointId,
    ])
    const file = csvOf([
      [entry!.processName, entry!.name, 'Получение консультации', 'Офлайн-точка'],
      ['Новый процесс', 'Официальный сайт', 'Получение информации', 'Цифровая точка'],
    ])
    const address = await brought(byEditor, file)
    expect((await editor.get(address)).body).toContain('Точка другого подразделения')
    expect((await editor.post(`${address}/submission`, { seen: await seenOn(editor, address) })).statusCode).toBe(422)
    expect(await amendments(address)).toEqual([])
    const rows = await amendments(await taken(byRegistrar, file))
    expect(rows.map(({ unit_id }) => unit_id)).toEqual([other?.['id'], null])
  })

  test('rows that nobody could include are told; sent all the same, they keep the others back until they are returned', async () => {
    const file = csvOf([
      ['Приём заявлений', 'Окно 5', 'Представление заявления', 'Офлайн-точка'],
      ['Приём заявлений', 'Электронная почта', 'Представление заявления', 'Цифровая точка'],
      ['Приём заявлений', 'электронная  почта', 'Получение ответа', 'Цифровая точка'],
    ])
    const address = await taken(byEditor, file)
    const { body } = await registrar.get(address)
    expect(body).toContain('Включить все сразу пока нельзя')
    expect(body).toMatch(/<table.*Получение ответа.*Электронная почта.*мешает включить/s)
    const blocked = await registrar.post(`${address}/inclusion`, REASONS)
    expect(blocked.statusCode).toBe(422)
    expect(await amendments(address)).toHaveLength(3)
    expect((await amendments(address)).every(({ included_at }) => included_at === null)).toBe(true)
  })
})

describe('M5: a file that one brings and another sends', () => {
  const file = csvOf([['Приём граждан', 'Телефонная связь', 'Получение консультации', 'Офлайн-точка']])

  test('is not included by whoever brought it, and is sent while answers arrive', async () => {
    const address = await brought({ visitor: registrar, unitId }, file)
    const seen = await seenOn(editor, address)
    const sent = await town.inBody(town.body, async (work) => {
      await holdRegister(work)
      return editor.post(`${address}/submission`, { seen })
    })
    expect(sent.statusCode).toBe(303)
    const own = await registrar.post(`${address}/inclusion`, REASONS)
    expect([own.statusCode, own.body.includes('Эту правку подготовили вы')]).toEqual([422, true])
  })
})
