import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesFolder } from '#platform/files/content.ts'
import type { TownBody } from '#test/bodies.ts'
import { openTown, START, type Town } from '#test/town.ts'
import { submitAppeal } from './actions/submit-appeal.ts'
import { keepAppealFiles } from './keep-files.ts'
import { numberWords } from './rules/numbers.ts'
import type { Submission } from './terms/submission.ts'

let town: Town
let folder: string
beforeAll(async () => {
  town = await openTown()
  folder = filesFolder(resolve(town.dataFolder))
})
afterAll(() => town.close())

const WORDS = 'Прошу сообщить сроки выплаты субсидии'

/** An appeal as the site brings it in. */
async function written(of: TownBody = town.body, more: Partial<Submission> = {}) {
  const secrets = town.installation.secrets
  const outcome = await town.inBody(of, (work) => {
    const author = { kind: 'person' as const, name: 'Нивин Пётр' }
    return submitAppeal(
      { ...work, by: { id: 'citizen', kind: 'citizen', roles: [] } },
      { secrets, filesFolder: folder },
      {
        message: { way: 'site', receivedAt: work.now, author, words: WORDS, files: [] },
        contour: 'external',
        sorting: { regime: '8-fz', kind: 'information', direction: 'information', marks: [] },
        formId: randomUUID(),
        answerBy: 'status',
        ...more,
      },
    )
  })
  if (!('done' in outcome)) throw new Error('it was not taken')
  const { appealId, number, code } = outcome.done
  return {
    id: appealId,
    number: numberWords(number),
    bare: String(number.number),
    code,
    path: `/status/${encodeURIComponent(code)}`,
  }
}

const set = (id: string, columns: string) => town.sql(`update appeals.appeal set ${columns} where id = $1`, [id])
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('M13: by number and code', () => {
  test('the appeal opens; the number may be bare, or with a Latin letter, the code in any case', async () => {
    const { number, bare, code, path } = await written()
    for (const typed of [number, bare, number.replace('О', 'o'), ` ${number} `]) {
      const { statusCode, headers } = await town.visitor().post('/status', { number: typed, code: code.toLowerCase() })
      expect([typed, statusCode, headers.location]).toEqual([typed, 303, path])
    }
  })

  test('a wrong code, a wrong number, another body’s: one sentence for all, and what was typed stays', async () => {
    const [mine, theirs] = [await written(), await written(town.other)]
    const far = `О-${Number(mine.bare) + 50}/26`
    const wrong = [
      [mine.number, '7КМ2-АБ4Х-9ЭЮ3'],
      [far, mine.code],
      [`${far}`, theirs.code],
      [mine.number, "' or 1=1 --"],
      ['', mine.code],
      [mine.number, ''],
    ]
    for (const [number = '', code = ''] of wrong) {
      const { statusCode, body } = await town.visitor().post('/status', { number, code })
      expect(statusCode).toBe(422)
      expect(body).toContain('Обращения с таким номером и кодом нет')
      expect(body).not.toContain(WORDS)
    }
    expect((await town.visitor().post('/status', { number: mine.number, code: 'не <тот>' })).body).toContain(
      'не &lt;тот>',
    )
  })

  test('codes are not to be tried one after another', async () => {
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => town.visitor().post('/status', { number: '1', code: '7КМ2-АБ4Х-9ЭЮ3' })),
    )
    expect(tries.at(-1)?.statusCode).toBe(429)
  })

  test.each(['', '/withdrawal', '/letter', `/files/${'a'.repeat(64)}`])('a code that nobody has: %s', async (rest) => {
    expect(
      (await town.visitor().get(`/status/7КМ2-АБ4Х-9ЭЮ3${rest}`.replace(/[А-Я]/g, encodeURIComponent))).statusCode,
    ).toBe(404)
  })

  test('a memo without a name does not open here', async () => {
    const { id, path } = await written()
    await set(id, `way = 'memo'`)
    expect((await town.visitor().get(path)).statusCode).toBe(404)
  })
})

