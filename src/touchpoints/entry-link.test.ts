import { describe, expect, test } from 'vitest'
import { entryLink } from './entry-link.ts'

describe('K4.3: the link of a touchpoint', () => {
  test.each([
    // public address                  href                                        as typed                local
    ['https://otklik.example', 'https://otklik.example/e/nd7k4x2p', 'otklik.example', false],
    ['https://отклик.example', 'https://xn--h1adbcny.example/e/nd7k4x2p', 'отклик.example', false],
    ['https://xn--h1adbcny.example', 'https://xn--h1adbcny.example/e/nd7k4x2p', 'отклик.example', false],
    ['http://10.0.0.5:8080', 'http://10.0.0.5:8080/e/nd7k4x2p', '10.0.0.5:8080', false],
    ['http://localhost:3000', 'http://localhost:3000/e/nd7k4x2p', 'localhost:3000', true],
    ['http://127.0.0.1', 'http://127.0.0.1/e/nd7k4x2p', '127.0.0.1', true],
    ['http://[::1]:3000', 'http://[::1]:3000/e/nd7k4x2p', '[::1]:3000', true],
    ['https://localhost.example', 'https://localhost.example/e/nd7k4x2p', 'localhost.example', false],
  ])('under %s', (publicUrl, href, site, isLocal) => {
    expect(entryLink(publicUrl, 'nd7k4x2p')).toEqual({ href, site, isLocal })
  })
})
