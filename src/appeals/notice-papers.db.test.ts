import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appealIn } from '#test/appeals.ts'
import { readPdf } from '#test/read-pdf.ts'
import { submission } from '#test/submissions.ts'
import { openTown, START, type Town } from '#test/town.ts'
import type { Program, Visitor } from '#test/visitor.ts'
import { acknowledgeAppeals } from './actions/acknowledge-appeals.ts'
import { followLetter } from './actions/follow-letter.ts'
import { submitAppeal } from './actions/submit-appeal.ts'

let town: Town
let clerk: Visitor
let program: Program
beforeAll(async () => {
  town = await openTown()
  clerk = await town.as('clerk')
  program = town.program(await town.body.token('clerk', town.body.people['clerk']?.id))
})
afterAll(() => town.close())
beforeEach(() => town.at(START))

const HOME = 'Магадан, улица Новая, 5'
const author = { kind: 'person', name: 'Рябинин Пётр', address: HOME } as const
const BY_POST = { author: JSON.stringify(author), answer_by: 'post', answer_to: HOME }
const noticeOf = async (id: string) =>
  (await town.sql('select * from appeals.notice where appeal_id = $1 order by made_at desc', [id]))[0] ?? {}
const told = async (id: string): Promise<unknown[]> =>
  (await program.get(`/api/v1/appeals/${id}`))
    .json()
    .notices.map(({ kind, waits, sentAt }: Record<string, unknown>) => [kind, waits, sentAt])
const marking = (page: { body: string }) => ({
  ...{ on: '2026-11-17', way: 'post' },
  wordsHash: /name="wordsHash" value="(\w{64})"/.exec(page.body)?.[1] ?? '',
})

/** Whose first letter is on its way, or waits. */
async function acknowledged(more: Parameters<typeof submission>[0] = {}) {
  const { secrets } = town.installation
  const parts = { secrets, filesFolder: `${town.dataFolder}/files`, config: { publicUrl: 'https://otklik.example' } }
  const outcome = await town.inBody(town.body, (work) => submitAppeal(work, parts, submission(more)), ['clerk'])
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
  const { appealId: id, code } = outcome.done
  await town.inBody(town.body, (work) => acknowledgeAppeals(work, parts, [id]))
  return { id, code }
}

describe('K1.3, M15c: what waits, and what nobody has to be told any more', () => {
  test.each([
    ['while the appeal runs it waits on paper, with the code', null, true],
    ['once it has ended nothing waits', START, false],
  ])('the e-mail of the first letter was given up: %s', async (_, endedAt, waits) => {
    const { id, code } = await acknowledged()
    await town.sql('update appeals.appeal set ended_at = $2, withdrawn_at = $2 where id = $1', [id, endedAt])
    const { id: noticeId, letter_id } = await noticeOf(id)
    await town.inBody(town.body, (work) => followLetter(work, String(letter_id), 'given up'))
    expect(await told(id)).toEqual([['acknowledgement', waits, null]])
    const paper = await clerk.get(`/desk/notices/${noticeId}/letter.pdf`)
    expect(paper.statusCode).toBe(waits ? 200 : 404)
    if (waits) expect(readPdf(paper.rawPayload).text).toContain(code)
  })

  test.each([
    [
      'an answer',
      'answers/sending',
      { version: '0', words: 'Возьмите справку.', 'result.whole': 'explained', way: 'post' },
    ],
    ['sending it on', 'redirection', { version: '2', to: 'Министерство дорог', reason: 'Это их дорога', sure: 'yes' }],
  ])('%s leaves nothing to be told before it but that a question was sent on', async (_, path, words) => {
    const id = await appealIn(town, town.body, 'assigned', {
      ...BY_POST,
      regime: 'own',
      kind: 'question',
      assignee_id: town.body.people['clerk']?.id,
    })
    await clerk.post(`/desk/appeals/${id}/questions`, { words: 'Какой район?' })
    expect(await noticeOf(id)).toMatchObject({ reach: 'paper', sent_at: null })
    await town.sql(
      `insert into appeals.notice (body_id, appeal_id, kind, reach, words, made_at, made_by)
       values ($1, $2, 'question-redirected', 'paper', 'Вопрос направили', '2026-11-17T09:30:00Z', 'x')`,
      [town.body.id, id],
    )
    expect((await clerk.post(`/desk/appeals/${id}/${path}`, words)).statusCode).toBe(303)
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Не понадобилось: обращение закончено раньше')
    const stand = await told(id)
    expect(stand).toContainEqual(['asked', false, null])
    expect(stand).toContainEqual(['question-redirected', true, null])
    const owed = `/desk/notices/${(await noticeOf(id))['id']}`
    town.at('2026-11-17T09:45:00Z')
    expect((await clerk.post(`${owed}/sending`, marking(await clerk.get(owed)))).statusCode).toBe(303)
    expect(await told(id)).toContainEqual(['question-redirected', false, '2026-11-17T09:45:00Z'])
  })
})

