import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { warnOfDates } from './actions/warn-of-dates.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const API = '/api/v1/calendar'
const YEAR = { off: ['2028-01-03', '2028-01-04'], short: ['2028-02-22', '2028-02-19'], working: ['2028-02-19'] }
const XML = `<?xml version="1.0" encoding="UTF-8"?><calendar year="2028" lang="ru"><holidays><holiday id="1" title="Новый год"/></holidays><days>
<day d="01.01" t="1" h="1"/><day d="01.03" t="1"/><day d="02.19" t="2"/><day d="04.29" t="3"/><day d="06.09" t="2" f="06.10"/></days></calendar>`

/** As if the installation had the first body alone. */
async function asOnly(act: () => Promise<void>): Promise<void> {
  await town.sql(`alter policy seen_by_all on identity.body using (id = '${town.body.id}')`)
  await act()
  await town.sql('alter policy seen_by_all on identity.body using (true)')
}

const dueOf = async (token: string) => {
  const sent = { receivedAt: '2027-12-30T10:00:00+03:00', term: { days: 3, kind: 'working' }, zone: 'Europe/Moscow' }
  const { dueOn, provisional } = JSON.parse(
    (await town.program(token).send('POST', '/api/v1/deadlines/explain', sent)).body,
  )
  return [dueOn, provisional]
}

describe('The calendar of the country', () => {
  test('gives back the years that come with the product, to every role', async () => {
    const response = await town.program(await town.body.token('employee')).get(`${API}/2027`)
    const { off, short, working } = JSON.parse(response.body)
    expect([off.length, short, working]).toEqual([
      15,
      ['2027-02-20', '2027-04-30', '2027-06-11', '2027-11-03'],
      ['2027-02-20'],
    ])
    expect((await town.program(await town.body.token('employee')).get(`${API}/2028`)).statusCode).toBe(404)
    expect((await town.program(await town.body.token('employee')).get(`${API}/soon`)).statusCode).toBe(422)
  })

  test('is one for all bodies: where there are several, an administrator does not load it', async () => {
    const response = await town.program(await town.body.token('administrator')).send('PUT', `${API}/2028`, YEAR)
    expect(response.statusCode).toBe(403)
    const page = await (await town.as('administrator')).post('/desk/calendar/years/2028', {
      off: '2028-01-03',
      version: '0',
    })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('его загружает оператор установки')
    expect((await town.program(await town.body.token('clerk')).send('PUT', `${API}/2028`, YEAR)).statusCode).toBe(403)
    expect(await town.sql('select year from platform.calendar_year')).toEqual([])
  })

  test('is loaded by the operator from a file, after a look at what changes', async () => {
    await town.sql(`update identity.person set operator_since = now() where id = $1`, [
      town.body.people['registrar']?.id,
    ])
    const operator = await town.as('registrar')
    const file = { file: { name: 'calendar.xml', type: 'text/xml', bytes: Buffer.from(XML) } }
    const preview = await operator.upload('/desk/calendar/files', {}, file)
    expect(preview.statusCode).toBe(200)
    expect(preview.body).toContain('4 января 2028 года, вторник')
    expect(preview.body).toContain('29 апреля 2028 года, суббота')
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(preview.body)?.[1] ?? ''
    const sent = Object.fromEntries(
      ['off', 'short', 'working', 'source', 'version'].map((name) => [name, hidden(name)]),
    )
    expect(sent).toEqual({
      off: '2028-01-03',
      short: '2028-02-19 2028-06-09',
      working: '2028-02-19 2028-04-29',
      source: 'calendar.xml',
      version: '0',
    })
    const loaded = await operator.post('/desk/calendar/years/2028', sent)
    expect([loaded.statusCode, loaded.headers.location]).toEqual([303, '/desk/calendar?year=2028&said=loaded'])
    const again = await operator.post('/desk/calendar/years/2028', sent)
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('Этот год загрузили, пока вы смотрели')
    const { body } = await town.program(await town.other.token('analyst')).get(`${API}/2028`)
    expect(JSON.parse(body).working).toEqual(['2028-02-19', '2028-04-29'])
    const page = await operator.get('/desk/calendar?year=2028')
    expect(page.body).toContain('2028 год: ')
    expect(await town.sql(`select act from audit.entry where thing = 'calendar:2028'`)).toEqual([
      { act: 'calendar.loaded' },
    ])
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'Файл пуст'],
    ['entities', Buffer.from('<!DOCTYPE c [<!ENTITY a "&b;">]><calendar year="2028"><days/></calendar>'), 'DOCTYPE'],
    ['a torn file', Buffer.from('<calendar year="2028"><days><day d="01.01" t="1"'), 'повреждён'],
    [
      'a day that is none',
      Buffer.from('<calendar year="2028"><days><day d="02.31" t="1"/></days></calendar>'),
      'не поняли',
    ],
    ['other XML', Buffer.from('<html/>'), 'нет календаря'],
    ['JSON of something else', Buffer.from('{"off": "2028-01-03"}'), 'Ждём'],
    ['days of two years', Buffer.from('{"off": ["2028-01-03", "2029-01-03"]}'), 'день другого года'],
    ['a table of something else', Buffer.from('день;слово\n2028-01-03;обед\n'), 'Строку 2 мы не поняли'],
  ])('is not loaded from %s', async (_, bytes, words) => {
    const operator = await town.as('registrar')
    const page = await operator.upload('/desk/calendar/files', {}, { file: { name: 'x', type: 'text/plain', bytes } })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(words)
  })

  test('is read from a table and from JSON too', async () => {
    const operator = await town.as('registrar')
    for (const text of [
      'дата;вид\n03.01.2029;выходной\n2029-02-22;сокращённый\n',
      '{"off": ["2029-01-03"], "short": ["2029-02-22"], "working": []}',
    ]) {
      const file = { name: 'год', type: 'text/plain', bytes: Buffer.from(text) }
      const page = await operator.upload('/desk/calendar/files', {}, { file })
      expect(page.statusCode, page.body.slice(0, 2_000)).toBe(200)
      expect(page.body).toContain('name="off" value="2029-01-03"')
      expect(page.body).toContain('name="short" value="2029-02-22"')
    }
  })
})

