import { execFileSync } from 'node:child_process'
import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  ask,
  closedHome,
  copyOfPackage,
  openStage,
  plainAccount,
  type Stage,
  serversUnder,
} from '#test/embedded-stage.ts'
import type { Account } from './account.ts'
import { startEmbedded } from './start.ts'

let stage: Stage
let person: Account

beforeAll(async () => {
  stage = await openStage()
  person = isRoot ? await plainAccount() : { uid: Number(process.getuid?.()), gid: Number(process.getgid?.()) }
})
afterEach(() => stage.clear())
afterAll(() => stage.strike())

const isRoot = process.getuid?.() === 0
type Story = readonly [title: string, tell: () => Promise<void>]

const start = (dataFolder: string, setup = {}) =>
  startEmbedded(dataFolder, 'product', undefined, { ...stage.setup, ...setup })

const ownerOf = async (pid: number | undefined) => (await stat(`/proc/${pid}`)).uid

const asRoot: Story[] = [
  [
    'root: the server runs as nobody, the cluster lies in the data folder',
    async () => {
      const dataFolder = join(stage.root, 'reachable', 'data')
      const database = await start(dataFolder)
      expect(await ownerOf((await serversUnder(stage.root))[0])).toBe(65534)
      expect((await stat(join(dataFolder, 'postgres', 'cluster'))).uid).toBe(65534)
      expect(database.notes).toHaveLength(1)
      await database.stop()
    },
  ],
  [
    'root, data under a 0700 home: the cluster lies in the system folder, each says where the other is',
    async () => {
      const dataFolder = join(await closedHome(stage.root, 'дом'), 'data')
      const first = await start(dataFolder)
      const [name] = await readdir(stage.setup.systemFolder)
      expect(name).toMatch(/^дом-data-[0-9a-f]{12}$/)
      const place = join(stage.setup.systemFolder, String(name))
      expect(first.notes[1]).toContain(`База данных папки «${dataFolder}» лежит отдельно, в «${place}»`)
      expect(await readFile(join(dataFolder, 'database-place.txt'), 'utf8')).toContain(`\n${place}\n`)
      expect(await readFile(join(place, 'data-folder.txt'), 'utf8')).toContain(`\n${dataFolder}\n`)
      await ask(first.addresses.operator, 'create table kept (n int)')
      await first.stop()

      await rm(join(dataFolder, 'database-place.txt'))
      const second = await start(dataFolder)
      expect(second.notes).toEqual(first.notes)
      expect(await ask(second.addresses.operator, 'select from kept')).toEqual([])
      await second.stop()
    },
  ],
  [
    'root moves, copies and loses such a folder: never a silent empty database',
    async () => {
      const home = await closedHome(stage.root, 'home')
      const [old, moved, copy] = ['old', 'moved', 'copy'].map((name) => join(home, name)) as [string, string, string]
      const first = await start(old)
      await ask(first.addresses.operator, 'create table kept (n int)')
      await first.stop()
      await rename(old, moved)
      const second = await start(moved)
      await ask(second.addresses.operator, 'select from kept')
      await second.stop()

      await cp(moved, copy, { recursive: true })
      await expect(start(copy)).rejects.toThrow(`а та принадлежит папке «${moved}»`)

      const place = String((await readFile(join(moved, 'database-place.txt'), 'utf8')).split('\n')[1])
      await rm(place, { recursive: true })
      await expect(start(moved)).rejects.toThrow(`лежала в «${place}», но там её нет`)
    },
  ],
  [
    'root, checkout under a 0700 home: the programs are copied once, by version',
    async () => {
      const from = await copyOfPackage(join(stage.root, 'checkout'), { mode: 0o700 })
      const dataFolder = join(stage.root, 'open')
      const copies = async () =>
        (await readdir(stage.setup.systemFolder)).filter((name) => name.startsWith('postgres-'))
      await (await start(dataFolder, { packageFolder: from })).stop()
      const [copy] = await copies()
      expect(copy).toMatch(/^postgres-18\.\d/)
      const before = await stat(join(stage.setup.systemFolder, String(copy)))
      await (await start(dataFolder, { packageFolder: from })).stop()
      expect(await copies()).toEqual([copy])
      expect((await stat(join(stage.setup.systemFolder, String(copy)))).ino).toBe(before.ino)
    },
  ],
  [
    'root, a home closed after the database was made in it: a sentence, no second database',
    async () => {
      const home = join(stage.root, 'closing')
      await (await start(join(home, 'data'))).stop()
      await chmod(home, 0o700)
      await expect(start(join(home, 'data'))).rejects.toThrow(/недоступна\. Верните доступ: chmod a\+x/)
    },
  ],
  [
    'a person starts what root has made: a sentence with the way out, which works',
    async () => {
      const dataFolder = join(stage.root, 'from-root')
      await (await start(dataFolder)).stop()
      const refused = await stage.start({ dataFolder }, person)
      const { name, message } = await refused.fault()
      expect(name).toBe('DatabaseNotStarted')
      const way = `sudo chown -R ${person.uid}:${person.gid} '${dataFolder}'`
      expect(message).toContain(way)
      execFileSync('/bin/sh', ['-c', way.replace('sudo ', '')])
      const taken = await stage.start({ dataFolder }, person)
      await taken.ready()
      await taken.stop()
    },
  ],
  [
    'a person starts what root has made in the system folder: a sentence with the way out, which works',
    async () => {
      const dataFolder = join(await closedHome(stage.root, 'home-of-person', person), 'data')
      await (await start(dataFolder)).stop()
      await chmod(dataFolder, 0o755)
      const { message } = await (await stage.start({ dataFolder }, person)).fault()
      const [way] = /sudo mv.*$/.exec(message) ?? []
      execFileSync('/bin/sh', ['-c', String(way).replaceAll('sudo ', '')])
      const taken = await stage.start({ dataFolder }, person)
      await taken.ready()
      await taken.stop()
    },
  ],
  [
    'root starts what a person has made: a sentence with the way out, which works',
    async () => {
      const dataFolder = join(stage.root, 'from-person')
      await mkdir(dataFolder)
      await chown(dataFolder, person.uid, person.gid)
      const theirs = await stage.start({ dataFolder }, person)
      await theirs.ready()
      await theirs.stop()
      const cluster = join(dataFolder, 'postgres', 'cluster')
      const way = `chown -R 65534:65534 '${cluster}'`
      await expect(start(dataFolder)).rejects.toThrow(way)
      execFileSync('/bin/sh', ['-c', way])
      await (await start(dataFolder)).stop()
    },
  ],
  [
    'an account without a name cannot make a cluster: a sentence',
    async () => {
      const nameless = { uid: 54321, gid: 54321 }
      const dataFolder = join(await closedHome(stage.root, 'nameless', nameless), 'data')
      const { message } = await (await stage.start({ dataFolder }, nameless)).fault()
      expect(message).toContain('у пользователя № 54321 нет строки в /etc/passwd')
    },
  ],
]

