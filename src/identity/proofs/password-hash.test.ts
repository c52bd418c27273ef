import { hash, parseOptions } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { checkPassword, hashPassword } from './password-hash.ts'

test('a password is kept as argon2id with 19 MiB, two passes and one lane, never the same twice', async () => {
  const [one, two] = await Promise.all([hashPassword('тихая речка весной'), hashPassword('тихая речка весной')])
  expect(parseOptions(one)).toMatchObject({ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  expect(one).not.toBe(two)
})

test('right, wrong and nobody', async () => {
  const stored = await hashPassword('тихая речка весной')
  expect(await checkPassword(stored, 'тихая речка весной')).toEqual({ right: true })
  expect(await checkPassword(stored, 'тихая речка зимой')).toEqual({ right: false })
  expect(await checkPassword(undefined, 'тихая речка весной')).toEqual({ right: false })
})

test('letters composed another way are the same password', async () => {
  const stored = await hashPassword('чай на крыльце'.normalize('NFC'))
  expect(await checkPassword(stored, 'чай на крыльце'.normalize('NFD'))).toEqual({ right: true })
})

test('a weaker hash is right once more and comes back stronger', async () => {
  const weak = await hash('тихая речка весной', { memoryCost: 8192, timeCost: 1 })
  const { right, stronger } = await checkPassword(weak, 'тихая речка весной')
  expect(right).toBe(true)
  expect(await checkPassword(stronger, 'тихая речка весной')).toEqual({ right: true })
  expect(await checkPassword(weak, 'тихая речка зимой')).toEqual({ right: false })
})