describe('Where there is one body', () => {
  test('its administrator’s program replaces a year, and dates follow it from then on', async () => {
    await town.sql('delete from platform.calendar_year')
    const token = await town.body.token('administrator')
    const program = town.program(token)
    await asOnly(async () => {
      expect(await dueOf(token)).toEqual(['2028-01-12', true])
      const put = await program.send('PUT', `${API}/2028`, YEAR)
      expect([put.statusCode, JSON.parse(put.body)]).toEqual([
        200,
        { off: YEAR.off, short: ['2028-02-19', '2028-02-22'], working: YEAR.working },
      ])
      expect(JSON.parse((await program.get(`${API}/2028`)).body)).toEqual(JSON.parse(put.body))
      expect(await dueOf(token)).toEqual(['2028-01-07', false])
      await program.send('PUT', `${API}/2028`, { off: ['2028-01-03'], short: [], working: [] })
      expect(await dueOf(token)).toEqual(['2028-01-06', false])
      const wrong = await program.send('PUT', `${API}/2028`, {
        off: ['2028-01-01', '2029-01-03', '2028-02-30'],
        short: ['2028-01-08', 'x'],
        working: ['2028-01-03'],
      })
      expect([wrong.statusCode, JSON.parse(wrong.body).errors.map(({ field }: { field: string }) => field)]).toEqual([
        422,
        ['off', 'off', 'off', 'short', 'short', 'working'],
      ])
      expect((await program.send('PUT', `${API}/1800`, YEAR)).statusCode).toBe(422)
      expect((await program.send('PUT', `${API}/2028`, { off: [] })).statusCode).toBe(422)
    })
  })
})

