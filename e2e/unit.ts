import type { Browser } from 'playwright-core'
import type { Product } from '#test/product.ts'
import type { Device, Person } from './browser.ts'
import { colleague } from './cast.ts'

export const UNIT = 'Отдел растениеводства'

export async function makesUnit(administrator: Person, name = UNIT): Promise<void> {
  await administrator.opens('/desk/units/new')
  await administrator.writes('Название', name)
  await administrator.page.getByRole('radio', { name: /^Структурное/ }).check()
  await administrator.presses('Добавить подразделение')
}

/** Those who write the register together: a unit proposes, the registrar decides. */
export interface Writers {
  editor: Person
  registrar: Person
}

export const EDITOR = { name: 'Егорова Нина', email: 'nina@ozerny.example', roles: ['Редактор от подразделения'] }
const REGISTRAR = {
  name: 'Тихая Мария',
  email: 'maria@ozerny.example',
  roles: ['Уполномоченное лицо по перечню'],
}

/** The administrator makes a unit and invites both; they come. */
export async function writers(
  browser: Browser,
  product: Product,
  { by, device = {} }: { by: Person; device?: Device },
): Promise<Writers> {
  await makesUnit(by)
  const editor = await colleague(browser, product, { ...EDITOR, unit: UNIT, by, device })
  const registrar = await colleague(browser, product, { ...REGISTRAR, by, device })
  return { editor, registrar }
}
