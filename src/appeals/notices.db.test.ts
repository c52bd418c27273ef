import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appealIn } from '#test/appeals.ts'
import { readPdf } from '#test/read-pdf.ts'
import { type MoreOfSubmission, submission } from '#test/submissions.ts'
import { openTown, START, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { acknowledgeAppeals } from './actions/acknowledge-appeals.ts'
import { followLetter } from './actions/follow-letter.ts'
import { submitAppeal } from './actions/submit-appeal.ts'

let town: Town
let clerk: Visitor
let head: Visitor
beforeAll(async () => {
  town = await openTown()
  clerk = await town.as('clerk')
  head = await town.as('head')
})
afterAll(() => town.close())
beforeEach(() => town.at(START))

const BY_POST = {
  author: JSON.stringify({ kind: 'person', name: 'Рябинин Пётр', address: 'Магадан, улица Новая, 5' }),
  answer_by: 'post',
  answer_to: 'Магадан, улица Новая, 5',
}
const noticeOf = async (id: string) =>
  (await town.sql('select * from appeals.notice where appeal_id = $1 order by made_at desc', [id]))[0] ?? {}
const personId = (role: string) => town.body.people[role]?.id ?? ''

async function written(more: MoreOfSubmission = {}) {
  const parts = { secrets: town.installation.secrets, filesFolder: `${town.dataFolder}/files` }
  const outcome = await town.inBody(town.body, (work) => submitAppeal(work, parts, submission(more)), ['clerk'])
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
  const { appealId: id, code } = outcome.done
  return { id, code }
}

describe('K1.3, M15c: how far word of an act has come', () => {
  const wish = { to: 'Министерство дорог', reason: 'Это их дорога', sure: 'yes' }

  test('an e-mail is on its way, then it has gone', async () => {
    const id = await appealIn(town, town.body, 'registered')
    await clerk.post(`/desk/appeals/${id}/redirection`, { version: '1', ...wish })
    const page = await clerk.get(`/desk/appeals/${id}?said=redirection`)
    expect(page.body).toContain('по компетенции. Уведомление клиенту: уходит на эл. почту')
    const { letter_id } = await noticeOf(id)
    await town.inBody(town.body, (work) => followLetter(work, String(letter_id), 'sent'))
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Отправлено на эл. почту 17 ноября, 20:00')
  })

  test('whoever wrote by post gets a letter, and the desk says no more than is so until it is sent', async () => {
    const id = await appealIn(town, town.body, 'registered', BY_POST)
    const said = (await clerk.post(`/desk/appeals/${id}/redirection`, { version: '1', ...wish })).headers.location
    const page = await clerk.get(String(said))
    for (const words of [
      'Уведомление клиенту: письмо ждёт отправки',
      'по компетенции ждёт отправки',
      'до 23 ноября, пн',
    ])
      expect(page.body).toContain(words)
    expect(page.body).not.toMatch(/сообщили|на эл\. почту/)
    expect((await clerk.get('/desk/appeals?queue=notices')).body).toMatch(/до 23 ноября|23 ноября, пн/)
    expect((await clerk.get('/desk')).body).toContain('ждут отправки уведомления')

    const path = `/desk/notices/${(await noticeOf(id))['id']}`
    const pdf = readPdf((await clerk.get(`${path}/letter.pdf`)).rawPayload).text.replaceAll(/\s+/g, ' ')
    for (const words of [
      'Магадан, улица Новая, 5',
      'Рябинин Пётр',
      'Министерство дорог. Это их дорога.',
      'На обращение от 16 ноября 2026 года',
    ])
      expect(pdf).toContain(words)
    expect((await clerk.get(`${path}/letter.docx`)).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await head.post(`${path}/sending`, { on: '2026-11-17', way: 'post' })).statusCode).toBe(403)
    expect((await head.get(`${path}/letter.pdf`)).statusCode).toBe(403)
    for (const [who, offers] of [
      [clerk, true],
      [head, false],
    ] as const)
      for (const at of [path, `/desk/appeals/${id}`])
        expect((await who.get(at)).body.includes(`${path}/letter.pdf`)).toBe(offers)
    expect((await clerk.post(`${path}/sending`, { on: '2026-11-18', way: 'post' })).statusCode).toBe(422)
    for (const status of [303, 422])
      expect((await clerk.post(`${path}/sending`, { on: '2026-11-17', way: 'post' })).statusCode).toBe(status)
    expect(await noticeOf(id)).toMatchObject({ sent_way: 'post', sent_by: personId('clerk') })
    const after = (await clerk.get(`/desk/appeals/${id}`)).body
    expect(after).toContain('Отправлено по почте 17 ноября')
    expect(after).not.toContain('ждёт отправки')
    const marked = await town.sql(`select kind from appeals.event where appeal_id = $1 and kind = 'noticed'`, [id])
    const audited = await town.sql(
      `select act from audit.entry where act like 'notice.%' and thing = $1 order by act`,
      [`appeal:${id}`],
    )
    expect(audited.map(({ act }) => act)).toEqual(['notice.printed', 'notice.printed', 'notice.sent'])
    expect(marked).toHaveLength(1)
    expect((await clerk.get(`${path}/letter.pdf`)).statusCode).toBe(404)
    expect((await clerk.get(path)).body).not.toContain('letter.pdf')
  })

  test('an e-mail that was given up waits as a letter on paper', async () => {
    const id = await appealIn(town, town.body, 'registered')
    await clerk.post(`/desk/appeals/${id}/redirection`, { version: '1', ...wish })
    await town.inBody(town.body, async (work) =>
      followLetter(work, String((await noticeOf(id))['letter_id']), 'given up'),
    )
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain(
      'На эл. почту не дошло, письмо ждёт отправки на бумаге',
    )
  })

  test('word of an extension on paper keeps its term on the day it is sent, not before', async () => {
    const id = await appealIn(town, town.body, 'registered', BY_POST)
    await town.sql(
      `insert into appeals.deadline (body_id, appeal_id, kind, because, given_at, due_at, due_on, legal_on, is_provisional, steps, norm)
       values ($1, $2, 'extension-notice', 'registered', now(), '2026-12-16T12:59:59Z', '2026-12-16', '2026-12-16', false, '[]', '[]')`,
      [town.body.id, id],
    )
    const met = async () =>
      (
        await town.sql(`select met_at from appeals.deadline where appeal_id = $1 and kind = 'extension-notice'`, [id])
      )[0]
    await head.post(`/desk/appeals/${id}/extension`, { version: '1', days: '15', reason: 'Ждём выписку' })
    expect([await met(), await noticeOf(id)]).toMatchObject([{ met_at: null }, { reach: 'paper', sent_at: null }])
    await clerk.post(`/desk/notices/${(await noticeOf(id))['id']}/sending`, { on: '2026-11-17', way: 'hand' })
    expect((await met())?.['met_at']).not.toBeNull()
  })
})

