import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries, noteInteraction, removeSample } from '#touchpoints'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
})
afterAll(() => town.close())

const open = async (path: string) => {
  const { statusCode, body: html } = await town.visitor().get(path)
  return { statusCode, html, text: asText(html) }
}

const asText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

/** The names of the ways in the sequence of the page. */
const waysIn = (html: string) =>
  [...html.matchAll(/class="where">([^<]+)</g)].map(([, name]) => name?.replaceAll('&quot;', '"'))

describe('with several bodies', () => {
  test('Citizen finds the list of bodies and in it the body', async () => {
    const { statusCode, html, text } = await open('/')
    expect(statusCode).toBe(200)
    expect(html).toContain('href="/ozerny"')
    expect(html).toContain('href="/lugovoy"')
    expect(text.indexOf('Министерство лугов')).toBeLessThan(
      text.indexOf('Министерство сельского хозяйства Заозёрского края'),
    )
  })

  test('a code that nobody has leads nowhere', async () => {
    for (const path of ['/zarechny', '/zarechny/privacy', "/'or'1'='1", '/OZERNY', '/%D0%BA%D1%80%D0%B0%D0%B9'])
      expect((await open(path)).statusCode).toBe(404)
  })

  test('what concerns all bodies stands without a code, and under each', async () => {
    for (const path of ['/privacy', '/ozerny/privacy']) expect((await open(path)).text).toContain('Что всё же возможно')
    for (const path of ['/accessibility', '/lugovoy/accessibility'])
      expect((await open(path)).text).toContain('Если что-то не получается')
    expect((await open('/privacy')).text).not.toContain('Заозёрского')
    expect((await open('/ozerny/privacy')).text).toContain('Министерство сельского хозяйства Заозёрского края')
    expect((await open('/ozerny/accessibility')).html).toContain('href="/ozerny?first=offline#reach"')
  })
})

