import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import { systemClock } from '../clock/clock.ts'
import { pathOf } from './content.ts'
import { dropFile } from './drop-file.ts'
import { keepFile } from './keep-file.ts'
import { openFile } from './open-file.ts'
import { sweepFiles } from './operator/sweep.ts'

let town: Town
let folder: string
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  town.at(START)
  folder = await mkdtemp(join(tmpdir(), 'otklik-files-'))
})
afterEach(async () => {
  await town.sql('delete from platform.file_use')
  await rm(folder, { recursive: true })
})

const WORDS = Buffer.from('Ответ на обращение')
const owner = () => ({ ownerKind: 'answer', ownerId: randomUUID() })
const PAPER = { name: 'Ответ.pdf', type: 'application/pdf' }

const keep = (of = owner(), body = town.body, content: Parameters<typeof keepFile>[2] = WORDS, about = PAPER) =>
  town.inBody(body, (work) => keepFile(work, folder, content, { ...of, ...about }))

const bytesOf = (of: ReturnType<typeof owner>, hash: string, body = town.body) =>
  town.inBody(body, async (work) => {
    const file = await openFile(work, folder, of, hash)
    return file && { ...file, content: (await buffer(file.stream())).toString() }
  })

const onDisk = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 2)
const sweep = () => sweepFiles(town.installation.pools.operator, folder, town.installation.clock)
const later = (hours: number) => town.at(new Date(Date.parse(START) + hours * 3_600_000).toISOString())

describe('A file that is kept', () => {
  test('comes back as it was, under its own name and by its own thing', async () => {
    const of = owner()
    const { hash, bytes } = await keep(of)
    expect(bytes).toBe(WORDS.length)
    expect(await onDisk()).toEqual([join(hash.slice(0, 2), hash)])
    expect(await bytesOf(of, hash)).toMatchObject({ ...PAPER, content: WORDS.toString() })
    expect(await bytesOf(owner(), hash)).toBeUndefined()
    expect(await bytesOf({ ...of, ownerKind: 'unit' }, hash)).toBeUndefined()
  })

  test('a stream in pieces is the same file as its bytes; an empty one is a file too', async () => {
    async function* pieces() {
      for (const byte of WORDS) yield Uint8Array.of(byte)
    }
    const { hash } = await keep(owner(), town.body, pieces())
    expect(hash).toBe((await keep()).hash)
    const of = owner()
    const empty = await keep(of, town.body, Buffer.alloc(0))
    expect(await bytesOf(of, empty.hash)).toMatchObject({ bytes: 0, content: '' })
  })

  test.each([
    '../../etc/passwd',
    '/корень/файл.txt',
    'C:\\папка\\файл.txt',
    'файл\nс переносом.txt',
    '"кавычки" и %2e%2e',
    '.',
    '\u202Efdp.exe',
    'смайл 🙂.png',
    'я'.repeat(300),
  ])('the name %j is kept as it is and reaches no disk', async (name) => {
    const of = owner()
    const { hash } = await keep(of, town.body, WORDS, { ...PAPER, name })
    expect((await bytesOf(of, hash))?.name).toBe(name)
    expect(await onDisk()).toEqual([join(hash.slice(0, 2), hash)])
  })

  test.each(['a\0b', 'a\ud83d'])('a name that cannot be stored leaves nothing: %j', async (name) => {
    await expect(keep(owner(), town.body, WORDS, { ...PAPER, name })).rejects.toThrow(TypeError)
    expect(await onDisk()).toEqual([])
  })

  test.each(['', '..', 'a'.repeat(63), 'A'.repeat(64), `../${'a'.repeat(61)}`])(
    '%j is no hash and opens nothing',
    async (hash) => {
      expect(await bytesOf(owner(), hash)).toBeUndefined()
    },
  )
})

describe('Two bodies with the same bytes', () => {
  test('have one file and two uses; neither opens, sees or drops by the use of the other', async () => {
    const [mine, theirs] = [owner(), owner()]
    const { hash } = await keep(mine, town.body)
    await keep(theirs, town.other)
    expect(await onDisk()).toHaveLength(1)
    expect(await town.sql('select count(*) as uses from platform.file_use')).toEqual([{ uses: 2 }])
    expect(await bytesOf(mine, hash, town.other)).toBeUndefined()
    expect(await bytesOf(theirs, hash, town.body)).toBeUndefined()
    await town.inBody(town.other, (work) => dropFile(work, folder, mine, hash))
    later(48)
    await sweep()
    expect(await bytesOf(mine, hash)).toMatchObject({ content: WORDS.toString() })
    await town.inBody(town.body, (work) => dropFile(work, folder, mine, hash))
    later(96)
    await sweep()
    expect(await bytesOf(theirs, hash, town.other)).toMatchObject({ content: WORDS.toString() })
  })

  test('kept twice by one thing it is one use', async () => {
    const of = owner()
    await keep(of)
    await keep(of)
    expect(await town.sql('select count(*) as uses from platform.file_use')).toEqual([{ uses: 1 }])
  })
})

