import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formIn } from '#test/form.ts'
import { RECEPTION as AT, personAt, QUESTION, writes } from '#test/reception.ts'
import { openTown, START, type Town } from '#test/town.ts'
import { forgetReceptionDrafts } from './operator/forget-reception-drafts.ts'
import { MOST_DRAFTS } from './rules/reception/drafts.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const photo = (name = 'снимок.png') => ({ name, bytes: PNG, type: 'image/png' })

const numberIn = (html: string) => /Приняли, номер (О-\d+\/26)/.exec(html)?.[1]
const appealBy = async (number: string | undefined) =>
  (
    await town.sql('select * from appeals.appeal where body_id = $1 and number = $2', [
      town.body.id,
      Number(/\d+/.exec(number ?? '')?.[0]),
    ])
  )[0]
const count = async (what: string) => Number((await town.sql(`select count(*) as n from ${what}`))[0]?.['n'])
const DRAFT_FILES = `platform.file_use where owner_kind = 'appeal-draft'`

describe('K2.4: files', () => {
  test('are kept at once, outlive the steps, go over to the appeal, and one may be taken away again', async () => {
    const person = personAt(town.visitor())
    await writes(person)
    expect((await person.uploads({ go: 'add' }, photo())).body).toMatch(/Приложенные файлы[\s\S]*снимок\.png/)
    const other = await person.uploads({ go: 'add' }, { ...photo('второй.txt'), bytes: Buffer.from('Слова'), type: '' })
    const drop = /value="(drop-[0-9a-f]{64})"[^>]*>Убрать<span class="sr"> файл второй/.exec(other.body)?.[1] ?? ''
    expect((await person.uploads({ go: drop })).body).not.toContain('второй.txt')
    await person.uploads({ go: 'next' })
    const check = await person.sends('steps/6', { answerBy: 'status' })
    expect(check.body).toContain('снимок.png')
    const appeal = await appealBy(numberIn((await person.sends('appeals')).body))
    expect(
      await town.sql('select owner_kind, name from platform.file_use where owner_id = $1', [appeal?.['id']]),
    ).toEqual([{ owner_kind: 'appeal', name: 'снимок.png' }])
    expect([await count(DRAFT_FILES), await count('appeals.draft')]).toEqual([0, 0])
  })

  test.each([
    ['a program', 'отчёт.png', Buffer.from('MZ\x90\0\x03'), /программа/],
    ['nothing at all', 'пусто.pdf', Buffer.alloc(0), /пуст/],
    ['what says it is another', 'договор.pdf', PNG, /называется \.pdf/],
  ])('%s is refused in words, and the words stay', async (_title, name, bytes, why) => {
    const person = personAt(town.visitor())
    await writes(person)
    const { statusCode, body } = await person.uploads({ go: 'next' }, { name, bytes, type: 'image/png' })
    expect(statusCode).toBe(422)
    expect(body).toMatch(why)
    expect(formIn(body, AT)['words']).toEqual([QUESTION])
    expect(await count(DRAFT_FILES)).toBe(0)
  })

  test('more than may be kept is refused, what was kept before stays', async () => {
    const person = personAt(town.visitor())
    await writes(person)
    for (let n = 0; n < 10; n += 1)
      await person.uploads({ go: 'add' }, { name: `${n}.txt`, bytes: Buffer.from(`${n}`), type: '' })
    const { statusCode, body } = await person.uploads({ go: 'next' }, photo())
    expect([statusCode, body]).toEqual([422, expect.stringContaining('Всего можно приложить 10, уже приложено 10')])
    expect(await count(DRAFT_FILES)).toBe(10)
    await person.sends('draft/removal')
    expect(await count(DRAFT_FILES)).toBe(0)
  })
})