describe('M13: the home page of a body', () => {
  test('K4.3: Citizen comes to the feedback page of each touchpoint in one step', async () => {
    const { html, text } = await open('/ozerny')
    const entries = await town.inBody(town.body, listEntries)
    expect(entries).toHaveLength(17)
    for (const { code } of entries) expect(html.split(`href="/e/${code}"`)).toHaveLength(2)
    expect(text).toContain('Ознакомление с информацией без взаимодействия с внутренним клиентом')
    expect(html).toContain('href="/receipt"')
  })

  test('each way stands once, with all that can be done there', async () => {
    const { html, text } = await open('/ozerny')
    expect(waysIn(html)).toEqual([
      'Электронная почта',
      'Сообщество в социальной сети "Вконтакте"',
      'Сообщество в социальной сети "Одноклассники"',
      'Официальный сайт Министерства',
      'Каналы и публичные чаты Министерства в Мессенджерах',
      'Телефонная связь',
      'Почта России',
      'Кабинет внутренних клиентов',
      'Информационный стенд Министерства',
    ])
    expect(text).toContain('Без интернета Позвонить Телефонная связь Здесь можно получить информацию и получить ответ')
    expect(text).toContain('Зайти на сайт Официальный сайт Министерства Здесь можно получить информацию')
  })

  test('whoever asks sees the ways without internet first', async () => {
    const { html } = await open('/ozerny?first=offline')
    expect(waysIn(html)).toHaveLength(9)
    expect(waysIn(html)[0]).toBe('Телефонная связь')
    expect(html).toContain('href="/ozerny?first=offline#reach" aria-current="true"')
    expect(waysIn((await open('/ozerny?first=%3Cscript%3E')).html)[0]).toBe('Электронная почта')
  })

  test('a body without touchpoints says so and promises nothing', async () => {
    const { statusCode, text, html } = await open('/lugovoy')
    expect(statusCode).toBe(200)
    expect(text).toContain('Мы ещё не внесли способы связаться с нами')
    expect(html).not.toMatch(/href="\/e\/|#feedback/)
  })

  test('a change shows on the next load; hostile names stay words', async () => {
    await town.inBody(town.other, includeSample)
    expect(waysIn((await open('/lugovoy')).html)).toHaveLength(9)
    await town.sql(
      `update touchpoints.version set name = '<b onclick=x>"\u202e' where body_id = $1 and channel = 'stand'`,
      [town.other.id],
    )
    const { html } = await open('/lugovoy')
    expect(html).toContain('&lt;b onclick=x>&quot;')
    expect(html).not.toContain('<b onclick')
    await town.inBody(town.other, (work) => removeSample(work, async () => false))
    expect((await open('/lugovoy')).html).not.toContain('/e/')
  })

  test('what came through the journal does not show', async () => {
    await town.inBody(town.body, (work) =>
      noteInteraction(work, {
        channel: 'phone',
        address: '8 (000) 000-00-10',
        on: work.today,
        kind: 'call',
        source: 'hand',
      }),
    )
    expect((await open('/ozerny')).text).not.toContain('000-00-10')
  })

  test('without JavaScript and without anything from elsewhere', async () => {
    for (const path of ['/', '/ozerny', '/ozerny/privacy', '/accessibility']) {
      const { html } = await open(path)
      expect(html).not.toMatch(/<script| style=|(?:src|href)="(?:https?:)?\/\//)
    }
  })
})

describe('M15a: the view settings', () => {
  const chosen = { size: '200', scheme: 'black', face: 'serif', space: 'wide', pictures: 'off' }

  test('Citizen with poor sight sets the view once and has it on every page', async () => {
    const visitor = town.visitor()
    const saved = await visitor.post('/view', { ...chosen, back: '/ozerny?first=offline' })
    expect(saved.statusCode).toBe(303)
    expect(saved.headers['location']).toBe('/ozerny?first=offline')
    expect(saved.headers['set-cookie']).toMatch(
      /^otklik_view=200\.black\.serif\.wide\.off; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    for (const path of ['/', '/ozerny', '/privacy'])
      expect((await visitor.get(path)).body).toContain(
        '<html lang="ru" data-size="200" data-scheme="black" data-face="serif" data-space="wide" data-pictures="off">',
      )
  })

  test.each([['https://evil.example/'], ['//evil.example'], ['/.//evil.example'], ['']])(
    'from %j one returns home',
    async (back) => {
      const saved = await town.visitor().post('/view', { ...chosen, back })
      expect(saved.headers['location']).toBe('/')
    },
  )

  test('a page that came by POST comes back by POST, and only a page of ours', async () => {
    const kept = await town.visitor().post('/view', { ...chosen, again: '/receipt', receipt: 'х' })
    expect([kept.statusCode, kept.headers['location']]).toEqual([307, '/receipt'])
    const foreign = await town.visitor().post('/view', { ...chosen, again: '//evil.example' })
    expect(foreign.headers['location']).toBe('/')
  })

  test('unknown words become the plain view', async () => {
    const visitor = town.visitor()
    const saved = await visitor.post('/view', { size: '900', scheme: '"><script>', face: '__proto__' })
    expect(saved.statusCode).toBe(303)
    expect((await visitor.get('/ozerny')).body).toContain('<html lang="ru">')
  })
})

describe('with one body', () => {
  beforeAll(async () => {
    await town.sql('delete from identity.person where body_id = $1', [town.other.id])
    await town.sql('delete from identity.body where id = $1', [town.other.id])
  })

  test('its home is the first page, and its code still leads there', async () => {
    const [short, long] = [await open('/'), await open('/ozerny')]
    for (const { text } of [short, long]) expect(text).toContain('Министерство сельского хозяйства Заозёрского края')
    expect(waysIn(short.html)).toEqual(waysIn(long.html))
    expect(short.html).toContain('href="/?first=offline#reach"')
    expect(long.html).toContain('href="/ozerny?first=offline#reach"')
    expect((await open('/lugovoy')).statusCode).toBe(404)
  })

  test('the body is named on the pages about data and accessibility', async () => {
    for (const path of ['/privacy', '/accessibility']) expect((await open(path)).text).toContain('Заозёрского края')
  })

  test('M15f: every public page asks whether it was useful, with the body’s code and without', async () => {
    for (const path of ['/', '/e', '/privacy', '/accessibility', '/receipt', '/ozerny', '/ozerny/privacy'])
      expect((await open(path)).html, path).toMatch(/action="\/ratings\/[\w-]+"/)
  })
})
