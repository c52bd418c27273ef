import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeUnit } from '#identity'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { changeTopics } from './actions/change-topics.ts'
import { listTopics } from './store/topics.ts'

let town: Town
let admin: Visitor
beforeAll(async () => {
  town = await openTown()
  admin = await town.as('administrator')
})
afterAll(() => town.close())

const FILE = `Код;Название
0003;Экономика
0003.0009;Хозяйственная деятельность
0003.0009.0098;Сельское хозяйство
`
const LATER = `Код;Название
0003;Экономика
0003.0009.0098;Сельское хозяйство и ветеринария
0007;Бешенство животных
`
const upload = (text: string) =>
  admin.upload('/desk/topics/import', {}, { file: { name: 'topics.csv', bytes: Buffer.from(text) } })
const standing = () => town.inBody(town.body, listTopics)

async function bring(text: string) {
  const brought = await upload(text)
  expect(brought.statusCode).toBe(303)
  const address = String(brought.headers.location)
  const page = (await admin.get(address)).payload
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const file = new URL(address, 'http://x').searchParams.get('file') ?? ''
  return { page, take: () => admin.post('/desk/topics/changes', { file, seen }) }
}

describe('K3.3: the classifier of topics', () => {
  test('An administrator sees what a file changes before it does', async () => {
    expect((await admin.get('/desk/topics')).payload).toContain('Классификатора пока нет')
    const { page, take } = await bring(FILE)
    expect(page).toContain('Добавятся: 3\u00a0темы')
    expect(await standing()).toEqual([])
    expect((await take()).headers.location).toBe('/desk/topics?said=taken')
    expect((await take()).headers.location).toBe('/desk/topics')
    expect(await standing()).toMatchObject([
      { code: '0003', parentCode: null },
      { code: '0003.0009', parentCode: '0003' },
      { code: '0003.0009.0098', parentCode: '0003.0009' },
    ])
  })

  test('What a later file leaves out is closed and kept, and so is the unit of a topic', async () => {
    const made = await town.inBody(town.body, (work) =>
      makeUnit(work, { name: 'Отдел земледелия', kind: 'structural' }),
    )
    const unitId = 'done' in made ? made.done : ''
    await admin.post('/desk/topics/units', { code: '0003.0009.0098', unit: unitId })
    const { page, take } = await bring(LATER)
    expect(page).toContain('было: Сельское хозяйство')
    expect(page).toContain('Закроются: 1\u00a0тема')
    await take()
    expect(await standing()).toMatchObject([
      { code: '0003', isClosed: false },
      { code: '0003.0009', isClosed: true },
      { code: '0003.0009.0098', name: 'Сельское хозяйство и ветеринария', parentCode: '0003', unitId },
      { code: '0007', isClosed: false },
    ])
    expect((await admin.get('/desk/topics?q=ветерин')).payload).toContain('0003.0009.0098')
    expect((await admin.get('/desk/topics/classifier.csv')).payload).toContain('0003.0009;')
  })

  test('A preview that is out of date changes nothing and is shown anew', async () => {
    const { take } = await bring(FILE)
    await town.inBody(town.body, (work) => changeTopics(work, [{ code: '0009', name: 'Новая', parentCode: null }]))
    const again = await take()
    expect(again.statusCode).toBe(422)
    expect(again.payload).toContain('классификатор изменили')
    expect((await standing()).filter(({ isClosed }) => !isClosed)).toMatchObject([{ code: '0009' }])
  })

  test.each([
    ['a code twice', '0003;Экономика\n0003;Другая', 'Код стоит дважды'],
    ['no name', '0003;\n0004;Безопасность', 'нет названия темы'],
    ['a parent that is not there', 'Код;Название;Родитель\n0003;Экономика;9999', 'такой строки нет'],
    ['a circle', 'Код;Название;Родитель\nА;Первая;Б\nБ;Вторая;А', 'по кругу'],
    ['a picture', '\u0089PNG\u0000\u0000\u0001', 'не таблица'],
  ])('A file with %s is refused in words', async (_what, text, why) => {
    const page = await upload(text)
    expect(page.statusCode).toBe(422)
    expect(page.payload).toContain(why)
  })

  test('A clerk looks and changes nothing', async () => {
    const clerk = await town.as('clerk')
    expect((await clerk.get('/desk/topics')).payload).not.toContain('Загрузить из файла')
    expect((await clerk.post('/desk/topics/units', { code: '0009', unit: '' })).statusCode).toBe(403)
    expect((await town.as('employee').then((one) => one.get('/desk/topics'))).statusCode).toBe(403)
  })
})
