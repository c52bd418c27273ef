import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localPath } from './local-path.ts'

describe('the page to return to', () => {
  test.each([
    // given                          returned to
    ['/', '/'],
    ['/ozerny', '/ozerny'],
    ['/desk/register?first=offline', '/desk/register?first=offline'],
    ['/e/cdfh3457', '/e/cdfh3457'],
    ['/поиск?q=семена', '/%D0%BF%D0%BE%D0%B8%D1%81%D0%BA?q=%D1%81%D0%B5%D0%BC%D0%B5%D0%BD%D0%B0'],
    ['/a/../b', '/b'],
    ['/a\r\nset-cookie: x=1', '/aset-cookie:%20x=1'],
    ['', '/'],
    ['ozerny', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['/%2e//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    [`/${'a'.repeat(5_000)}`, '/'],
  ])('%j leads to %j', (given, path) => {
    expect(localPath(given)).toBe(path)
  })

  test('whatever is given, a browser stays on our site', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('/', '\\', '.', '%2e', '\t', '\n', 'a', ':', '@', '?', '#', 'я', ' ')),
        (parts) => {
          const path = localPath(`/${parts.join('')}`)
          expect(new URL(path, 'https://ours.example').origin).toBe('https://ours.example')
          expect(path).toMatch(/^\/[\x21-\x7e]*$/)
        },
      ),
    ))
})
