import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { readPdf } from '#test/read-pdf.ts'
import { readFormFile } from '../src/touchpoints/exchange/read-file.ts'
import type { Person } from './browser.ts'
import { inOneLine } from './figures.ts'

export const FIXTURES = 'src/touchpoints/exchange/fixtures'

/** A row in its words: process, touchpoint, needs, kind. */
export type FormWords = readonly [process: string, name: string, needs: string, kind: string]

/** The order's own seventeen rows. */
export const orderRows = (): Promise<FormWords[]> =>
  rowsIn('appendix-1.csv', readFileSync(`${FIXTURES}/appendix-1.csv`))

/** What a file of the register says. */
export async function rowsIn(name: string, bytes: Buffer): Promise<FormWords[]> {
  const outcome = await readFormFile({ name, bytes })
  if ('refused' in outcome) throw new Error(`${name}: ${outcome.refused.map(({ why }) => why).join('. ')}`)
  return outcome.done.rows.map((row) => [row.process, row.name, row.needs, row.kind])
}

/** What the table of the register says: a merged cell belongs to each of its rows. */
export async function rowsOnPage({ page }: Person): Promise<FormWords[]> {
  const rows = await page.locator('table.register tbody tr').evaluateAll((trs) =>
    trs.map((tr) => {
      const process = tr.closest('tbody')?.querySelectorAll('th')[1]
      const [name, needs, kind] = tr.querySelectorAll('td')
      // A mark beside the name is no word of the form.
      for (const tag of name?.querySelectorAll('.tag') ?? []) tag.remove()
      return [process, name, needs, kind].map((cell) => (cell instanceof HTMLElement ? cell.innerText : ''))
    }),
  )
  return rows.map(([process = '', name = '', needs = '', kind = '']) => [
    inOneLine(process),
    inOneLine(name),
    needs.trim(),
    kind.trim(),
  ])
}

/** Each row, word by word, after the one before it. */
export function expectInPdf(bytes: Buffer, rows: readonly FormWords[]): void {
  const text = inOneLine(readPdf(bytes).text)
  let from = 0
  for (const [, ...cells] of rows) {
    const row = inOneLine(cells.join(' '))
    const at = text.indexOf(row, from)
    expect(at, `${row} after ${text.slice(Math.max(0, from - 80), from)}`).toBeGreaterThanOrEqual(from)
    from = at + row.length
  }
}

/** Presses a link that gives a file. */
export async function takes({ page }: Person, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