describe('Days of the body', () => {
  test('lie over those of the country, in this body alone', async () => {
    const administrator = await town.as('administrator')
    const bare = { receivedAt: '2026-11-26T10:00:00+11:00', term: { days: 1, kind: 'working' } }
    const due = async (body: typeof town.body) =>
      JSON.parse((await town.program(await body.token('clerk')).send('POST', '/api/v1/deadlines/explain', bare)).body)
        .dueOn
    const named = await administrator.post('/desk/calendar/days', {
      day: '2026-11-27',
      kind: 'off',
      why: 'Праздник края',
    })
    expect(named.headers.location).toBe('/desk/calendar?year=2026&said=named')
    expect([await due(town.body), await due(town.other)]).toEqual(['2026-11-30', '2026-11-27'])
    const twice = await administrator.post('/desk/calendar/days', { day: '2026-11-27', kind: 'short', why: 'Ещё раз' })
    expect(twice.body).toContain('Этот день уже назван')
    const empty = await administrator.post('/desk/calendar/days', { day: '2026-13-40', kind: 'праздник', why: ' ' })
    expect([
      empty.statusCode,
      ['Выберите день', 'какой это день', 'почему'].every((words) => empty.body.includes(words)),
    ]).toEqual([422, true])
    const same = await administrator.post('/desk/calendar/days', { day: '2026-11-28', kind: 'off', why: 'Суббота' })
    expect(same.body).toContain('выходной и так')
    expect((await administrator.get('/desk/calendar')).body).toContain('Праздник края')
    expect((await (await town.as('clerk')).post('/desk/calendar/days', { day: '2026-11-30' })).statusCode).toBe(403)

    const stranger = await town.as('administrator', town.other)
    expect((await stranger.get('/desk/calendar/days/2026-11-27/removal')).statusCode).toBe(404)
    expect((await administrator.get('/desk/calendar/days/2026-11-27/removal')).body).toContain('Убрать 27 ноября')
    const removed = await administrator.post('/desk/calendar/days/2026-11-27/removal')
    expect(removed.statusCode).toBe(303)
    expect(await due(town.body)).toBe('2026-11-27')
  })
})

test('An administrator is warned from October that the next year is not loaded, by a letter once a month too', async () => {
  await town.sql('delete from platform.calendar_year')
  const words = 'Загрузите календарь на 2028 год'
  const seen = async (moment: string, role: string) => {
    town.at(moment)
    const person = await town.as(role)
    return [
      (await person.get('/desk/calendar')).body.includes(words),
      (await person.get('/desk')).body.includes('год без календаря'),
    ]
  }
  expect(await seen('2027-09-30T00:00:00Z', 'administrator')).toEqual([false, false])
  expect(await seen('2027-10-01T00:00:00Z', 'administrator')).toEqual([true, true])
  expect(await seen('2027-10-01T00:00:00Z', 'clerk')).toEqual([false, false])

  // Nine in the morning in Magadan on 1 October, 12 October, 1 November; then the year is there.
  const letters = [1, 1, 2, 2]
  for (const morning of ['2027-09-30', '2027-10-11', '2027-10-31', '2027-11-30']) {
    if (morning === '2027-11-30')
      await town.sql(
        `insert into platform.calendar_year (year, off, short, working, source, loaded_at, loaded_by) values (2028, '{}', '{}', '{}', 'x', now(), 'x')`,
      )
    town.at(`${morning}T22:00:00Z`)
    await town.inBody(town.body, (work) => warnOfDates(work, { publicUrl: 'https://otklik.example' }))
    const sent = await town.sql(`select recipient from platform.letter where subject like '%календарь на 2028 год'`)
    const toAdministrator = sent.filter(({ recipient }) => String(recipient).startsWith('administrator@'))
    expect([morning, toAdministrator.length]).toEqual([morning, letters.shift()])
    // And to the operator, whoever that is here.
    expect(sent).toHaveLength(toAdministrator.length * 2)
  }
  town.at('2026-11-17T09:00:00Z')
})
