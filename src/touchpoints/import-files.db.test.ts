import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bring, brought, csvOf, IMPORTS, seenOn, taken, type Who, where } from '#test/register-files.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'

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

const amendments = (address: string) =>
  town.sql('select * from touchpoints.amendment where import_id = $1 order by number', [address.split('/').at(-1)])

describe('Files that are put aside, and others’ files', () => {
  test('the editor drops a file; it is gone from then on and cannot be sent', async () => {
    const address = await brought(byEditor, csvOf([['П', 'Почта России', 'Получение ответа', 'Офлайн-точка']]))
    const seen = await seenOn(editor, address)
    expect((await editor.get(`${address}/removal`)).body).toContain('Убрать файл «перечень.csv»?')
    expect(where(await editor.post(`${address}/removal`))).toBe(`${IMPORTS}?said=dropped`)
    expect(where(await editor.post(`${address}/removal`))).toBe(`${IMPORTS}?said=dropped`)
    expect(where(await editor.post(`${address}/submission`, { seen }))).toBe(`${IMPORTS}?said=dropped`)
    expect(await amendments(address)).toEqual([])
  })

  test('a file that was sent is not dropped', async () => {
    const address = await taken(byEditor, csvOf([['Ещё процесс', 'Почта России', 'Получение ответа', 'Офлайн-точка']]))
    const response = await editor.post(`${address}/removal`)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('уже на проверке')
  })

  test('an editor of another unit sees neither the file nor its page', async () => {
    const address = await brought(
      byRegistrar,
      csvOf([['П', 'Почта России', 'Получение ответа', 'Офлайн-точка']]),
      'чужой.csv',
    )
    expect((await editor.get(address)).statusCode).toBe(404)
    expect((await editor.get(IMPORTS)).body).not.toContain('чужой.csv')
    expect((await registrar.get(IMPORTS)).body).toContain('чужой.csv')
    expect((await editor.upload(IMPORTS, { unit: '' }, { file: { name: 'a.csv', bytes: csvOf([]) } })).statusCode).toBe(
      422,
    )
  })

  test.each(['not-a-uuid', '00000000-0000-4000-8000-000000000000'])('there is no import %s', async (id) => {
    expect((await registrar.get(`${IMPORTS}/${id}`)).statusCode).toBe(404)
    expect((await registrar.post(`${IMPORTS}/${id}/submission`)).statusCode).toBe(404)
    expect((await registrar.post(`${IMPORTS}/${id}/inclusion`)).statusCode).toBe(404)
    expect((await registrar.post(`${IMPORTS}/${id}/removal`)).statusCode).toBe(404)
  })

  test.each([
    ['no file', undefined, 'Выберите файл'],
    ['a text called Word', { name: 'перечень.docx', bytes: 'просто слова' }, 'внутри не документ Word'],
    ['a picture', { name: 'перечень.csv', bytes: Buffer.from('89504e470d0a1a0a0000000d', 'hex') }, 'не текст'],
    ['a table of something else', { name: 'a.csv', bytes: 'а;б\n1;2' }, 'нет таблицы перечня'],
  ])('%s is refused with a sentence', async (_what, file, why) => {
    const response = await editor.upload(IMPORTS, { unit: unitId }, file ? { file } : {})
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain(why)
    expect(response.body).toContain('Файл не загружен')
  })

  test('the empty form can be taken and, filled by nobody, is told so', async () => {
    for (const form of ['docx', 'xlsx']) {
      const empty = await editor.get(`${IMPORTS}/form.${form}`)
      expect(empty.statusCode).toBe(200)
      const response = await bring(byEditor, empty.rawPayload, `форма.${form}`)
      expect(response.body).toContain('строк в ней нет')
    }
  })
})
