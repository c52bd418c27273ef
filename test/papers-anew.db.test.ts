import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterEntry } from '#touchpoints'
import { startApp } from '../src/app.ts'
import { readPdf } from './read-pdf.ts'
import { survey } from './surveyed.ts'
import { openTown, type Town } from './town.ts'
import { browserOf } from './visitor.ts'

let town: Town
let entry: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  entry = (await survey(town, town.body))[10] as RegisterEntry
})
afterAll(() => town.close())

describe('K4.4: what is printed is drawn each time', () => {
  test('the installation’s address, the name and the place of the touchpoint have changed: paper and code say the new ones', async () => {
    const whereabouts = { address: 'Заречная, 22', phone: '', email: '', link: '', hours: '' }
    await town.sql('update touchpoints.version set name = $1, details = $2 where touchpoint_id = $3', [
      'Иное окно',
      JSON.stringify({ whereabouts }),
      entry.touchpointId,
    ])
    const { installation } = town
    const config = { ...installation.config, publicUrl: 'https://otziv.kray.example' }
    const { server } = await startApp({ ...installation, config }, { citizenCss: '', deskCss: '', islands: {} })
    const session = [...(await town.body.signIn('registrar')).values()][0] ?? ''
    // With an address of https the browser keeps the session under its other name.
    const visitor = browserOf(
      server,
      new Map(['otklik_session', '__Host-otklik_session'].map((name) => [name, session])),
    )
    const get = (file: string) => visitor.get(`/desk/touchpoints/${entry.touchpointId}${file}`)
    const poster = readPdf((await get('/poster.pdf')).rawPayload).text
    for (const words of ['Иное окно', 'Заречная, 22', 'otziv.kray.example']) expect(poster).toContain(words)
    expect(readPdf((await get('/slip.pdf')).rawPayload).text).toContain('otziv.kray.example')
    expect((await get('')).body).toContain(`otziv.kray.example/e/${entry.code}`)
    await server.close()
  })
})
