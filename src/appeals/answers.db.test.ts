import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appealIn } from '#test/appeals.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'

let town: Town
let clerk: Visitor
let head: Visitor
beforeAll(async () => {
  town = await openTown()
  clerk = await town.as('clerk')
  head = await town.as('head')
})
afterAll(() => town.close())

const person = (role: string) => town.body.people[role]?.id ?? ''
const assigned = (columns = {}) => appealIn(town, town.body, 'assigned', { assignee_id: person('clerk'), ...columns })
const answerOf = async (id: string) =>
  (await town.sql('select * from appeals.answer where appeal_id = $1 order by number desc', [id]))[0] ?? {}
const appealOf = async (id: string) => (await town.sql('select * from appeals.appeal where id = $1', [id]))[0] ?? {}
const at = (id: string, what: string) => `/desk/appeals/${id}/answers/${what}`
const WORDS = 'Возьмите справку в районе до 4 декабря. Её дают за день. Потом принесите её нам или отправьте по почте.'
const whole = { words: WORDS, 'result.whole': 'explained' }

describe('M18, M18b: an answer by 59-ФЗ', () => {
  test('Clerk writes, the head returns, Clerk mends, the head signs, it goes by e-mail and never changes', async () => {
    const id = await assigned()
    const saved = await clerk.post(at(id, 'autosave'), { ...whole, version: '0' })
    expect(saved.json()).toMatchObject({ version: 1, said: expect.stringMatching(/Сохранено в .*Понятно школьнику/) })
    const direct = await clerk.post(at(id, 'sending'), { ...whole, version: '1', way: 'email' })
    expect([direct.statusCode, direct.body.includes('Ответ подписывает руководитель')]).toEqual([422, true])
    expect((await clerk.post(at(id, 'submission'), { ...whole, version: '2' })).statusCode).toBe(303)
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Ответ на подписи у руководителя')

    const { version } = await answerOf(id)
    const empty = await head.post(at(id, 'return'), { version: String(version), remarks: ' ' })
    expect([empty.statusCode, empty.body.includes('Напишите, что исправить')]).toEqual([422, true])
    await head.post(at(id, 'return'), { version: String(version), remarks: 'Что делать, скажите в начале' })
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Что делать, скажите в начале')
    const mended = { ...whole, words: `${WORDS} Ждём вас.`, version: String((await answerOf(id))['version']) }
    expect((await clerk.post(at(id, 'submission'), mended)).statusCode).toBe(303)
    expect((await clerk.post(at(id, 'approval'), { version: '9' })).statusCode).toBe(403)
    const signed = await head.post(at(id, 'approval'), { version: String((await answerOf(id))['version']) })
    expect(signed.headers.location).toContain('said=approval')

    const seen = String((await answerOf(id))['version'])
    expect((await clerk.post(at(id, 'sending'), { version: seen, way: 'email' })).statusCode).toBe(303)
    expect(await answerOf(id)).toMatchObject({ sent_way: 'email', sent_by: person('clerk'), words: mended.words })
    const appeal = await appealOf(id)
    expect([appeal['answered_at'], appeal['ended_at']].every(Boolean)).toBe(true)
    const [letter] = await town.sql('select id, recipient, subject, words from platform.letter order by made_at desc')
    expect(letter).toMatchObject({
      recipient: 'ryabinin@example.ru',
      subject: expect.stringContaining('Ответ на обращение О-'),
      words: expect.stringMatching(/Ждём вас[\s\S]*\/ratings\/[^?]+\?answer=1[\s\S]*\?answer=5/),
    })
    const files = await town.sql('select name, type from platform.file_use where owner_kind = $1 and owner_id = $2', [
      'letter',
      letter?.['id'],
    ])
    expect(files).toEqual([{ name: expect.stringMatching(/^Ответ О-.*\.pdf$/), type: 'application/pdf' }])

    for (const what of ['draft', 'submission', 'sending'])
      expect((await clerk.post(at(id, what), { ...whole, version: '99' })).statusCode).toBe(422)
    expect(await answerOf(id)).toMatchObject({ words: mended.words })
  })

  test('whoever wrote it does not sign it, nor does a program of theirs, unless the body has one person for both', async () => {
    const roles = (all: string, of = 'clerk') =>
      town.sql('update identity.person set roles = $1 where id = $2', [all, person(of)])
    await roles('{clerk,head}')
    const id = await assigned()
    await clerk.post(at(id, 'submission'), { ...whole, version: '0' })
    const version = String((await answerOf(id))['version'])
    const own = await clerk.post(at(id, 'approval'), { version })
    expect([own.statusCode, own.body.includes('Этот ответ готовили вы')]).toEqual([422, true])
    expect((await clerk.get(`/desk/appeals/${id}`)).body).not.toContain('Подписать ответ')
    const program = town.program(await town.body.token('head', person('clerk')))
    const api = `/api/v1/appeals/${id}`
    const answers = (path: string, sent: object) => program.send('POST', `${api}/answers/${path}`, sent)
    expect((await answers('approval', { version: Number(version) })).statusCode).toBe(422)
    await program.send('POST', `${api}/notes`, { words: 'Проверено' })
    expect((await head.get(`/desk/appeals/${id}`)).body).toContain('Программа «программа», владелец Рощина Вера')
    // Somebody else who only passes it on has not written it.
    await head.post(at(id, 'return'), { version, remarks: 'Ещё раз' })
    await roles('{clerk}', 'analyst')
    const passed = { ...whole, version: String((await answerOf(id))['version']) }
    expect((await (await town.as('analyst')).post(at(id, 'submission'), passed)).statusCode).toBe(303)
    await roles('{analyst}', 'analyst')
    const seen = String((await answerOf(id))['version'])
    expect((await clerk.post(at(id, 'approval'), { version: seen })).statusCode).toBe(422)
    const allowed = [town.body.id, JSON.stringify({ ownSigning: true })]
    await town.sql(
      `insert into appeals.settings (body_id, content, changed_at, changed_by) values ($1, $2, now(), 'x')`,
      allowed,
    )
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Настройка органа разрешает вам его подписать')
    expect((await clerk.post(at(id, 'approval'), { version: seen })).statusCode).toBe(303)
    await town.sql('delete from appeals.settings')
    await roles('{clerk}')
  })

  test('the second of two clerks is told, nothing is overwritten and nothing typed is lost', async () => {
    const id = await assigned()
    await clerk.post(at(id, 'draft'), { ...whole, version: '0' })
    const late = await clerk.post(at(id, 'draft'), { ...whole, words: 'Другой текст ответа', version: '0' })
    expect(late.statusCode).toBe(422)
    for (const words of ['Другой текст ответа', 'ответ менял другой человек', WORDS]) expect(late.body).toContain(words)
    expect(await answerOf(id)).toMatchObject({ words: WORDS, version: 1 })
  })

  test('every reason at once: a complaint wants its decision, a question its result', async () => {
    const id = await assigned({ kind: 'complaint' })
    const bare = await clerk.post(at(id, 'submission'), { words: '', version: '0' })
    expect(bare.statusCode).toBe(422)
    for (const why of ['Напишите ответ', 'Выберите, что решили', 'удовлетворена ли жалоба'])
      expect(bare.body).toContain(why)
    const full = { ...whole, decision: 'upheld', version: '1' }
    expect((await clerk.post(at(id, 'submission'), full)).statusCode).toBe(303)
    await head.post(at(id, 'approval'), { version: String((await answerOf(id))['version']) })
    await head.post(at(id, 'sending'), { version: String((await answerOf(id))['version']), way: 'status' })
    expect((await appealOf(id))['upheld_at']).toBeTruthy()
  })
})

