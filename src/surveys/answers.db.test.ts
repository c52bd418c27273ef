import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roundIn } from '#test/box.ts'
import { formIn, personAt } from '#test/form.ts'
import { sheetForm } from '#test/sheet.ts'
import { forgetAnswers, survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import { listEntries, type RegisterEntry } from '#touchpoints'

let town: Town
let round: ReturnType<typeof roundIn>
let entry: RegisterEntry
let site: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  round = roundIn(town)
  await survey(town, town.other)
  const entries = await survey(town, town.body)
  const by = (channel: string) => entries.find((one) => one.channel === channel) as RegisterEntry
  ;[entry, site] = [by('phone'), by('site')]
})
afterAll(() => town.close())
beforeEach(() => forgetAnswers(town))

const empty = () => round()
const codeIn = (html: string) => /class="code">([^<]+)</.exec(html)?.[1] ?? ''
const inBox = async () => (await town.sql('select answers from surveys.box')).map(({ answers }) => answers)
const stepIn = (html: string) => /Шаг \d из \d\. [^<]*/.exec(html)?.[0]
const askedIn = (html: string) =>
  [...html.matchAll(/id="f-([a-z]+)(?:-name)?"/g)]
    .map(([, id]) => id)
    .filter((id, place, all) => all.indexOf(id) === place)

const personHere = (code = entry.code) => personAt(town.visitor(), code)

const FIRST = { purpose: 'complaint', solved: 'partly' }

/** All four steps. */
async function answer(overall: string, words: string) {
  const person = personHere()
  await person.opens()
  await person.sends('steps/2', FIRST)
  await person.sends('steps/3', { find: '3', speed: '2', clear: 'none' })
  const last = await person.sends('steps/4', { overall })
  const form = { ...formIn(last.body), [Number(overall) >= 4 ? 'keep' : 'why']: words }
  return { response: await person.sends('answers', form), form, person }
}

