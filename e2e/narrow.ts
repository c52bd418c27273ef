import type { Person } from './browser.ts'

/** Looks at the page that stands now on a telephone as well; what is typed in it stays. */
export async function looksNarrow(person: Person): Promise<void> {
  const { page } = person
  const wide = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 900 })
  await person.looks()
  if (wide) await page.setViewportSize(wide)
}