describe('M18d: the ways', () => {
  test('what the body answers by its own rules goes without a signature; spoken answers by 59-ФЗ want consent', async () => {
    const own = await assigned({ regime: 'own', kind: 'question', answer_by: 'hand' })
    expect((await clerk.post(at(own, 'sending'), { words: WORDS, version: '0', way: 'hand' })).statusCode).toBe(303)
    expect(await answerOf(own)).toMatchObject({ sent_way: 'hand' })

    const id = await assigned({ author: JSON.stringify({ kind: 'person', name: 'Рощина', phone: '+74132000010' }) })
    await clerk.post(at(id, 'submission'), { ...whole, version: '0' })
    await head.post(at(id, 'approval'), { version: String((await answerOf(id))['version']) })
    const version = String((await answerOf(id))['version'])
    const refused = await clerk.post(at(id, 'sending'), { version, way: 'phone' })
    expect([refused.statusCode, refused.body.includes('59-ФЗ, ст. 13, ч. 3')]).toEqual([422, true])
    expect((await clerk.post(at(id, 'sending'), { version, way: 'post' })).statusCode).toBe(422)
    expect((await clerk.post(at(id, 'sending'), { version, way: 'phone', consent: 'yes' })).statusCode).toBe(303)
    const [event] = await town.sql(`select details from appeals.event where appeal_id = $1 and kind = 'answered'`, [id])
    expect(event).toMatchObject({ details: { way: 'phone', hasConsent: true } })
  })

  test('on paper: pdf and docx of the letter, for whoever works the appeal alone', async () => {
    const id = await assigned({ answer_by: 'post' })
    await clerk.post(at(id, 'draft'), { ...whole, version: '0' })
    const answerId = String((await answerOf(id))['id'])
    const pdf = await clerk.get(at(id, `${answerId}/letter.pdf`))
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const docx = await clerk.get(at(id, `${answerId}/letter.docx`))
    expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await (await town.as('internal-clerk')).get(at(id, `${answerId}/letter.pdf`))).statusCode).toBe(404)
    expect((await (await town.as('clerk', town.other)).get(at(id, `${answerId}/letter.pdf`))).statusCode).toBe(404)
  })
})
