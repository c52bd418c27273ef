import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { readPdf } from '#test/read-pdf.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { listEntries } from './store/list-entries.ts'
import type { RegisterEntry } from './terms.ts'

let town: Town
let stand: RegisterEntry
let foreign: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  await town.inBody(town.other, includeSample)
  const standOf = (entries: RegisterEntry[]) => entries.find(({ channel }) => channel === 'stand') as RegisterEntry
  stand = standOf(await town.inBody(town.body, listEntries))
  foreign = standOf(await town.inBody(town.other, listEntries))
})
afterAll(() => town.close())

const FILES = ['qr.svg', 'qr.png', 'poster.pdf', 'slip.pdf'] as const
const pathOf = ({ touchpointId }: RegisterEntry, file = '') => `/desk/touchpoints/${touchpointId}${file && `/${file}`}`

const asText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

/** What the browser would call the file. */
const nameIn = (header: unknown) =>
  decodeURIComponent(/^attachment; filename\*=UTF-8''([^;\s]+)$/.exec(`${header}`)?.[1] ?? '')

describe('K2.6: the page of an entry', () => {
  test('Registrar comes to it from the register and finds the link, the code, how to say it, what to print', async () => {
    const registrar = await town.as('registrar')
    expect((await registrar.get('/desk/register')).body).toContain(`href="${pathOf(stand)}"`)
    const { statusCode, body: html } = await registrar.get(pathOf(stand))
    expect(statusCode).toBe(200)
    const text = asText(html)
    expect(text).toContain('Номер в перечне 3.5')
    expect(text).toContain('Ознакомление с информацией без взаимодействия с внутренним клиентом')
    expect(text).toContain('Информационный стенд')
    expect(text).toContain(`${stand.code.slice(0, 4)} ${stand.code.slice(4)}`)
    expect(html).toContain(`href="/e/${stand.code}"`)
    for (const file of FILES) expect(html).toContain(`href="${pathOf(stand, file)}"`)
    expect(html).not.toMatch(/<script| style=/)
  })

  test('K4.3: a link can be had for every touchpoint of the register', async () => {
    const employee = await town.as('employee')
    for (const entry of await town.inBody(town.body, listEntries)) {
      const { body: html, statusCode } = await employee.get(pathOf(entry))
      expect(statusCode).toBe(200)
      expect(html).toContain(`/e/${entry.code}`)
    }
  })

  test('says that a code of this machine leads nowhere else, and what to do', async () => {
    const text = asText((await (await town.as('clerk')).get(pathOf(stand))).body)
    expect(text).toContain('С другого устройства код никуда не ведёт')
    expect(text).toContain('PUBLIC_URL')
  })

  test.each(ROLE_KEYS)('everybody who reads the register may print: %s', async (role) => {
    const visitor = await town.as(role)
    for (const file of ['', ...FILES]) expect((await visitor.get(pathOf(stand, file))).statusCode, file).toBe(200)
  })

  test('a touchpoint of another body, a strange id and no session lead nowhere', async () => {
    const registrar = await town.as('registrar')
    for (const file of ['', ...FILES]) {
      expect((await registrar.get(pathOf(foreign, file))).statusCode, file).toBe(404)
      expect((await town.visitor().get(pathOf(stand, file))).statusCode, file).toBe(303)
    }
    for (const id of ['1', "'", '00000000-0000-4000-8000-000000000000'])
      expect((await registrar.get(`/desk/touchpoints/${id}/poster.pdf`)).statusCode, id).toBe(404)
  })
})

describe('K4.4: what is downloaded', () => {
  test.each([
    ['qr.svg', 'image/svg+xml', 'Код 3.5 Информационный стенд Министерства.svg', '<?xml'],
    ['qr.png', 'image/png', 'Код 3.5 Информационный стенд Министерства.png', '\x89PNG'],
    ['poster.pdf', 'application/pdf', 'Плакат 3.5 Информационный стенд Министерства.pdf', '%PDF-1.7'],
    ['slip.pdf', 'application/pdf', 'Листки 3.5 Информационный стенд Министерства.pdf', '%PDF-1.7'],
  ])('%s has its type, a name in Russian and its first bytes', async (file, type, name, first) => {
    const { headers, rawPayload } = await (await town.as('registrar')).get(pathOf(stand, file))
    expect(headers['content-type']).toBe(type)
    expect(nameIn(headers['content-disposition'])).toBe(name)
    expect(rawPayload.toString('latin1')).toMatch(new RegExp(`^${first.replace('?', '[?]')}`))
  })

  test('the poster and the slips bear the names of the body and the touchpoint, and the moment they were made', async () => {
    const registrar = await town.as('registrar')
    for (const file of ['poster.pdf', 'slip.pdf']) {
      const { rawPayload } = await registrar.get(pathOf(stand, file))
      const { text, pages } = readPdf(rawPayload)
      expect(pages).toBe(1)
      expect(text).toContain('Министерство сельского хозяйства Заозёрского края')
      expect(text).toContain('Информационный стенд Министерства')
      expect(text).toContain(`${stand.code.slice(0, 4)} ${stand.code.slice(4)}`)
      expect(rawPayload.toString('latin1')).toContain('20261117090000Z')
    }
  })

  test('a hostile name stays a name: in the page, in the header, on paper', async () => {
    const hostile = `"><script>alert(1)</script>\r\nX-Evil: 1 ../\u202e)) \\ %27`
    await town.sql('update touchpoints.version set name = $1 where body_id = $2 and touchpoint_id = $3', [
      hostile,
      town.body.id,
      stand.touchpointId,
    ])
    const registrar = await town.as('registrar')
    expect((await registrar.get(pathOf(stand))).body).not.toContain('<script>')
    for (const file of FILES) {
      const { statusCode, headers } = await registrar.get(pathOf(stand, file))
      expect(statusCode).toBe(200)
      expect(headers['x-evil']).toBeUndefined()
      expect(nameIn(headers['content-disposition'])).not.toMatch(/[/\\:*?"<>|\r\n\u202e]/)
    }
    const { rawPayload } = await registrar.get(pathOf(stand, 'poster.pdf'))
    expect(readPdf(rawPayload)).toMatchObject({ pages: 1 })
    expect(readPdf(rawPayload).text).toContain('"><script>alert(1)</script> X-Evil: 1 ../)) \\ %27')
  })
})
