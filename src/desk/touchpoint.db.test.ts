import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateProblem } from '#analysis'
import { ROLE_KEYS } from '#identity'
import { decideMeasure } from '#measures'
import { findWords } from '#surveys'
import { appealIn } from '#test/appeals.ts'
import { roundIn } from '#test/box.ts'
import { goesFrom } from '#test/gone.ts'
import { granted, leaveWords } from '#test/problems.ts'
import { survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import { noteInteraction, type RegisterEntry } from '#touchpoints'

let town: Town
let entries: RegisterEntry[]
let foreign: RegisterEntry
let goes: RegisterEntry
let stays: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  entries = await survey(town, town.body)
  foreign = (await survey(town, town.other))[0] as RegisterEntry
  goes = entries[1] as RegisterEntry
  stays = entries.find((one) => one.processId === goes.processId && one !== goes) as RegisterEntry
})
afterAll(() => town.close())

const pathOf = ({ touchpointId }: RegisterEntry, file = '') => `/desk/touchpoints/${touchpointId}${file}`
const asText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
const open = async (entry: RegisterEntry, role = 'registrar') => {
  const { statusCode, body: html } = await (await town.as(role)).get(pathOf(entry))
  return { statusCode, html, text: asText(html) }
}
const at = (place: number) => entries[place] as RegisterEntry

const DETAILS = {
  direction: 'appeals',
  keyFor: ['appeals', 'information'],
  features: 'Перезваниваем сами',
  bases: [
    {
      kind: 'normative',
      title: 'Приказ о приёме',
      number: '7',
      on: '2026-03-20',
      until: null,
      who: '',
      link: 'https://ozerny.example/7',
    },
    {
      kind: 'directive',
      title: 'Поручение',
      number: '',
      on: null,
      until: null,
      who: 'Министр',
      link: 'javascript:alert(1)',
    },
  ],
  accessibility: 'Пандус и кнопка вызова',
  whereabouts: {
    address: 'Озёрная, 1',
    phone: '8 (413) 262-00-00',
    email: 'msh@ozerny.example',
    link: '',
    hours: 'пн–пт 9:00–18:00',
  },
  demand: { counting: 'estimated', perMonth: 40, note: 'по журналу секретаря' },
}
const detailed = (entry: RegisterEntry, details: object = DETAILS) =>
  town.sql('update touchpoints.version set details = $1 where touchpoint_id = $2', [
    JSON.stringify(details),
    entry.touchpointId,
  ])

