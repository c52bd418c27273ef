import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { keepFile } from '../keep-file.ts'
import { checkMarker } from './marker.ts'

let town: Town
let folder: string
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'otklik-marker-')), 'files')
})
afterEach(async () => {
  await town.sql('delete from platform.file_use')
  await rm(join(folder, '..'), { recursive: true })
})

const check = () => checkMarker(town.installation.pools.operator, folder)
const marker = () => join(folder, 'installation')

describe('The folder of files at start', () => {
  test('a new one is marked with the installation, and found again', async () => {
    await check()
    await check()
    const [row] = await town.sql('select id from platform.installation')
    expect((await readFile(marker(), 'utf8')).trim()).toBe(row?.['id'])
  })

  test('copies that start together on it agree', async () => {
    await Promise.all(Array.from({ length: 8 }, check))
    expect(await readdir(folder)).toEqual(['installation'])
  })

  test('somebody else’s is refused in a sentence, and left as it was', async () => {
    await check()
    const stranger = randomUUID()
    await writeFile(marker(), stranger)
    await expect(check()).rejects.toThrow(/Папка файлов «.*» — другой установки Отклика. Проверьте OTKLIK_DATA/)
    expect(await readFile(marker(), 'utf8')).toBe(stranger)
  })

  test('with something in it but no mark it is refused', async () => {
    await check()
    await rm(marker())
    await writeFile(join(folder, 'photo.jpg'), '')
    await expect(check()).rejects.toThrow('лежит что-то постороннее')
  })

  test('an empty one is refused when the database remembers files: the wrong folder is mounted', async () => {
    await check()
    await town.inBody(town.body, (work) =>
      keepFile(work, folder, Buffer.from('a'), {
        ownerKind: 'answer',
        ownerId: randomUUID(),
        name: 'a',
        type: 'text/plain',
      }),
    )
    await check()
    folder = join(folder, '..', 'empty')
    await expect(check()).rejects.toThrow('нет файлов, о которых помнит база данных')
  })
})
