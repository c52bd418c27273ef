import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Transport } from './transport.ts'

/** A letter that waits in the folder because no mail server is set. */
export interface WaitingLetter {
  id: string
  at: Temporal.Instant
  from: string
  to: string
  subject: string
  words: string
  /** Names of what would have gone with it. */
  files: readonly string[]
}

const NAME = /^[0-9a-f-]{36}[.]json$/

export const mailFolder = (dataFolder: string): string => join(dataFolder, 'mail')

/** Letters as files, one each, named by the letter: written twice, it is one. Only the owner reads them: they hold links to sign in. */
export const intoFolder = (folder: string): Transport => ({
  async send({ id, at, fromName, to, subject, words, files = [] }) {
    const part = join(folder, `${id}.part`)
    const letter = { id, at: at.toString(), from: fromName, to, subject, words, files: files.map(({ name }) => name) }
    const write = () => writeFile(part, JSON.stringify(letter, null, 2), { mode: 0o600 })
    await write().catch(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await write()
    })
    await rename(part, join(folder, `${id}.json`))
    return 'taken'
  },
})

/** Newest first. */
export async function waitingLetters(folder: string): Promise<WaitingLetter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name))
  const letters = await Promise.all(names.map((name) => readLetter(join(folder, name))))
  return letters.sort((a, b) => Temporal.Instant.compare(b.at, a.at) || (a.id < b.id ? -1 : 1))
}

export async function waitingLetter(folder: string, id: string): Promise<WaitingLetter | undefined> {
  if (!NAME.test(`${id}.json`)) return undefined
  return readLetter(join(folder, `${id}.json`)).catch(() => undefined)
}

async function readLetter(path: string): Promise<WaitingLetter> {
  const letter = JSON.parse(await readFile(path, 'utf8'))
  return { files: [], ...letter, at: Temporal.Instant.from(letter.at) }
}
