import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formIn } from '#test/form.ts'
import { RECEPTION as AT, comesToCheck, personAt, QUESTION, writes } from '#test/reception.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from '#touchpoints'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const COMPLAINT = 'Жалоба. Отдел животноводства бездействует, прошу наказать виновных и принять меры.'

const numberIn = (html: string) => /Приняли, номер (О-\d+\/26)/.exec(html)?.[1]
const appealBy = async (number: string | undefined) =>
  (
    await town.sql('select * from appeals.appeal where body_id = $1 and number = $2', [
      town.body.id,
      Number(/\d+/.exec(number ?? '')?.[0]),
    ])
  )[0]
const count = async (what: string) => Number((await town.sql(`select count(*) as n from ${what}`))[0]?.['n'])

describe('K2.4, M15b: the reception', () => {
  test('a farmer is told the ways of the law first, asks step by step, and gets a number, a code and a date', async () => {
    const farmer = personAt(town.visitor())
    const first = await farmer.opens('?for=farmer')
    expect(first.body).toMatch(/id="law"[\s\S]*подтвердить её нельзя[\s\S]*gosuslugi[\s\S]*Шаг 1 из 6/)
    expect(first.body).toMatch(/value="farmer" checked/)
    const check = await comesToCheck(farmer)
    for (const said of ['Проверьте и отправьте', 'Нивин Пётр Ильич', QUESTION, 'nivin@example.ru'])
      expect(check.body).toContain(said)
    expect(check.body).not.toContain('Это не будет обращением')
    const sent = await farmer.sends('appeals')
    expect(sent.body).toMatch(/Ответим до[\s\S]*\/status\/[\s\S]*Легко ли было написать нам/)
    expect([sent.statusCode, sent.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(await appealBy(numberIn(sent.body))).toMatchObject({
      way: 'site',
      regime: '8-fz',
      segment: 'farmer',
      words: QUESTION,
      answer_by: 'email',
      answer_to: 'nivin@example.ru',
      registered_at: null,
    })
  })

  test('what is by its nature an appeal of 59-ФЗ is taken, marked, and printed as a ready letter', async () => {
    const person = personAt(town.visitor())
    const check = await comesToCheck(person, COMPLAINT)
    expect(check.body).toContain('Это не будет обращением по закону 59-ФЗ')
    const letter = await person.browser.post(`${AT}/letter`, formIn(check.body, AT))
    for (const said of [town.body.name, 'от: Нивин Пётр Ильич', 'Жалоба', COMPLAINT, 'Подпись'])
      expect(letter.body).toContain(said)
    const sent = await person.sends('appeals')
    expect(sent.body).toContain('Это не обращение по закону 59-ФЗ')
    const appeal = await appealBy(numberIn(sent.body))
    expect(appeal).toMatchObject({ regime: 'own', kind: 'complaint' })
    expect(appeal?.['marks']).toContain('appeal-like')
  })

  test('where the norm says who identifies, an appeal is an appeal', async () => {
    await town.sql(
      `insert into appeals.norm (body_id, topic, since, value, made_at, made_by) values ($1, 'identification', '2026-01-01', $2, now(), 'x')`,
      [town.other.id, JSON.stringify({ way: 'esia' })],
    )
    const person = personAt(town.visitor(), '/lugovoy/reception')
    expect((await person.opens()).body).toMatch(/принимаем и здесь[\s\S]*ЕСИА/)
    expect((await comesToCheck(person, COMPLAINT)).body).not.toContain('Это не будет')
    await person.sends('appeals')
    const [appeal] = await town.sql('select regime, marks from appeals.appeal where body_id = $1', [town.other.id])
    expect(appeal).toMatchObject({ regime: '59-fz' })
  })

  test('without a name and an address nothing is refused', async () => {
    const person = personAt(town.visitor())
    await person.opens()
    await person.sends('steps/2', { segment: 'citizen' })
    await person.sends('steps/3')
    await person.sends('steps/4', { words: 'Спасибо за ярмарку' })
    await person.uploads({ go: 'next' })
    await person.sends('steps/6', { answerBy: 'none' })
    const sent = await person.sends('appeals')
    expect(await appealBy(numberIn(sent.body))).toMatchObject({ client_id: null, answer_by: 'none' })
  })

  test('an organisation, a representative and co-authors are asked each for their own', async () => {
    const person = personAt(town.visitor())
    await person.opens()
    const names = await person.sends('steps/2', { segment: 'cooperative', behalf: 'together' })
    expect(names.body).toMatch(/Название организации[\s\S]*С кем связаться[\s\S]*Соавтор 1: имя/)
    const more = await person.sends('steps/2', {
      organisation: 'Колхоз «Луч»',
      'coName-1': 'Полевая Анна',
      rows: 'add',
    })
    expect(more.body).toMatch(/Колхоз «Луч»[\s\S]*Полевая Анна[\s\S]*Соавтор 2: имя/)
    const less = await person.sends('steps/2', { 'coName-2': 'Рощина Вера', drop: '1' })
    expect(less.body).toContain('Рощина Вера')
    expect(less.body).not.toContain('Полевая Анна')
    await person.sends('steps/3')
    await person.sends('steps/4', { words: QUESTION })
    await person.uploads({ go: 'next' })
    await person.sends('steps/6', { answerBy: 'status' })
    const appeal = await appealBy(numberIn((await person.sends('appeals')).body))
    expect(appeal?.['author']).toMatchObject({ kind: 'organisation', name: 'Колхоз «Луч»' })
    expect(await town.sql('select name from appeals.co_author where appeal_id = $1', [appeal?.['id']])).toEqual([
      { name: 'Рощина Вера' },
    ])
  })
})

describe('M13, M15b: what the pages offer', () => {
  test('a touchpoint and a topic are proposed from the words, and what was chosen goes along', async () => {
    await town.inBody(town.body, includeSample)
    await town.sql(
      `insert into appeals.topic (body_id, code, name, made_at) values ($1, '01', 'Субсидии на семена', now()), ($1, '02', 'Ветеринария', now())`,
      [town.body.id],
    )
    const person = personAt(town.visitor())
    const about = await writes(person, 'Почта России не принесла ответ. Когда субсидия на семена?')
    expect(about.body).toMatch(/С чем это связано[\s\S]*Почта России[\s\S]*Тема[\s\S]*Субсидии на семена/)
    expect(about.body).not.toContain('Ветеринария')
    const touchpoint = /name="touchpoint" value="([0-9a-f-]{36})"/.exec(about.body)?.[1] ?? ''
    await person.uploads({ go: 'next', touchpoint, topic: '01' })
    expect((await person.sends('steps/6', { answerBy: 'status' })).body).toContain('Субсидии на семена')
    const appeal = await appealBy(numberIn((await person.sends('appeals')).body))
    expect(appeal?.['touchpoint_id']).toBe(touchpoint)
    expect(await town.sql('select topic_code from appeals.question where appeal_id = $1', [appeal?.['id']])).toEqual([
      { topic_code: '01' },
    ])
  })

  test('dictation is a hint to the telephone; the button is there only where an administrator allows it', async () => {
    const person = personAt(town.visitor())
    await person.opens()
    await person.sends('steps/2', { segment: 'farmer' })
    const before = await person.sends('steps/3')
    expect(before.body).toMatch(/можно надиктовать/)
    expect(before.body).not.toContain('data-voice')
    expect(before.headers['permissions-policy']).toContain('microphone=()')
    await town.sql(
      `insert into appeals.settings (body_id, content, changed_at, changed_by) values ($1, '{"microphone":true}', now(), 'x')`,
      [town.body.id],
    )
    const after = await person.sends('steps/3')
    expect(after.body).toMatch(/data-voice="f-words"[^>]*Звук уйдёт на сервер/)
    expect(after.headers['permissions-policy']).toContain('microphone=(self)')
  })

  test('view settings come back to the page of files with all that was typed', async () => {
    const person = personAt(town.visitor())
    const { body } = await writes(person)
    expect(body).toMatch(/formaction="\/view" formenctype="application\/x-www-form-urlencoded"/)
    const fields = { ...formIn(body, AT), again: `${AT}/steps/4`, size: '200' }
    const { statusCode, headers } = await person.browser.post('/view', fields)
    expect([statusCode, headers.location]).toEqual([307, `${AT}/steps/4`])
    expect((await person.browser.post(`${AT}/steps/4`, fields)).body).toContain('data-size="200"')
  })
})

describe('M15e: nothing is lost on the way', () => {
  test('the same form sent twice, and twice at once, is one appeal with one number', async () => {
    const person = personAt(town.visitor())
    const form = formIn((await comesToCheck(person)).body, AT)
    const before = await count('appeals.appeal')
    const [one, two] = await Promise.all([
      person.browser.post(`${AT}/appeals`, form),
      person.browser.post(`${AT}/appeals`, form),
    ])
    const three = await person.browser.post(`${AT}/appeals`, form)
    const numbers = [one, two, three].map(({ body }) => numberIn(body))
    expect(new Set(numbers).size).toBe(1)
    expect(three.body).toContain('номер тот же')
    expect(await count('appeals.appeal')).toBe(before + 1)
  })

  test('whoever goes past a step that lacks something is led to it, with all that was typed', async () => {
    const person = personAt(town.visitor())
    await writes(person)
    const { statusCode, body } = await person.sends('appeals', { words: '', name: 'Нивин <b>"&' })
    expect([statusCode, /Шаг \d из 6/.exec(body)?.[0]]).toEqual([422, 'Шаг 3 из 6'])
    expect(formIn(body, AT)['name']).toEqual(['Нивин <b>"&'])
    const back = await person.sends('steps/5', { words: 'Слова целы' })
    expect(formIn(back.body, AT)['words']).toEqual(['Слова целы'])
  })

  test.each(['/steps/0', '/steps/7', '/steps/x', '/steps/11'])('%s is no page', async (path) => {
    expect((await town.visitor().post(`${AT}${path}`)).statusCode).toBe(404)
  })

  test('hostile words stay words', async () => {
    const hostile = '<script>alert(1)</script>\r\n"\'&lt;\u202E=HYPERLINK("x")'
    const person = personAt(town.visitor())
    const check = await comesToCheck(person, hostile)
    expect(check.body).not.toContain('<script>alert')
    const sent = await person.sends('appeals')
    expect((await appealBy(numberIn(sent.body)))?.['words']).toBe(hostile)
    const nul = await person.browser.post(`${AT}/appeals`, { ...formIn(check.body, AT), words: 'a\0b' })
    expect(nul.statusCode).toBe(400)
  })

  test('a form without an id, a stranger’s touchpoint and topic, an unknown segment in the address', async () => {
    const person = personAt(town.visitor())
    const form = formIn((await comesToCheck(person)).body, AT)
    const given = { ...form, id: 'нет', touchpoint: "' or 1=1", topic: '99', segment: 'farmer' }
    expect((await person.browser.post(`${AT}/appeals`, given)).statusCode).toBe(200)
    expect((await person.browser.get(`${AT}?for=minister`)).statusCode).toBe(200)
  })

  test('a form from another site is not taken', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
    const { statusCode } = await town.server.inject({
      method: 'POST',
      url: `${AT}/appeals`,
      headers,
      payload: 'words=a',
    })
    expect(statusCode).toBe(403)
  })
})