describe('M15c, M18a: the words that the client gets', () => {
  test('a date that moves before the first letter is sent stands in that letter', async () => {
    const { id } = await acknowledged({ message: { way: 'other', author }, answerBy: 'post' })
    const before = String((await noticeOf(id))['words'])
    const path = `/desk/notices/${(await noticeOf(id))['id']}`
    const printed = marking(await clerk.get(path))
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain(`${path}?words=${printed.wordsHash}`)
    const sent = { version: '1', regime: '59-fz', registeredAt: '2026-11-17T19:00' }
    expect(
      (
        await clerk.post(`/desk/appeals/${id}/registration`, {
          ...sent,
          regime: '210-fz',
          reason: 'Это жалоба на услугу',
        })
      ).statusCode,
    ).toBe(303)
    const [notice, ...more] = await town.sql('select kind, words from appeals.notice where appeal_id = $1', [id])
    expect([notice?.['kind'], more]).toEqual(['acknowledgement', []])
    expect(notice?.['words']).not.toBe(before)
    expect(notice?.['words']).toContain('Обращение зарегистрировано. Ответим не позднее')
    // What was printed before says something else, so it is not what the client got.
    expect(marking(await clerk.get(`${path}?words=${printed.wordsHash}`))).toEqual(printed)
    const stale = await clerk.post(`${path}/sending`, printed)
    expect([stale.statusCode, stale.body.includes('слова изменились. Напечатайте письмо снова')]).toEqual([422, true])
    const byProgram = await program.send('POST', path.replace('/desk', '/api/v1').concat('/sending'), printed)
    expect(byProgram.statusCode).toBe(422)
    expect((await clerk.post(`${path}/sending`, marking(stale))).statusCode).toBe(303)
  })

  test('a question has files: the letter says which and where they are, by e-mail and on paper', async () => {
    const asked = async (names: readonly string[], columns = {}) => {
      const id = await appealIn(town, town.body, 'registered', columns)
      const files = names.map((name) => ({ name, base64: Buffer.from(name).toString('base64') }))
      const put = await program.send('POST', `/api/v1/appeals/${id}/questions`, { words: 'Заполните', files })
      expect(put.statusCode, put.body).toBe(200)
      const [notice] = await town.sql(
        `select n.id, n.words, l.words as mail from appeals.notice n left join platform.letter l on l.id = n.letter_id
         where n.appeal_id = $1`,
        [id],
      )
      return notice ?? {}
    }
    const two = 'К вопросу приложены файлы: Бланк.txt, Образец.txt. Они на странице обращения.'
    const mailed = await asked(['Бланк.txt', 'Образец.txt'])
    expect(mailed).toMatchObject({ words: 'Заполните', mail: expect.stringContaining(`Заполните\n\n${two}\n\n`) })
    const one = 'К вопросу приложен файл: Бланк.txt. Он на странице обращения.'
    expect((await asked(['Бланк.txt']))['mail']).toContain(one)
    expect((await asked([]))['mail']).not.toContain('К вопросу')
    const { id } = await asked(['Бланк.txt', 'Образец.txt'], BY_POST)
    const paper = readPdf((await clerk.get(`/desk/notices/${id}/letter.pdf`)).rawPayload)
    expect(paper.text.replaceAll(/\s+/g, ' ')).toContain(two)
  })
})