describe('M4: the page of a touchpoint', () => {
  test('says all that the entry says, with what can be dialled and opened', async () => {
    await detailed(at(4))
    const { html, text } = await open(at(4), 'employee')
    for (const words of [
      'Рассмотрение обращений, запросов',
      'Перезваниваем сами',
      'Приказ о приёме, № 7, от 20.03.2026',
      'Министр',
      'Пандус и кнопка вызова',
      'Озёрная, 1',
      'пн–пт 9:00–18:00',
      'Оцениваем на глаз: 40 в месяц',
      'по журналу секретаря',
    ])
      expect(text).toContain(words)
    expect(html).toContain('href="tel:+74132620000"')
    expect(html).toContain('href="mailto:msh@ozerny.example"')
    expect(html).toContain('href="https://ozerny.example/7"')
    expect(html).not.toContain('href="javascript:')
    expect(html).toContain(`href="${pathOf(at(4), '/history')}"`)
  })

  test('what nobody said is told to be not there', async () => {
    const { text } = await open(at(5))
    for (const words of ['Основание не указано', 'Доступность не описана', 'Где найти не указано'])
      expect(text).toContain(words)
  })

  test('M7: demand by month, with that of merged entries', async () => {
    const note = (touchpointId: string, on: string, times: number, kind = 'call') =>
      town.inBody(town.body, (work) =>
        noteInteraction(work, {
          touchpointId,
          on: work.today.with({ day: 1 }).subtract(on),
          kind,
          source: 'hand',
          times,
        }),
      )
    await note(stays.touchpointId, 'P0M', 30)
    await note(stays.touchpointId, 'P0M', 4, 'feedback')
    await note(goes.touchpointId, 'P1M', 12)
    await note(stays.touchpointId, 'P14M', 99)
    expect((await open(stays)).text).toContain('ноябрь 2026 34')
    expect((await open(stays)).text).not.toContain('99')
    await goesFrom(town, town.body, goes, { deed: 'merge', successor: stays })
    const { text, html } = await open(stays)
    expect(text).toContain('октябрь 2026 12')
    expect(text).toContain('С ней объединены')
    expect(html).toContain(`href="${pathOf(goes)}"`)
  })

  test.each(ROLE_KEYS)(
    '%s: figures and words are for those who read them, deeds for those who propose',
    async (role) => {
      const { statusCode, text, html } = await open(at(6), role)
      expect(statusCode).toBe(200)
      const listens = role === 'analyst' || role === 'head'
      for (const words of ['Что говорят клиенты Поставили', 'Слова клиентов', 'Проблемы и меры'])
        expect(text.includes(words), words).toBe(listens)
      const proposes = role === 'registrar' || role === 'unit-editor'
      for (const deed of ['change', 'exclude', 'merge'])
        expect(html.includes(`/desk/amendments/new?deed=${deed}&amp;touchpoint=${at(6).touchpointId}`)).toBe(proposes)
      expect(html).toContain(`href="/e/${at(6).code}"`)
      expect(html).not.toMatch(/<script| style=/)
    },
  )

  test('an editor proposes nothing about an entry of another unit', async () => {
    const [unit] = await town.sql(
      `insert into identity.unit (body_id, name, kind, made_at) values ($1, 'Отдел приёма', 'structural', now()) returning id`,
      [town.body.id],
    )
    await town.sql('update touchpoints.version set unit_id = $1 where touchpoint_id = $2', [
      unit?.['id'],
      at(7).touchpointId,
    ])
    const { html, text } = await open(at(7), 'unit-editor')
    expect(text).toContain('Подразделение Отдел приёма')
    expect(html).not.toContain('/desk/amendments/new')
    expect((await open(at(7))).html).toContain('/desk/amendments/new')
  })

  test('another body’s touchpoint, a strange id and no id are none', async () => {
    const registrar = await town.as('registrar')
    for (const id of [foreign.touchpointId, randomUUID(), 'x', "'"])
      expect((await registrar.get(`/desk/touchpoints/${id}`)).statusCode, id).toBe(404)
  })

  test('K3.1, K5.3: satisfaction with its interval; words only where so many wrote that a name leads to nobody', async () => {
    const few = at(8)
    await leaveWords(town, town.body, 'Одинокое слово', few.code)
    // One small group alone could be told from what is left: another is hidden with it.
    for (let person = 0; person < 5; person++) await leaveWords(town, town.body, `Рядом ${person}`, at(11).code)
    for (let person = 0; person < 12; person++) await leaveWords(town, town.body, `Ждал ${person}`, stays.code)
    await roundIn(town)()
    const heard = (await open(stays, 'analyst')).text
    expect(heard).toContain('Если бы ответили все, было бы')
    expect(heard).toContain('Всего 12 оценок')
    expect(heard).toMatch(/Ждал \d/)
    expect((await open(few, 'head')).text).not.toContain('Одинокое слово')
    expect((await open(few, 'head')).text).toContain('Слов здесь пока мало')
  })

  test('K3.5, K3.6: problems that lie here or in the process, with their measures', async () => {
    await town.inBody(town.body, async (work) => {
      const words = (await findWords(work, { text: 'Ждал 1' }, 1)).map(({ id }) => id)
      const state = (title: string, place: string) => stateProblem(work, { title, findings: '', place, words })
      const { id } = granted(await state('Долго ждать ответа', `touchpoint:${stays.touchpointId}`))
      granted(await state('Никто не знает, куда идти', `process:${stays.processId}`))
      granted(await state('Не об этом', ''))
      const dueOn = work.today.add({ days: 30 }).toString()
      const measure = {
        kind: 'process',
        deed: 'Отвечать за пять дней',
        owner: town.body.people['clerk']?.id ?? '',
        dueOn,
      }
      granted(await decideMeasure(work, id, measure))
    })
    const { text } = await open(stays, 'head')
    expect(text).toContain('Долго ждать ответа мера в работе Отвечать за пять дней: в работе')
    expect(text).toContain('Никто не знает, куда идти ждёт решения во всём процессе')
    expect(text).not.toContain('Не об этом')
  })
})

test('K1.3: what was outside the competence is in no figure, and it is said how many there were', async () => {
  const touchpointId = at(14).touchpointId
  const outside = { touchpoint_id: touchpointId, outside_at: '2026-11-16T02:00:00Z' }
  await appealIn(town, town.body, 'redirected', outside)
  await appealIn(town, town.body, 'assigned', outside)
  await appealIn(town, town.body, 'assigned', { touchpoint_id: touchpointId })
  expect((await open(at(14), 'employee')).text).toContain('Ещё 2 обращения за год пришли не по нашей компетенции')
  expect((await open(at(15))).text).not.toContain('не по нашей компетенции')
})

describe('M6: the page of an entry that went stays', () => {
  test('merged: since when and into which; its figures are told there, nothing is printed', async () => {
    const { statusCode, text, html } = await open(goes, 'analyst')
    expect(statusCode).toBe(200)
    expect(text).toContain('Объединена с другой точкой 17 ноября 2026 года')
    expect(html).toContain(`href="${pathOf(stays)}"`)
    expect(text).toContain(goes.name)
    expect(html).not.toMatch(/poster\.pdf|Слова клиентов|Сколько обращаются/)
    expect((await (await town.as('registrar')).get(pathOf(goes, '/poster.pdf'))).statusCode).toBe(404)
  })

  test('excluded: where to turn now, its last words and its own past', async () => {
    await goesFrom(town, town.body, stays, { deed: 'exclude', successor: at(9), turnTo: 'Пишите <нам>' })
    const { text, html } = await open(stays, 'analyst')
    expect(text).toContain('Исключена из перечня 17 ноября 2026 года')
    expect(html).toContain('Пишите &lt;нам>')
    expect(html).toContain(`href="${pathOf(at(9))}"`)
    expect(text).toContain('Всего 12 оценок')
    // K5.3: its twelve answers came today, so they count from tomorrow on.
    expect(text).toContain('ноябрь 2026 34')
    expect(html).not.toContain('/desk/amendments/new')
    const figures = asText((await (await town.as('analyst')).get('/desk/analysis?period=all')).body)
    expect(figures).toContain(`${stays.name}, исключена с 17 ноября`)
    const words = asText((await (await town.as('analyst')).get('/desk/answers/words')).body)
    expect(words).toContain(`${stays.name}, исключена с 17 ноября`)
  })
})
