import { expect, test } from 'vitest'
import { isOwnMachine } from './own-machine.ts'

test.each<[string, string, string, Record<string, string>, boolean]>([
  ['the person who tries it out', 'localhost', '127.0.0.1', {}, true],
  ['by number', '127.0.0.1', '127.0.0.1', {}, true],
  ['by IPv6', '[::1]', '::1', {}, true],
  ['a page elsewhere whose name leads here', 'evil.example', '127.0.0.1', {}, false],
  ['a proxy that says for whom', 'localhost', '127.0.0.1', { 'x-forwarded-for': '203.0.113.8' }, false],
  ['a proxy that says it is one', 'localhost', '127.0.0.1', { via: '1.1 front' }, false],
  ['another machine', 'localhost', '192.0.2.7', {}, false],
])('%s', (...row) => {
  const [, hostname, ip, headers, own] = row
  expect(isOwnMachine({ hostname, ip, headers })).toBe(own)
})
