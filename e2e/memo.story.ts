import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { asOwner } from '#test/as-owner.ts'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { colleague, settledAdministrator } from './cast.ts'
import { looksNarrow } from './narrow.ts'
import { CODE, carelessly, codeOf } from './receipt.ts'

const SAID = 'В кабинете двенадцать градусов, батарею не включают вторую неделю'
const MORE = 'Сегодня снова не включили'
const REPLY = 'Батарею починили сегодня утром. Если снова похолодает, напишите здесь же'

let browser: Browser
let product: Product
let nina: Person
let nobody: Person
let code: string
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  const anna = await settledAdministrator(browser, product)
  nina = await colleague(browser, product, {
    ...{ name: 'Сухова Нина', email: 'nina@ozerny.example' },
    ...{ roles: ['Исполнитель по внутренним обращениям'], by: anna },
  })
  nobody = await personWith(browser, product.url, { width: 320, javaScript: false })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

/** The product stands still over midnight: what lies in the box is of yesterday by now, and the timetable's hour has come. */
async function midnight(): Promise<void> {
  const { dataFolder, url } = product
  await product.stop()
  await asOwner(dataFolder, async (owner) => {
    await owner.query('update appeals.box set said_on = said_on - 1')
    await owner.query(
      `select graphile_worker.add_job('appeals/empty-memo-box', json_build_object('type', 'memo-day.over', 'body', body_id))
       from appeals.box limit 1`,
    )
  })
  product = await startProduct({ dataFolder, port: Number(new URL(url).port) })
  await vi.waitUntil(async () => !(await talk()).includes('Лежит в урне'), { timeout: 20_000, interval: 200 })
}

async function talk(): Promise<string> {
  await nobody.opens('/memo/organ/talk')
  await nobody.writes('Код записки', carelessly(code))
  await nobody.presses('Открыть')
  return nobody.reads()
}

describe('K5.3, K5.4: an employee says without a name what is wrong at work', () => {
  test('finds the way on a sheet in the corridor, writes on a telephone without JavaScript and gets a code', async () => {
    await nina.opens('/desk/internal/memos')
    const link = await nina.page.getByRole('link', { name: /\/memo\// }).innerText()
    await nobody.opens(new URL(link).pathname)
    await nobody.presses('Отправить записку')
    expect(await nobody.reads()).toContain('Напишите, что случилось')
    await nobody.writes('Что вы хотите сказать', SAID)
    await nobody.page.getByLabel('О чём').selectOption({ label: 'Рабочее место и условия труда' })
    await nobody.presses('Отправить записку')
    code = await codeOf(nobody)
    expect(code).toMatch(CODE)
    expect(await nobody.context.cookies()).toEqual([])
  })

  test('nobody at the desk sees it before the day is over', async () => {
    await nina.opens('/desk/appeals')
    expect(await nina.reads()).not.toContain('двенадцать градусов')
    expect(await talk()).toContain('Лежит в урне')
  })

  test('then it has a number and a date, and the clerk of internal appeals asks back', async () => {
    await midnight()
    await nina.opens('/desk/appeals')
    await nina.arrivesBy(() =>
      nina.page
        .getByRole('link', { name: /О-1\/|двенадцать градусов/ })
        .first()
        .click(),
    )
    await looksNarrow(nina)
    const page = await nina.reads()
    expect(page).toContain(SAID)
    expect(page).not.toMatch(/\d{1,2}:\d\d.{0,20}Получено/)
    expect(await talk()).toMatch(/Записка О-1\/\d\d[\s\S]*Ответим до/)
  })

  test('adds to what was said, and it lies in the box again', async () => {
    await nobody.writes('Что добавить', MORE)
    await nobody.presses('Добавить')
    expect(await nobody.reads()).toContain('Дополнение принято')
    expect(await talk()).toMatch(/Лежит в урне[\s\S]*Сегодня снова не включили/)
    await nina.page.reload()
    expect(await nina.reads()).not.toContain(MORE)
  })

  test('reads the question of the body by the code alone', async () => {
    await nina.page.getByText('Другие действия').click()
    await nina.follows('Вопрос клиенту')
    await nina.writes('Что нужно узнать', REPLY)
    await nina.presses('Задать вопрос')
    expect(await talk()).toContain(REPLY)
  })
})
