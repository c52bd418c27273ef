import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesFolder } from '#platform/files/content.ts'
import type { Work } from '#platform/work.ts'
import { openTown, START, type Town } from '#test/town.ts'
import type { Program, SentFile, Visitor } from '#test/visitor.ts'
import { xlsxOf, xlsxRow } from '#test/zips.ts'
import { goOnTaking } from './actions/take-rows.ts'

let town: Town
let clerk: Visitor
beforeAll(async () => {
  town = await openTown()
  town.at(START)
  clerk = await town.as('clerk')
})
afterAll(() => town.close())

const PATH = '/desk/appeals/imports'
const HEAD = 'Номер сообщения;Дата создания;ФИО;Эл. почта;Категория;Текст сообщения;Статус;Дата ответа;Текст ответа'
const line = (id: string, words: string, status = 'На исполнении', more = ';') =>
  `${id};05.11.2026 10:22;Нивин Пётр;nivin@mail.example;Субсидии;${words};${status};${more}`
const csv = (...lines: string[]): SentFile => ({
  name: 'выгрузка.csv',
  bytes: [HEAD, ...lines].join('\r\n'),
  type: 'text/csv',
})

const bring = async (file: SentFile, source = 'ПОС', by = clerk) => {
  const response = await by.upload(PATH, { source }, { file })
  return { response, id: /imports\/([0-9a-f-]{36})$/.exec(String(response.headers.location))?.[1] ?? '' }
}
const take = (id: string, by = clerk) => by.post(`${PATH}/${id}/taking`)
const appeals = () =>
  town.sql(
    'select id, regime, channel, answered_at, redirected_at, ended_at, acknowledged_at, words, due_on from appeals.appeal order by number',
  )
const count = async () => (await appeals()).length
/** From which rows it was announced that a file's rows are left. */
const announced = async (id: string) => {
  const rows = await town.sql(
    `select payload -> 'from' as from from graphile_worker._private_jobs where payload ->> 'importId' = $1`,
    [id],
  )
  return rows.map(({ from }) => Number(from)).toSorted((a, b) => a - b)
}

