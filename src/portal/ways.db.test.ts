import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from '#touchpoints'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
})
afterAll(() => town.close())

const open = async (path: string) => {
  const { statusCode, body: html } = await town.visitor().get(path)
  const text = html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
  return { statusCode, html, text }
}
const NOWHERE = { address: '', phone: '', email: '', link: '', hours: '' }
const tell = (channel: string, whereabouts: object, accessibility = '') =>
  town.sql('update touchpoints.version set details = $1 where body_id = $2 and channel = $3', [
    JSON.stringify({ whereabouts: { ...NOWHERE, ...whereabouts }, accessibility }),
    town.body.id,
    channel,
  ])

describe('M13: Citizen finds how to reach the body', () => {
  beforeAll(async () => {
    await tell('phone', { phone: '8 (413) 262-00-00', hours: 'пн–пт 9:00–18:00' })
    await tell('email', { email: 'msh@ozerny.example' })
    await tell('vk', { link: 'javascript:alert(1)' })
    await tell('reception', { address: 'Озёрная, 1' }, 'Пандус со двора')
  })

  test.each([['/ozerny'], ['/ozerny/ways']])(
    'with numbers, hours, addresses and what is made easier: %s',
    async (path) => {
      const { statusCode, html, text } = await open(path)
      expect(statusCode).toBe(200)
      expect(html).toContain('<a href="tel:+74132620000">8 (413) 262-00-00</a>')
      expect(html).toContain('href="mailto:msh@ozerny.example"')
      expect(html).not.toContain('href="javascript:')
      for (const words of ['пн–пт 9:00–18:00', 'Озёрная, 1', 'Доступность: Пандус со двора', 'Здесь можно получить'])
        expect(text).toContain(words)
      expect(html.split('tel:+74132620000'), 'several processes, one way').toHaveLength(2)
    },
  )

  test('those without internet first, for whoever asks', async () => {
    const kinds = async (path: string) =>
      [...(await open(path)).html.matchAll(/<h2>([^<]+ интернета?)<\/h2>/g)].map(([, title]) => title)
    expect(await kinds('/ozerny/ways')).toEqual(['Через интернет', 'Без интернета'])
    expect(await kinds('/ozerny/ways?first=offline')).toEqual(['Без интернета', 'Через интернет'])
    expect((await open('/ozerny')).html).toContain('href="/ozerny/ways"')
  })

  test('the body hides its ways: the section and the page are gone, feedback can still be left', async () => {
    await town.sql('insert into touchpoints.settings (body_id, ways_hidden_at, changed_at) values ($1, now(), now())', [
      town.body.id,
    ])
    const home = await open('/ozerny')
    expect(home.text).not.toContain('Как с нами связаться')
    expect(home.html).not.toMatch(/tel:|\/ways/)
    expect(home.html).toContain('id="feedback"')
    expect((await open('/ozerny/ways')).statusCode).toBe(404)
    await town.sql('delete from touchpoints.settings')
    expect((await open('/ozerny/ways')).statusCode).toBe(200)
  })

  test('no such body, and a body without touchpoints, have no such page; with several bodies one chooses', async () => {
    expect((await open('/nosuch/ways')).statusCode).toBe(404)
    expect((await open('/lugovoy/ways')).statusCode).toBe(404)
    expect((await open('/ways')).text).toContain('Выберите орган')
  })

  test('with one body the page has no code in its address', async () => {
    await town.sql('delete from identity.person where body_id = $1', [town.other.id])
    await town.sql('delete from identity.body where id = $1', [town.other.id])
    const { statusCode, html } = await open('/ways?first=offline')
    expect(statusCode).toBe(200)
    expect(html).toContain('href="/ways?first=offline#reach" aria-current="true"')
    expect(html).toContain('href="/#feedback"')
    expect((await open('/')).html).toContain('href="/ways"')
  })
})
