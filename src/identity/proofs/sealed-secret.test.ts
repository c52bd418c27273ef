import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openSecret, sealSecret } from './sealed-secret.ts'

const key = randomBytes(32)
const secret = randomBytes(20)

test('a sealed secret opens for its person and key, and looks different each time', () => {
  const sealed = sealSecret(key, 'anna', secret)
  expect(openSecret(key, 'anna', sealed)).toEqual(secret)
  expect(sealed.includes(secret)).toBe(false)
  expect(sealSecret(key, 'anna', secret)).not.toEqual(sealed)
})

test('it opens for nobody else, with no other key, and not when a bit of it was changed', () => {
  const sealed = sealSecret(key, 'anna', secret)
  expect(() => openSecret(key, 'oleg', sealed)).toThrow()
  expect(() => openSecret(randomBytes(32), 'anna', sealed)).toThrow()
  for (const place of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
    expect(() => openSecret(key, 'anna', changed)).toThrow()
  }
})
