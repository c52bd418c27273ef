import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { settings } from '#platform/config/config.ts'

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true })
    .map((name) => `docs/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md')),
]
const read = (path: string) => readFileSync(path, 'utf8')

/** Rows of the table whose first cell is a setting. */
const tableOf = (text: string): string[][] =>
  [...text.matchAll(/^\| `([A-Z_]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
    name,
    ...rest.split('|').map((cell) => cell.trim().replaceAll('`', '')),
  ])

describe('The table of settings', () => {
  test('in English is what the product says itself', () => {
    expect(tableOf(read('README.md'))).toEqual(
      settings().map(({ name, byDefault, meaning }) => [name, byDefault, meaning]),
    )
  })

  test('in Russian has the same settings with the same defaults', () => {
    expect(tableOf(read('README.ru.md')).map(([name, byDefault]) => [name, byDefault])).toEqual(
      settings().map(({ name, byDefault }) => [name, byDefault]),
    )
  })
})

describe.each(documents)('%s', (path) => {
  test('names only files that exist', () => {
    const named = [...read(path).matchAll(/`((?:src|test|scripts|migrations|e2e|docs)\/[\w./-]*\w)\/?`/g)]
    expect(named.map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([])
  })

  test('links only to what is there', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([])
  })
})
