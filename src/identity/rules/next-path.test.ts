import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextPath } from './next-path.ts'

describe('after signing in nobody is led to another site', () => {
  test.each([
    ['/', '/'],
    ['/desk', '/desk'],
    ['/desk/units?page=2&from=a', '/desk/units?page=2&from=a'],
    ['/desk/a%2F%2Fb', '/desk/a%2F%2Fb'],
    ['/desk?back=//evil.example', '/desk?back=//evil.example'],
    [undefined, undefined],
    ['', undefined],
    ['desk', undefined],
    ['//evil.example', undefined],
    ['///evil.example', undefined],
    ['/\\evil.example', undefined],
    ['\\\\evil.example', undefined],
    ['/desk\\..\\..', undefined],
    ['/\t/evil.example', undefined],
    ['/\n/evil.example', undefined],
    ['\t//evil.example', undefined],
    [' //evil.example', undefined],
    ['https://evil.example', undefined],
    ['https:/evil.example', undefined],
    ['javascript:alert(1)', undefined],
    ['/desk\r\nset-cookie: a=b', undefined],
    ['/стол', undefined],
    [`/${'a'.repeat(2000)}`, undefined],
  ])('%j leads to %j', (asked, path) => {
    expect(nextPath(asked)).toBe(path)
  })

  test('whatever it accepts stays on the site', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '..', '@', ':', '\t', '\n', '%2f', 'evil.example', 'desk', '?', '#', ' '),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const path = nextPath(parts.join(''))
        return path === undefined || new URL(path, 'http://here.example').origin === 'http://here.example'
      }),
      { numRuns: 2000 },
    )
  })
})
