import type { PoolClient } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { openTown, type Town } from '#test/town.ts'
import { copied, copyIn } from './copy-in.ts'

let town: Town
let client: PoolClient
beforeAll(async () => {
  town = await openTown()
  client = await openOperator(town.installation.pools.operator).connect()
  await client.query('create temporary table said (place integer, words text)')
})
afterAll(async () => {
  client.release(true)
  await town.close()
})
beforeEach(async () => void (await client.query('truncate said')))

test('what people write goes in as it was', async () => {
  const words = ['две\nстроки', 'путь C:\\новый', 'знак\tтабуляции', '\\.', '\\N', 'ёж 🌾', '']
  const lines = words.map((text, place) => `${place}\t${copied(text)}\n`).join('')
  await copyIn(client, 'copy said from stdin', lines)
  const { rows } = await client.query<{ words: string }>('select words from said order by place')
  expect(rows.map((row) => row.words)).toEqual(words)
})

test('a line that cannot be taken is refused with all the others, and the connection goes on', async () => {
  await expect(copyIn(client, 'copy said from stdin', '1\tхорошо\nтри\tплохо\n')).rejects.toThrow(
    'invalid input syntax',
  )
  await expect(copyIn(client, 'copy nowhere from stdin', '1\n')).rejects.toThrow('does not exist')
  expect((await client.query('select count(*)::int as n from said')).rows).toEqual([{ n: 0 }])
})