const asAnyone: Story[] = [
  [
    'a person: the server runs as them, the cluster lies in the data folder, closed to others, the home too',
    async () => {
      const dataFolder = join(await closedHome(stage.root, 'own', person), 'data')
      const product = await stage.start({ dataFolder }, isRoot ? person : undefined)
      await product.ready()
      expect(await ownerOf((await serversUnder(stage.root))[0])).toBe(person.uid)
      const place = await stat(join(dataFolder, 'postgres'))
      expect([place.uid, place.mode & 0o777]).toEqual([person.uid, 0o700])
      await product.stop()
      expect(await serversUnder(stage.root)).toEqual([])
    },
  ],
  [
    'a person whose package cannot be written and lacks its links: a whole copy is made in the data folder',
    async () => {
      const from = await copyOfPackage(join(stage.root, 'strict'), { links: false })
      await chmod(join(from, 'native', 'lib'), 0o555)
      const dataFolder = join(await closedHome(stage.root, 'own-too', person), 'data')
      const product = await stage.start({ dataFolder, setup: { packageFolder: from } }, isRoot ? person : undefined)
      await product.ready()
      expect((await readdir(dataFolder)).sort()).toEqual(['postgres', expect.stringMatching(/^postgres-18\./)])
      await product.stop()
      await chmod(join(from, 'native', 'lib'), 0o755)
    },
  ],
  [
    'a person whose folder cannot be written: a sentence that names it',
    async () => {
      const parent = join(stage.root, 'foreign')
      await mkdir(parent, { mode: 0o555 })
      const product = await stage.start({ dataFolder: join(parent, 'data') }, isRoot ? person : undefined)
      const { name, message } = await product.fault()
      expect(name).toBe('DatabaseNotStarted')
      expect(message).toContain(`в папке «${join(parent, 'data')}»`)
      expect(message).toContain('OTKLIK_DATA')
    },
  ],
]

describe('Whoever starts it', () => {
  test.each(isRoot ? [...asRoot, ...asAnyone] : asAnyone)('%s', (_title, tell) => tell())
})

describe('Whatever the package and the path are like', () => {
  test('links that a stricter npm has not made are made', async () => {
    const packageFolder = await copyOfPackage(join(stage.root, 'linkless'), { links: false })
    const database = await start(join(stage.root, 'linkless-data'), { packageFolder })
    await ask(database.addresses.operator, `create collation ru (provider = icu, locale = 'ru')`)
    await database.stop()
  })

  test('a very long Cyrillic path with spaces and quotes serves', async () => {
    const long = join(stage.root, ...Array.from({ length: 6 }, () => `очень длинная «папка» $HOME "${'ы'.repeat(36)}"`))
    expect(Buffer.byteLength(long)).toBeGreaterThan(700)
    const database = await start(join(long, 'данные'))
    await ask(database.addresses.app, 'select 1')
    await database.stop()
  })

  test('a folder with something else in it is left alone', async () => {
    const dataFolder = join(stage.root, 'strange')
    await mkdir(join(dataFolder, 'postgres', 'photos'), { recursive: true })
    await expect(start(dataFolder)).rejects.toThrow(/лежит не база данных Отклика/)
    expect(await readdir(join(dataFolder, 'postgres'))).toEqual(['photos'])
  })
})
