import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { firstAdministrator } from './cast.ts'
import { answersSurvey } from './survey.ts'

let browser: Browser
let product: Product
let newcomer: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

describe('A newcomer starts the product for the first time', () => {
  test('becomes administrator by the link in the console, names the body and keeps the sample', async () => {
    newcomer = await firstAdministrator(browser, product)
    expect(newcomer.at()).toBe('/desk/set-up')

    await newcomer.page.getByLabel('Название органа').fill('Министерство сельского хозяйства Заозёрского края')
    await newcomer.page
      .getByLabel('Название в родительном падеже')
      .fill('министерства сельского хозяйства Заозёрского края')
    await newcomer.page.getByLabel('Часовой пояс').selectOption('Asia/Magadan')
    await newcomer.presses('Сохранить и открыть перечень')
    expect(await newcomer.page.getByRole('heading', { level: 1 }).textContent()).toContain('Перечень')
    expect(await newcomer.page.content()).toContain('министерства сельского хозяйства Заозёрского края')
    expect(await newcomer.page.getByRole('row').count()).toBe(2 + 17)
  })

  test('leaves feedback as a citizen without JavaScript, on a phone, and sees it as the analyst', async () => {
    const address = await newcomer.page.locator('a[href*="/e/"]').first().getAttribute('href')
    const citizen = await personWith(browser, product.url, { width: 320, javaScript: false })
    await citizen.opens(address ?? '')
    await answersSurvey(citizen, 2, 'Двадцать минут слушал музыку')
    await citizen.presses('Отправить отзыв')
    const code = (await citizen.page.locator('.code').textContent()) ?? ''
    expect(code).toMatch(/^\S{4}-\S{4}-\S{4}$/)
    await citizen.opens('/receipt')
    await citizen.page.getByLabel('Код квитанции').fill(code)
    await citizen.page.getByRole('button', { name: 'Открыть квитанцию' }).click()
    expect(await citizen.page.content()).toContain(code)
    await citizen.leaves()

    // Answers come out of the box a few seconds later, in a bunch; words go a way of their own, apart from marks.
    for (const [page, words] of [
      ['/desk/analysis', /Пока 1\sоценка/],
      ['/desk/answers', /Пришло: 1\s/],
      ['/desk/answers/words', /Двадцать минут слушал музыку/],
    ] as const) {
      await expect.poll(() => newcomer.page.goto(page).then(newcomer.reads), { timeout: 30_000 }).toMatch(words)
      await newcomer.looks()
    }
  })

  test('reads the audit and, once the first minute is over, finds the seals whole', async () => {
    await expect
      .poll(() => newcomer.page.goto('/desk/audit?check=1').then(newcomer.reads), { timeout: 75_000, interval: 500 })
      .toContain('Печати целы')
    await newcomer.looks()
    expect(await newcomer.page.getByRole('table').innerText()).toContain('Изменены название или пояс органа')
  }, 90_000)

  test('finds every section of the desk in order', async () => {
    const sections = await newcomer.page
      .locator('nav.side a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(sections.length).toBeGreaterThan(6)
    for (const section of ['/desk', ...sections, '/desk/account']) await newcomer.opens(section)
  })
})