describe('Broken off in the middle', () => {
  test('the work fails after the bytes: no row; the bytes go a day later and not before', async () => {
    const failing = town.inBody(town.body, async (work) => {
      await keepFile(work, folder, WORDS, { ...owner(), ...PAPER })
      throw new Error('the process has died')
    })
    await expect(failing).rejects.toThrow('has died')
    expect(await town.sql('select count(*) as uses from platform.file_use')).toEqual([{ uses: 0 }])
    expect(await onDisk()).toHaveLength(1)
    later(23)
    expect(await sweep()).toBe(0)
    later(25)
    expect(await sweep()).toBe(1)
    expect(await onDisk()).toEqual([])
  })

  test('a stream that breaks leaves nothing', async () => {
    async function* broken() {
      yield WORDS
      throw new Error('the visitor has gone')
    }
    await expect(keep(owner(), town.body, broken())).rejects.toThrow('has gone')
    expect(await onDisk()).toEqual([])
  })

  test('a half that a dead process left goes a day later', async () => {
    await writeFile(join(folder, 'part-5b0e'), WORDS.subarray(3))
    await utimes(join(folder, 'part-5b0e'), new Date(START), new Date(START))
    expect(await sweep()).toBe(0)
    town.at('2099-01-01T00:00:00Z')
    expect(await sweep()).toBe(1)
    expect(await onDisk()).toEqual([])
  })

  test('half a file in its place, as an older crash may leave, is written anew', async () => {
    const { hash } = await keep()
    const path = pathOf(folder, hash)
    await writeFile(path, WORDS.subarray(3))
    await keep()
    expect(await readFile(path)).toEqual(WORDS)
  })
})

describe('The sweep', () => {
  test('counts the day from the last use, not from the first', async () => {
    const of = owner()
    const { hash } = await keep(of)
    later(240)
    await town.inBody(town.body, (work) => dropFile(work, folder, of, hash))
    expect(await bytesOf(of, hash)).toBeUndefined()
    later(263)
    expect(await sweep()).toBe(0)
    later(265)
    expect(await sweep()).toBe(1)
  })

  test('leaves bytes alone that somebody is keeping at this moment', async () => {
    const of = owner()
    const { hash } = await keep()
    await town.sql('delete from platform.file_use')
    later(48)
    // The lock alone must hold it off: the file is made to look old again after the keep has touched it.
    await town.inBody(town.body, async (work) => {
      await keepFile(work, folder, WORDS, { ...of, ...PAPER })
      later(480)
      expect(await sweep()).toBe(0)
    })
    expect(await bytesOf(of, hash)).toMatchObject({ content: WORDS.toString() })
  })

  test('runs beside many keeps and drops, and no use ever loses its bytes', async () => {
    // The clock of the machine and of the town are one here: bytes that are arriving are young.
    town.at(String(systemClock.now()))
    const kept: { of: ReturnType<typeof owner>; hash: string }[] = []
    const one = async (turn: number) => {
      const of = owner()
      const body = turn % 2 ? town.body : town.other
      const { hash } = await keep(of, body, Buffer.from(`содержание ${turn % 4}`))
      if (turn % 3 === 0) await town.inBody(body, (work) => dropFile(work, folder, of, hash))
      else kept.push({ of, hash })
      await utimes(pathOf(folder, hash), 0, 0).catch(() => {})
    }
    const keeping = Promise.all(Array.from({ length: 40 }, (_, turn) => one(turn)))
    const sweeping = (async () => {
      for (let turn = 0; turn < 15; turn += 1) await sweep()
    })()
    await Promise.all([keeping, sweeping])
    const files = await Promise.all(kept.map(({ hash }) => readFile(pathOf(folder, hash), 'utf8')))
    expect(files.every((text) => text.startsWith('содержание'))).toBe(true)
  })

  test('leaves strangers in the folder alone', async () => {
    await mkdir(join(folder, 'photos'))
    await writeFile(join(folder, 'installation'), 'mark')
    town.at('2099-01-01T00:00:00Z')
    expect(await sweep()).toBe(0)
    expect(await readdir(folder)).toEqual(['installation', 'photos'])
  })
})