describe('M15c: what the client sees', () => {
  test('where it stands, by when and why, what was said; kept by no browser and found by no search', async () => {
    const { id, path, number } = await written()
    await town.sql(
      `insert into appeals.event (body_id, appeal_id, at, by, kind, details) values ($1, $2, now(), 'x', 'note', '{"words":"Он опять жалуется"}')`,
      [town.body.id, id],
    )
    await set(
      id,
      `registered_at = '${START}', assigned_at = '${START}', assignee_id = '${town.body.people['clerk']?.id}'`,
    )
    const { statusCode, headers, body } = await town.visitor().get(path)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(headers['x-robots-tag']).toContain('noindex')
    for (const said of [number, 'Готовим ответ', 'Почему ответим до', 'Как посчитан срок', WORDS])
      expect(body).toContain(said)
    for (const inner of ['опять жалуется', 'Рощина', town.body.people['clerk']?.id ?? ''])
      expect(body).not.toContain(inner)
  })

  test.each([
    ['withdrawn_at', 'Вы отозвали обращение'],
    ['redirected_at', 'Направили по компетенции'],
    ['left_at', 'Оставили без ответа'],
    ['answered_at', 'Ответили'],
  ])('once it has ended by %s it says so, and nothing can be added', async (column, said) => {
    const { id, path } = await written()
    await set(id, `${column} = '${START}', ended_at = '${START}'`)
    const { body } = await town.visitor().get(path)
    expect(body).toContain(said)
    expect(body).not.toContain('Добавить к обращению')
    const { statusCode, body: refused } = await town.visitor().upload(`${path}/messages`, { words: 'Ещё слово' }, {})
    expect([statusCode, refused]).toEqual([422, expect.stringMatching(/новое/)])
  })

  test('an answer that was sent is there with its files; a draft, and files of others, are not', async () => {
    const [mine, other] = [await written(), await written()]
    const answer = async (appealId: string, number: number, sent: string | null) => {
      const [row] = await town.sql(
        `insert into appeals.answer (body_id, appeal_id, number, words, made_at, made_by, saved_at, sent_at)
         values ($1, $2, $3, $4, now(), 'x', now(), $5) returning id`,
        [town.body.id, appealId, number, sent ? 'Субсидию выплатят до 1 декабря' : 'Черновик ответа', sent],
      )
      return String(row?.['id'])
    }
    const answerId = await answer(mine.id, 1, START)
    const draftId = await answer(mine.id, 2, null)
    const keep = (ownerId: string, name: string, bytes: Buffer) =>
      town.inBody(town.body, (work) =>
        keepAppealFiles(work, folder, { ownerKind: 'appeal-answer', ownerId }, [{ name, type: 'image/png', bytes }]),
      )
    const [sent] = await keep(answerId, 'Ответ.png', PNG)
    const [hidden] = await keep(draftId, 'Черновик.png', Buffer.concat([PNG, PNG]))
    await set(mine.id, `answered_at = '${START}', ended_at = '${START}'`)
    const { body } = await town.visitor().get(mine.path)
    expect(body).toMatch(/Субсидию выплатят[\s\S]*Ответ\.png/)
    expect(body).not.toContain('Черновик')
    const file = await town.visitor().get(`${mine.path}/files/${sent?.hash}`)
    expect([file.statusCode, file.headers['content-disposition'], file.headers['cache-control']]).toEqual([
      200,
      expect.stringMatching(/^attachment/),
      'no-store',
    ])
    expect((await town.visitor().get(`${mine.path}/files/${hidden?.hash}`)).statusCode).toBe(404)
    expect((await town.visitor().get(`${other.path}/files/${sent?.hash}`)).statusCode).toBe(404)
  })

  test('a question is shown until it is answered', async () => {
    const { id, path } = await written()
    const [message] = await town.sql(
      `insert into appeals.message (body_id, appeal_id, at, side, by, words) values ($1, $2, $3, 'body', 'x', 'Какой район?') returning id`,
      [town.body.id, id, START],
    )
    await town.sql(
      `insert into appeals.event (body_id, appeal_id, at, by, kind, details) values ($1, $2, $3, 'x', 'asked', $4)`,
      [town.body.id, id, START, JSON.stringify({ messageId: message?.['id'] })],
    )
    expect((await town.visitor().get(path)).body).toMatch(/Ждём вашего ответа[\s\S]*Какой район/)
    town.at('2026-11-18T09:00:00Z')
    await town.visitor().post(`${path}/messages`, { id: randomUUID(), words: 'Дальний район' })
    expect((await town.visitor().get(path)).body).not.toContain('Ждём вашего ответа')
    town.at(START)
  })
})