describe('M18a: the first word to a client', () => {
  const HOME = 'Магадан, улица Новая, 5'
  const letter = { kind: 'person', name: 'Нивин Олег', address: HOME } as const
  const onPaper = { message: { author: letter }, answerBy: 'post' } as const
  const onSite = { message: { way: 'site', author: letter }, answerBy: 'status' } as const
  const note = { message: { way: 'stand', author: { kind: 'person', name: '' } }, answerBy: 'status' } as const
  const acknowledge = (id: string) => {
    const parts = { config: { publicUrl: 'https://otklik.example' }, secrets: town.installation.secrets }
    return town.inBody(town.body, (work) => acknowledgeAppeals(work, parts, [id]))
  }
  const first = async (id: string) => {
    const [row] = await town.sql(
      `select a.acknowledged_at is not null as known, d.met_at is not null as met, n.reach from appeals.appeal a
       join appeals.deadline d on d.appeal_id = a.id and d.kind = 'acknowledgement' left join appeals.notice n on n.appeal_id = a.id
       where a.id = $1`,
      [id],
    )
    return [row?.['known'], row?.['met'], row?.['reach']]
  }

  test.each([
    ['a letter without an e-mail waits on paper', onPaper, [false, false, 'paper']],
    ['a letter with an e-mail, until it has gone', {}, [false, false, 'email']],
    ['on the site the number was seen at once', onSite, [true, true, null]],
    ['and an e-mail goes there as well', { message: { way: 'site' } }, [true, true, 'email']],
    ['who wants no answer is not written to on paper', { ...onPaper, answerBy: 'none' }, [false, false, null]],
    ['nothing leads to whoever left a note', note, [false, false, null]],
  ] as const)('%s', async (_, more, stands) => {
    const { id } = await written(more)
    for (const _twice of [1, 2]) await acknowledge(id)
    expect(await first(id)).toEqual(stands)
    const { id: noticeId, letter_id } = await noticeOf(id)
    if (!letter_id) return
    // Its code is the client's: of what goes by e-mail nobody prints it.
    const printed = () => clerk.get(`/desk/notices/${noticeId}/letter.pdf`)
    expect((await printed()).statusCode).toBe(404)
    await town.inBody(town.body, (work) => followLetter(work, String(letter_id), 'sent'))
    expect(await first(id)).toEqual([true, true, 'email'])
    expect((await printed()).statusCode).toBe(404)
    expect((await clerk.get(`/desk/notices/${noticeId}`)).body).not.toContain('letter.pdf')
  })

  test('on paper it has the code, which is stored nowhere; sent on the day after it keeps its norm, later it does not', async () => {
    for (const [day, kept] of [
      ['2026-11-18', 'вовремя'],
      ['2026-11-19', 'с опозданием, норма до 18 ноября'],
    ] as const) {
      town.at(START)
      const { id, code } = await written({ message: { author: letter }, answerBy: 'post' })
      await acknowledge(id)
      expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Первого ответа с номером и сроком ещё не было')
      const path = `/desk/notices/${(await noticeOf(id))['id']}`
      const pdf = readPdf((await clerk.get(`${path}/letter.pdf`)).rawPayload).text.replaceAll(/\s+/g, ' ')
      for (const words of [code, 'Мы получили ваше обращение 17 ноября 2026 года', '/status'])
        expect(pdf).toContain(words)
      expect(String((await noticeOf(id))['words'])).not.toContain(code)
      town.at('2026-11-20T01:00:00Z')
      const later = await town.as('clerk')
      expect((await later.post(`${path}/sending`, { on: day, way: 'post' })).statusCode).toBe(303)
      expect(await first(id)).toEqual([true, true, 'paper'])
      expect((await later.get(`/desk/appeals/${id}`)).body).toContain(kept)
    }
  })

  test('said in the talk it is known at once, and nothing waits; what was not said waits', async () => {
    for (const [told, stands] of [
      ['yes', [true, true, 'told']],
      ['', [false, false, 'paper']],
    ] as const) {
      const call = {
        phone: '+7 900 000-00-10',
        name: 'Нивин Пётр',
        words: 'Где мой ответ?',
        outcome: 'appeal',
        kind: 'question',
        regime: '59-fz',
        told,
      }
      const { headers } = await clerk.post('/desk/appeals/new/phone', { id: randomUUID(), do: 'save', ...call })
      const id = /appeals\/([0-9a-f-]{36})/.exec(String(headers.location))?.[1] ?? ''
      await acknowledge(id)
      expect(await first(id)).toEqual(stands)
    }
    expect((await clerk.get('/desk/appeals/new/phone')).body).toMatch(/name="told"[^>]*checked/)
  })
})