describe('Citizen at a touchpoint', () => {
  test('K4.3: answers in four steps, only those questions count that were asked, and a receipt is kept', async () => {
    const { response, person } = await answer('2', 'Двадцать минут слушал музыку')
    expect(response.statusCode).toBe(200)
    expect(codeIn(response.body)).toMatch(/^[2-9А-Я]{4}-[2-9А-Я]{4}-[2-9А-Я]{4}$/)
    expect(person.browser.cookies.size, 'nothing is left on the device').toBe(0)
    expect(await inBox()).toEqual([
      {
        purpose: { option: 'complaint' },
        solved: { option: 'partly' },
        find: 3,
        speed: 2,
        clear: null,
        overall: 2,
        why: 'Двадцать минут слушал музыку',
      },
    ])
    const opened = await town
      .visitor()
      .post('/receipt', { receipt: codeIn(response.body).toLowerCase().replaceAll('-', ' ') })
    expect([opened.statusCode, opened.body.includes(entry.name)]).toEqual([200, true])
  })

  test('is told first what is asked, how long it takes, what is known and what is not kept', async () => {
    const page = (await personHere().opens()).body
    const said = page.replaceAll(/<[^>]+>/g, '')
    for (const words of [
      'Спросим, с чем вы обращались',
      'Займёт около двух минут, 4\u00a0шага',
      'О вас не знаем ничего',
      'Не храним адрес вашего устройства и время',
    ])
      expect(said).toContain(words)
    expect((await personHere().opens()).headers['set-cookie']).toBeUndefined()
  })

  test('M15c: sees where they are and what each step asks', async () => {
    const person = personHere()
    const seen = async (page: Promise<{ body: string }>) => {
      const { body } = await page
      return [stepIn(body), askedIn(body).join(' ')]
    }
    expect(await seen(person.opens())).toEqual(['Шаг 1 из 4. О чём шла речь', 'purpose solved'])
    expect(await seen(person.sends('steps/2', FIRST))).toEqual([
      'Шаг 2 из 4. Как мы работали',
      'find speed clear full staff',
    ])
    expect(await seen(person.sends('steps/3'))).toEqual(['Шаг 3 из 4. В целом', 'overall'])
    expect(await seen(person.sends('steps/4', { overall: '5' }))).toEqual(['Шаг 4 из 4. Ваши слова', 'keep times seg'])
    expect(await seen(person.sends('steps/3'))).toEqual(['Шаг 3 из 4. В целом', 'overall'])
    expect(await seen(person.sends('steps/4', { overall: '3' }))).toEqual(['Шаг 4 из 4. Ваши слова', 'why times seg'])
    expect(await seen(person.sends('steps/3'))).toEqual(['Шаг 3 из 4. В целом', 'overall'])
    expect(await seen(person.sends('steps/4', { overall: 'none' }))).toEqual(['Шаг 4 из 4. Ваши слова', 'times seg'])
  })

  test('K4.1: still waits: is not asked about the answer; at the site nobody asks about the employee', async () => {
    const waiting = personHere()
    await waiting.opens()
    expect(askedIn((await waiting.sends('steps/2', { ...FIRST, solved: 'waiting' })).body)).toEqual(['find'])
    const online = personHere(site.code)
    await online.opens()
    expect(askedIn((await online.sends('steps/2', FIRST)).body)).toEqual(['find', 'speed', 'clear', 'full'])
  })

  test('K4.1: goes back and changes the mind: what no longer applies does not count, and comes back if it applies again', async () => {
    const person = personHere()
    await person.opens()
    await person.sends('steps/2', FIRST)
    await person.sends('steps/3', { speed: '1', staff: '2' })
    await person.sends('steps/4', { overall: '2' })
    await person.sends('steps/3', { why: 'Долго' })
    const praise = await person.sends('steps/4', { overall: '5' })
    expect(praise.body).not.toContain('id="f-why"')
    await person.sends('steps/3', { keep: 'Всё' })
    await person.sends('steps/2')
    const first = await person.sends('steps/1')
    expect(first.body).toContain('value="partly" checked')
    await person.sends('steps/2', { solved: 'waiting' })
    await person.sends('steps/3')
    const again = await person.sends('steps/4', { overall: '1' })
    expect(again.body).toContain('>Долго</textarea>')
    await person.sends('answers')
    expect(await inBox()).toEqual([
      { purpose: { option: 'complaint' }, solved: { option: 'waiting' }, overall: 1, why: 'Долго' },
    ])
  })

  test('chooses «Другое» and says what it was; the words are there on the way back', async () => {
    const person = personHere()
    await person.opens()
    await person.sends('steps/2', { purpose: 'other', 'purpose.text': 'Нужна была <справка>', solved: 'no' })
    const back = await person.sends('steps/1')
    expect(back.body).toContain('>Нужна была &lt;справка></textarea>')
    await person.sends('answers', { overall: '1' })
    expect(await inBox()).toEqual([
      { purpose: { option: 'other', text: 'Нужна была <справка>' }, solved: { option: 'no' }, overall: 1 },
    ])
  })

  test('sends twice, also after the box was emptied: one answer, the same receipt, and is told', async () => {
    const { response, form, person } = await answer('4', 'Спасибо')
    const address = `/e/${entry.code}/answers`
    const again = await person.browser.post(address, { ...form, keep: 'Совсем другое' })
    await empty()
    const later = await person.browser.post(address, form)
    expect([codeIn(again.body), codeIn(later.body)]).toEqual([codeIn(response.body), codeIn(response.body)])
    expect(again.body).toContain('отзыв уже у нас')
    await empty()
    const counted = await town.sql(`select sum(sheets) as n from surveys.answer_day where question = 'overall'`)
    expect(counted).toEqual([{ n: 1 }])
    expect(await town.sql('select words from surveys.answer where words is not null')).toEqual([{ words: 'Спасибо' }])
  })

  test('words are kept and shown to the letter, whatever they look like', async () => {
    const hostile = `=1+1\r\n'; drop table surveys.box; --\r\n<img src=x onerror=alert(1)>\r\n  🌾 «ё» \u0301`
    await answer('1', hostile)
    await empty()
    expect(await town.sql('select words from surveys.answer where words is not null')).toEqual([{ words: hostile }])
    const page = await (await town.as('analyst')).get('/desk/answers/words')
    expect(page.body).toContain('&lt;img src=x onerror=alert(1)>')
  })

  test('M15d: sends: is told at once the code, the day, what happens now and what comes next', async () => {
    const { body } = (await answer('2', 'Двадцать минут слушал музыку')).response
    expect(codeIn(body)).toHaveLength(14)
    expect(body).toContain(`${entry.name}. Принят 17 ноября, вт, без имени`)
    expect(body).toMatch(/<b>Сейчас<\/b><br\/?>Отзыв цел/)
    expect(body).toMatch(/<b>Дальше<\/b><br\/?>Прочитаем вместе с другими отзывами/)
  })

  test('M15d: leaves out all that must be answered: is told of all of it at once, and nothing is lost', async () => {
    const person = personHere()
    await person.opens()
    const page = await person.sends('steps/2', { 'purpose.text': '' })
    expect(page.statusCode).toBe(422)
    expect([...page.body.matchAll(/href="#(f-[^"]+)"/g)].map(([, id]) => id)).toEqual(['f-purpose', 'f-solved'])
    expect(page.body.match(/class="wrong"/g)).toHaveLength(2)
    const words = 'Ждали\r\n«долго» <script>alert(1)</script>'
    const sent = await person.sends('answers', { why: words })
    expect([sent.statusCode, stepIn(sent.body)]).toEqual([422, 'Шаг 1 из 4. О чём шла речь'])
    expect(sent.body).not.toContain('<script>alert')
    expect(formIn(sent.body)['why']).toEqual([words])
  })

  test('with something to mend in two steps is led to the first, and its page speaks of nothing else', async () => {
    const form = { ...sheetForm({ overall: '9' }), find: '7', why: 'х'.repeat(5_001) }
    const page = await town.visitor().post(`/e/${entry.code}/answers`, form)
    expect(stepIn(page.body)).toBe('Шаг 2 из 4. Как мы работали')
    expect([...page.body.matchAll(/href="#(f-[^"]+)"/g)].map(([, id]) => id)).toEqual(['f-find'])
    expect(formIn(page.body)['why']).toEqual([form.why])
  })
})

describe('Analyst', () => {
  test('K5.3: reads words apart from marks; the touchpoint is named only where five wrote', async () => {
    const analyst = await town.as('analyst')
    for (let n = 0; n < 4; n++) await answer('5', `Слова ${n}`)
    await empty()
    const few = (await analyst.get(`/desk/answers/words?touchpoint=${entry.touchpointId}`)).body
    expect(few).toContain('Слова 0')
    expect(few).not.toContain(entry.name)
    await answer('5', 'Слова 4')
    await empty()
    const enough = (await analyst.get(`/desk/answers/words?touchpoint=${entry.touchpointId}`)).body
    expect(enough).toContain(entry.name)
    expect(enough).toContain('5 из 5')
  })

  test('of another body sees none of it', async () => {
    for (let n = 0; n < 12; n++) await answer('5', 'Тайное')
    await empty()
    const stranger = await town.as('analyst', town.other)
    expect((await stranger.get('/desk/answers/words')).body).not.toContain('Тайное')
  })
})

describe('New Year’s midnight', () => {
  test.each([
    ['2026-12-31T12:59:59Z', '2026-12-31', '2026-12-31'],
    ['2026-12-31T13:00:00Z', '2027-01-01', '2026-12-31'],
    ['2026-12-31T21:00:00Z', '2027-01-01', '2027-01-01'],
  ])('at %s it is %s in Magadan and %s in Krasnodar', async (moment, magadan, krasnodar) => {
    town.at(moment)
    await answer('5', '')
    const other = (await town.inBody(town.other, listEntries))[0]
    await town.visitor().post(`/e/${other?.code}/answers`, sheetForm({ overall: '5' }))
    const days = await town.sql('select body_id, answered_on from surveys.box')
    const dayOf = (id: string) => String(days.find(({ body_id }) => body_id === id)?.['answered_on'])
    expect([dayOf(town.body.id), dayOf(town.other.id)]).toEqual([magadan, krasnodar])
    town.at('2026-11-17T09:00:00Z')
  })
})