describe('M13: what the client does', () => {
  test('words and a file are added once, however often they are sent; whoever works on it is told by the version', async () => {
    const { id, path } = await written()
    const fields = { id: randomUUID(), words: 'Забыл: район Дальний' }
    const file = { files: { name: 'карта.png', bytes: PNG } }
    for (const _ of [1, 2]) expect((await town.visitor().upload(`${path}/messages`, fields, file)).statusCode).toBe(303)
    const { body } = await town.visitor().get(`${path}?added=yes`)
    expect(body).toMatch(/Добавили к обращению[\s\S]*Забыл: район Дальний[\s\S]*карта\.png/)
    const [row] = await town.sql(
      `select a.version, (select count(*)::int from appeals.message m where m.appeal_id = a.id) as messages,
       (select count(*)::int from appeals.event e where e.appeal_id = a.id and e.kind = 'added') as events
       from appeals.appeal a where a.id = $1`,
      [id],
    )
    expect(row).toEqual({ version: 2, messages: 1, events: 1 })
  })

  test('nothing said, or a file that is none, is refused with the words kept', async () => {
    const { path } = await written()
    expect((await town.visitor().post(`${path}/messages`, { words: ' ' })).statusCode).toBe(422)
    const program = { files: { name: 'a.png', bytes: Buffer.from('MZ\x90\0') } }
    const { statusCode, body } = await town.visitor().upload(`${path}/messages`, { words: 'Мои слова' }, program)
    expect([statusCode, body]).toEqual([422, expect.stringMatching(/Мои слова<\/textarea>/)])
  })

  test('takes it back after being asked once more, and once only', async () => {
    const { id, path, number } = await written()
    expect((await town.visitor().get(`${path}/withdrawal`)).body).toContain(`Отозвать обращение ${number}?`)
    for (const _ of [1, 2]) expect((await town.visitor().post(`${path}/withdrawal`)).headers.location).toBe(path)
    const events = await town.sql(`select kind from appeals.event where appeal_id = $1 and kind = 'withdrawn'`, [id])
    expect(events).toHaveLength(1)
    expect((await town.visitor().get(`${path}/withdrawal`)).statusCode).toBe(303)
    const answered = await written()
    await set(answered.id, `answered_at = '${START}', ended_at = '${START}'`)
    expect((await town.visitor().post(`${answered.path}/withdrawal`)).statusCode).toBe(422)
  })

  test('K2.4: opens the ready letter of what is no appeal of the law', async () => {
    const { path } = await written(town.body, {
      sorting: { regime: 'own', kind: 'complaint', direction: 'appeals', marks: ['appeal-like'] },
      coAuthors: [{ name: 'Полевая Анна' }],
    })
    expect((await town.visitor().get(path)).body).toContain('Это не обращение по закону 59-ФЗ')
    const { body, headers } = await town.visitor().get(`${path}/letter`)
    expect(body).toMatch(/от: Нивин Пётр[\s\S]*Жалоба[\s\S]*субсидии[\s\S]*Полевая Анна, подпись/)
    expect(headers['cache-control']).toBe('no-store')
  })

  test('from another site nothing is added or withdrawn', async () => {
    const { path } = await written()
    for (const act of ['messages', 'withdrawal']) {
      const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
      const { statusCode } = await town.server.inject({
        method: 'POST',
        url: `${path}/${act}`,
        headers,
        payload: 'words=a',
      })
      expect(statusCode).toBe(403)
    }
  })
})
