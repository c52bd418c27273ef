import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { readPdf } from '#test/read-pdf.ts'
import { readQr } from '#test/read-qr.ts'
import { launch, type Person, personWith } from './browser.ts'
import { firstAdministrator } from './cast.ts'

const PUBLIC_URL = 'https://otklik.zaozerye.example'

let browser: Browser
let product: Product
let anna: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await firstAdministrator(browser, product)
  await anna.writes('Название органа', 'Министерство сельского хозяйства Заозёрского края')
  await anna.writes('Название в родительном падеже', 'министерства сельского хозяйства Заозёрского края')
  await anna.presses('Сохранить и открыть перечень')
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

/** Presses a button that gives a file. */
async function downloads(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: button }).click()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

describe('K4.4: A touchpoint goes out on paper', () => {
  let code = ''

  test('Anna opens an entry of the register, is warned that the address is local, and downloads what to print', async () => {
    await anna.follows(/^код и плакат точки 1[.]2$/)
    const read = await anna.reads()
    expect(read).toContain('С другого устройства код никуда не ведёт')
    code = /\b([a-z\d]{4} [a-z\d]{4})\b/.exec(read)?.[1] ?? ''
    const poster = await downloads(anna.page, 'Скачать плакат')
    expect(poster.name).toBe('Плакат 1.2 Телефонная связь.pdf')
    const { text, figures } = readPdf(poster.bytes)
    expect(text).toContain(code)
    const dark = (figures[0] ?? []).slice(1)
    expect(readQr(dark, dark[0]?.height ?? 0)).toBe(`${product.url}/e/${code.replace(' ', '')}`)
    expect((await downloads(anna.page, 'Скачать листки')).name).toBe('Листки 1.2 Телефонная связь.pdf')
    expect((await downloads(anna.page, 'Скачать код в SVG')).name).toBe('Код 1.2 Телефонная связь.svg')
    expect((await downloads(anna.page, 'Скачать код в PNG')).name).toBe('Код 1.2 Телефонная связь.png')
  })

  test.each([320, 1440])('Citizen without a camera and JavaScript types the code, at %i px', async (width) => {
    const citizen = await personWith(browser, product.url, { width, javaScript: false })
    await citizen.opens('/')
    await citizen.writes('Код с плаката', 'nd7k')
    await citizen.presses('Открыть по коду')
    expect(await citizen.reads()).toContain('В коде восемь знаков')
    expect(await citizen.page.getByLabel('Код с плаката').inputValue()).toBe('nd7k')
    await citizen.writes('Код с плаката', code.toUpperCase())
    await citizen.presses('Открыть по коду')
    expect(citizen.at()).toBe(`/e/${code.replace(' ', '')}`)
    await citizen.leaves()
  })
})

test('K4.3: once the public address is set, the same data makes codes that lead there', async () => {
  const { dataFolder } = product
  const at = anna.at()
  const cookies = await anna.context.cookies()
  await product.stop()
  product = await startProduct({ dataFolder, settings: { PUBLIC_URL } })
  const later = await personWith(browser, product.url)
  await later.context.addCookies(cookies)
  await later.page.goto(at)
  expect(await later.reads()).not.toContain('С другого устройства')
  const { bytes } = await downloads(later.page, 'Скачать плакат')
  expect(readPdf(bytes).text).toContain('otklik.zaozerye.example')
  await later.leaves()
})