describe('K2.4: messages of another system', () => {
  test('are proposed, looked at and taken; those that are ended there are ended here on their day', async () => {
    const { id } = await bring(
      csv(
        line('П-1', 'Когда выплатят субсидию'),
        line('П-2', 'Не топят в школе', 'Передано в другой орган', '07.11.2026;'),
        line('П-3', 'Где взять справку', 'Дан ответ', '08.11.2026 15:00;В отделе'),
      ),
    )
    const mapping = await clerk.get(`${PATH}/${id}`)
    expect(mapping.body).toContain('Например: П-1')
    expect(mapping.body).toMatch(/«дан ответ» значит[\s\S]*?value="answered" selected/)
    const preview = await clerk.get(`${PATH}/${id}/preview`)
    for (const words of ['П-2', 'Новое: направлено в другой орган', 'Взять сообщения: 3'])
      expect(preview.body).toContain(words)
    expect(await count()).toBe(0)
    expect((await take(id)).statusCode).toBe(303)
    const [open, redirected, answered] = await appeals()
    expect(open).toMatchObject({
      regime: 'own',
      channel: 'pos',
      ended_at: null,
      words: 'Субсидии\n\nКогда выплатят субсидию',
    })
    expect(open?.['due_on']).not.toBeNull()
    expect([String(redirected?.['redirected_at']), String(answered?.['answered_at'])]).toEqual([
      '2026-11-07T01:00:00Z',
      '2026-11-08T04:00:00Z',
    ])
    expect(await town.sql('select words, sent_at from appeals.answer')).toMatchObject([{ words: 'В отделе' }])
    expect(
      await town.sql(`select kind from appeals.event where details ->> 'imported' = 'true' order by kind`),
    ).toEqual([{ kind: 'answered' }, { kind: 'redirected' }])
    expect((await clerk.get(`${PATH}/${id}`)).body).toContain('Сообщения взяты')
    expect(
      await town.sql(`select jsonb_array_length(rows -> 'rows') as left from appeals.import where id = $1`, [id]),
    ).toEqual([{ left: 0 }])
  })

  test('the same file again adds nothing, an overlapping one only what is new; taking twice is taking once', async () => {
    const { id } = await bring(csv(line('П-1', 'Когда выплатят субсидию')))
    expect((await clerk.get(`${PATH}/${id}/preview`)).body).toContain('Все сообщения этого файла уже взяты')
    expect((await take(id)).statusCode).toBe(422)
    const more = await bring(csv(line('п-1', 'Когда выплатят субсидию'), line('П-4', 'Новое')))
    expect((await take(more.id)).statusCode).toBe(303)
    expect((await take(more.id)).statusCode).toBe(303)
    expect(await count()).toBe(4)
    const other = await bring(csv(line('П-1', 'Тот же номер в другой системе')), 'Инцидент')
    await take(other.id)
    expect(await count()).toBe(5)
  })

  test('one wrong row keeps all back and is named', async () => {
    const { id } = await bring(csv(line('П-5', 'Хорошее'), ';05.11.2026;;;;Без номера;;;'))
    const preview = await clerk.get(`${PATH}/${id}/preview?shown=stopped`)
    for (const words of ['Нет номера', 'Взять файл не получится']) expect(preview.body).toContain(words)
    expect((await take(id)).statusCode).toBe(422)
    expect(await count()).toBe(5)
    expect((await clerk.post(`${PATH}/${id}/removal`)).headers.location).toContain('dropped')
    expect((await clerk.get(`${PATH}/${id}`)).statusCode).toBe(404)
  })

  test('columns are chosen by a person and remembered for the source', async () => {
    const odd = (id: string): SentFile => ({
      name: 'a.xlsx',
      bytes: xlsxOf(
        `<sheetData>${xlsxRow(1, ['А', 'Б', 'В', 'Г'])}${xlsxRow(2, [id, '46331.43', 'Слова', 'странно'])}</sheetData>`,
      ),
    })
    const { id } = await bring(odd('1'), 'Своя')
    expect((await clerk.post(`${PATH}/${id}/mapping`, { words: '2' })).statusCode).toBe(422)
    const typed = {
      externalId: '0',
      receivedAt: '1',
      words: '2',
      state: '3',
      regime: '8-fz',
      kind: 'information',
      channel: 'site',
    }
    expect((await clerk.post(`${PATH}/${id}/mapping`, typed)).headers.location).toBe(`${PATH}/${id}/preview`)
    await clerk.post(`${PATH}/${id}/mapping`, { ...typed, 'state-0': 'left' })
    expect((await take(id)).statusCode).toBe(303)
    const last = (await appeals()).at(-1)
    expect(last).toMatchObject({ regime: '8-fz', channel: 'site' })
    expect(last?.['ended_at']).not.toBeNull()
    const next = await bring(odd('2'), 'своя')
    const html = (await clerk.get(`${PATH}/${next.id}/preview`)).body
    expect([html.includes('закрыто без ответа'), html.includes('Взять сообщения: 1')]).toEqual([true, true])
  })

  test.each<[string, SentFile, string]>([
    ['a picture', { name: 'a.csv', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') }, 'не таблица'],
    ['nothing', { name: 'a.csv', bytes: '' }, 'пуст'],
    ['headings alone', { name: 'a.csv', bytes: HEAD }, 'только заголовки'],
    ['too many', { name: 'a.csv', bytes: `a;b\n${'1;2\n'.repeat(10_001)}` }, 'больше 10 000'],
  ])('%s is refused in words', async (_, file, words) => {
    const { response } = await bring(file)
    expect([response.statusCode, response.body.includes(words)]).toEqual([422, true])
  })

  test('a program brings, maps and takes; of another role, or of another body, it may not', async () => {
    const program: Program = town.program(await town.body.token('clerk'))
    const bytes = Buffer.from([HEAD, line('А-1', 'Через программу')].join('\n'))
    const brought = await program.send('POST', `/api/v1/appeals/imports?source=${encodeURIComponent('АРМ')}`, bytes, {
      'content-type': 'text/csv',
    })
    expect([brought.statusCode, brought.json().counts.new, brought.json().mapping.columns.externalId]).toEqual([
      201, 1, 0,
    ])
    const { id, mapping } = brought.json()
    const mapped = await program.send('PUT', `/api/v1/appeals/imports/${id}/mapping`, { ...mapping, kind: 'question' })
    expect([mapped.statusCode, mapped.json().mapping.kind]).toEqual([200, 'question'])
    expect(
      (await town.program(await town.other.token('clerk')).send('POST', `/api/v1/appeals/imports/${id}/taking`))
        .statusCode,
    ).toBe(404)
    expect(
      (await town.program(await town.body.token('analyst')).send('POST', `/api/v1/appeals/imports/${id}/taking`))
        .statusCode,
    ).toBe(403)
    const taken = await program.send('POST', `/api/v1/appeals/imports/${id}/taking`)
    expect([taken.statusCode, taken.json().state, taken.json().outcome.taken]).toEqual([200, 'taken', 1])
    expect(
      (await program.send('POST', '/api/v1/appeals/imports?source=x', Buffer.from('x'), { 'content-type': 'text/csv' }))
        .statusCode,
    ).toBe(422)
  })

  test('who works other appeals sees no files and brings none', async () => {
    const { id } = await bring(csv(line('П-9', 'Чужое')))
    const inner = await town.as('internal-clerk')
    expect((await inner.get('/desk/appeals/new')).body).not.toContain(PATH)
    for (const path of [PATH, `${PATH}/${id}`]) expect((await inner.get(path)).statusCode).toBe(403)
    expect((await bring(csv(line('П-9', 'Чужое')), 'ПОС', inner)).response.statusCode).toBe(403)
    const stranger = await town.as('clerk', town.other)
    for (const path of ['', '/preview']) expect((await stranger.get(`${PATH}/${id}${path}`)).statusCode).toBe(404)
    for (const act of ['mapping', 'taking', 'removal'])
      expect((await stranger.post(`${PATH}/${id}/${act}`)).statusCode).toBe(404)
  })

  test('many are taken in works of their own, as who began it: one that dies is begun again where the last ended, each message once', async () => {
    const lines = Array.from({ length: 1_300 }, (_, n) =>
      line(`Б-${n}`, `Сообщение ${n} о дороге к ферме`, n % 3 === 0 ? 'Дан ответ' : 'Новое'),
    )
    const { id } = await bring(csv(...lines), 'Большая')
    const before = await count()
    expect((await take(id)).statusCode).toBe(303)
    expect(await count()).toBe(before + 250)
    const page = await clerk.get(`${PATH}/${id}`)
    expect([page.headers['refresh'], page.body]).toEqual(['5', expect.stringMatching(/19.%[\s\S]*250 из 1\u00a0300/)])
    for (const act of ['removal', 'mapping']) await clerk.post(`${PATH}/${id}/${act}`, { words: '1' })

    const parts = { secrets: town.installation.secrets, filesFolder: filesFolder(town.dataFolder) }
    const by = { id: 'system', kind: 'system' as const, roles: [] }
    const goOn = (from: number) => (work: Work) => goOnTaking({ ...work, by }, parts, id, from)
    const dying = town.inBody(town.body, async (work) => {
      await goOn(250)(work)
      throw new Error('killed')
    })
    await expect(dying).rejects.toThrow('killed')
    expect(await count()).toBe(before + 250)
    // Asked for again meanwhile: of two who go on from one place the second finds it gone on from, and begins nothing of its own.
    await take(id)
    expect(await announced(id)).toEqual([250, 250])
    await Promise.all([town.inBody(town.body, goOn(250)), town.inBody(town.body, goOn(250))])
    expect(await count()).toBe(before + 1_250)
    expect(await announced(id)).toEqual([250, 250, 1250])
    await town.inBody(town.body, goOn(1250))
    await town.inBody(town.body, goOn(1250))
    expect(await count()).toBe(before + 1_300)
    expect(await town.sql(`select taking, taken_by, outcome from appeals.import where id = $1`, [id])).toEqual([
      { taking: null, taken_by: town.body.people['clerk']?.id, outcome: { taken: 1_300, known: 0, ended: 434 } },
    ])
    expect((await clerk.get(`${PATH}/${id}`)).body).toContain('Сообщения взяты')
    expect(
      await town.sql(
        `select count(*)::int as n from appeals.event e join appeals.appeal a on a.id = e.appeal_id
         where e.by <> $1 and a.words like '%Сообщение % о дороге%'`,
        [town.body.people['clerk']?.id],
      ),
    ).toEqual([{ n: 0 }])
  }, 60_000)
})