describe('M13: what is added later by the code', () => {
  test('fills neither the desk nor the disk: too much is refused, the words stay, tomorrow goes on', async () => {
    await town.sql(
      `insert into appeals.norm (body_id, topic, since, value, made_at, made_by)
       values ($1, 'additions', '2026-11-01', '{"mostADay": 2, "mostTogether": 20}', now(), 'x')`,
      [town.body.id],
    )
    const person = personAt(town.visitor())
    await writes(person)
    await person.uploads({ go: 'next' })
    await person.sends('steps/6', { answerBy: 'status' })
    const path = /\/status\/[^"<]+/.exec((await person.sends('appeals')).body)?.[0]
    const add = async (words: string, bytes?: Buffer, id: string = randomUUID()) => {
      const files = bytes ? { files: { name: 'a.txt', bytes } } : {}
      const { statusCode, body } = await town.visitor().upload(encodeURI(`${path}/messages`), { id, words }, files)
      return `${statusCode} ${statusCode === 422 ? body : ''}`
    }
    const first = randomUUID()
    expect(await add('Первое', Buffer.from('x'.repeat(20)), first)).toBe('303 ')
    expect(await add('Второе', Buffer.from('y'))).toMatch(/^422[\s\S]*вместе с прежними[\s\S]*Второе<\/textarea>/)
    expect(await add('Второе')).toBe('303 ')
    expect(await add('Третье')).toMatch(/^422[\s\S]*добавьте завтра[\s\S]*Третье<\/textarea>/)
    expect(await add('Первое', undefined, first), 'sent again it is the same').toBe('303 ')
    // In Magadan the next day begins at 13:00 UTC.
    town.at('2026-11-17T13:00:00Z')
    expect(await add('Третье')).toBe('303 ')
    town.at(START)
    expect(await town.sql('select words from appeals.message order by at, words')).toEqual(
      ['Второе', 'Первое', 'Третье'].map((words) => ({ words })),
    )
  })
})

describe('M15e: a draft', () => {
  test('is gone on with on the same device and nowhere else, until it is sent', async () => {
    const person = personAt(town.visitor())
    await writes(person)
    await person.uploads({ go: 'add' }, photo())
    expect((await person.uploads({ go: 'later' })).body).toContain('Сохранили до 24 ноября')
    const again = personAt(person.browser)
    expect((await again.opens()).body).toMatch(/Вы начали писать 17 ноября[\s\S]*«Что приложить»/)
    const back = await again.opens('/draft')
    expect(back.headers['cache-control']).toBe('no-store')
    expect(back.body).toContain('снимок.png')
    expect(formIn(back.body, AT)['words']).toEqual([QUESTION])
    expect((await personAt(town.visitor()).opens()).body).toContain('Шаг 1 из 6')
    expect((await person.browser.get('/lugovoy/reception')).body).toContain('Шаг 1 из 6')
    await again.uploads({ go: 'next' })
    await again.sends('steps/6', { answerBy: 'status' })
    await again.sends('appeals')
    expect((await again.opens()).body).toContain('Шаг 1 из 6')
  })

  test('where too many are kept already the words come back and can be sent', async () => {
    const person = personAt(town.visitor())
    await writes(person)
    await town.sql(
      `insert into appeals.draft (body_id, key_hash, content, saved_on)
       select $1, sha256(n::text::bytea), '{}', '2020-01-01' from generate_series(1, $2) n`,
      [town.body.id, MOST_DRAFTS],
    )
    for (const sent of [await person.uploads({ go: 'later' }), await person.uploads({ go: 'add' }, photo())]) {
      expect([sent.statusCode, sent.body]).toEqual([422, expect.stringContaining('Отправьте его сейчас')])
      expect(formIn(sent.body, AT)['words']).toEqual([QUESTION])
    }
    await person.uploads({ go: 'next' })
    await person.sends('steps/6', { answerBy: 'status' })
    expect(numberIn((await person.sends('appeals')).body)).toBeDefined()
    await town.sql(`delete from appeals.draft where saved_on = '2020-01-01'`)
  })

  test('what is begun anew takes the former with it; after a week all of it is forgotten', async () => {
    const person = personAt(town.visitor())
    await writes(person)
    await person.uploads({ go: 'later' }, photo())
    const draftsOf = () => count('appeals.draft')
    expect([await draftsOf(), await count(DRAFT_FILES)]).toEqual([1, 1])
    town.at('2026-11-24T09:00:00Z')
    expect(await forgetReceptionDrafts(town.installation.pools.operator, town.installation.clock)).toBe(0)
    town.at('2026-11-25T09:00:00Z')
    expect((await personAt(person.browser).opens()).body).toContain('Шаг 1 из 6')
    expect(await forgetReceptionDrafts(town.installation.pools.operator, town.installation.clock)).toBe(1)
    expect([await draftsOf(), await count(DRAFT_FILES)]).toEqual([0, 0])
  })
})
