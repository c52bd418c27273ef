import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFolder } from './durable.ts'
import { startEmbedded } from './start.ts'

function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'otklik-folder-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  return root
}

test('a folder is made with all above it, by two at once too, and keeps its mode when it was there', async () => {
  const folder = join(newRoot(), 'one/two/three')
  await Promise.all([openFolder(folder, 0o711), openFolder(folder, 0o711)])
  await openFolder(folder, 0o700)
  expect(statSync(folder).mode & 0o777).toBe(0o711)
})

test.each(['/proc/otklik', '/proc/otklik/data', '/sys/otklik'])(
  'Newcomer: where nothing can be made, as in %s, the start ends with a sentence',
  async (folder) => {
    await expect(startEmbedded(folder, 'product')).rejects.toThrow(
      /Не удалось подготовить базу данных в папке .*OTKLIK_DATA/,
    )
  },
)

test('Newcomer: a file in place of the folder, or above it', async () => {
  const file = join(newRoot(), 'file')
  writeFileSync(file, '')
  for (const folder of [file, join(file, 'data')])
    await expect(startEmbedded(folder, 'product')).rejects.toThrow(/Не удалось подготовить базу данных в папке/)
})
