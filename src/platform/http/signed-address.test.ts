import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readSigned, signAddress } from './signed-address.ts'

const KEY = Buffer.alloc(32, 7)
const signed = { bodyId: randomUUID(), kind: 'page', id: '/:body/privacy', once: randomUUID() }
const address = signAddress(KEY, '/ratings', signed)
const token = address.slice('/ratings/'.length)

describe('A signed address', () => {
  test('says what it was made of', () => expect(readSigned(KEY, '/ratings', token)).toEqual(signed))

  test('is a short local path of plain signs', () => {
    expect(address).toMatch(/^\/ratings\/[\w-]+$/)
    expect(token.length).toBeLessThan(100)
  })

  test('of the same thing differs every time', () => {
    expect(signAddress(KEY, '/ratings', { ...signed, once: randomUUID() })).not.toBe(address)
  })

  test.each([
    ['nothing', ''],
    ['only a signature', token.slice(0, 22)],
    ['something else', 'x'.repeat(90)],
    ['a sign added', `${token}A`],
    ['a sign taken away', token.slice(0, -1)],
    ['letters of the wrong alphabet', 'ж'.repeat(60)],
  ])('%s opens nothing', (_, given) => expect(readSigned(KEY, '/ratings', given)).toBeUndefined())

  test('changed in any sign opens nothing', () => {
    for (const [place, sign] of [...token].entries()) {
      const forged = `${token.slice(0, place)}${sign === 'A' ? 'B' : 'A'}${token.slice(place + 1)}`
      expect(readSigned(KEY, '/ratings', forged), `place ${place}`).toBeUndefined()
    }
  })

  test('opens neither another folder nor with another key', () => {
    expect(readSigned(KEY, '/letters', token)).toBeUndefined()
    expect(readSigned(Buffer.alloc(32, 8), '/ratings', token)).toBeUndefined()
  })
})
