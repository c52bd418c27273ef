import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, openStage, type Stage, serversUnder } from '#test/embedded-stage.ts'
import { DataFolderBusy } from './faults.ts'
import { type EmbeddedDatabase, startEmbedded } from './start.ts'

let stage: Stage
let database: EmbeddedDatabase
const said: string[] = []

beforeAll(async () => {
  stage = await openStage()
  database = await startEmbedded(stage.folder, 'product', (line) => said.push(line), stage.setup)
})

afterAll(() => stage.strike())

describe('Newcomer starts on an empty folder', () => {
  test('reads where the database is made and where it lies', () => {
    expect(said).toEqual([`Готовим базу данных в папке «${join(stage.folder, 'postgres')}»`])
    expect(database.notes).toEqual([
      expect.stringMatching(
        /^База данных лежит в папке «.*Мои данные\/postgres\/cluster» и отвечает по адресу 127\.0\.0\.1:\d+$/,
      ),
    ])
  })

  test.each([
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['password_encryption', 'scram-sha-256'],
    ['server_encoding', 'UTF8'],
    ['max_connections', '100'],
    ['shared_buffers', '64MB'],
    ['TimeZone', 'UTC'],
    ['log_min_messages', 'log'],
  ])('%s is %s', async (name, value) => {
    expect(await ask(database.superuser, `select current_setting('${name}') as value`)).toEqual([{ value }])
  })

  test('no address lets in without its password', async () => {
    const open = database.superuser.replace(/:[^:@/]+@/, ':guess@')
    await expect(ask(open, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  test('Russian words are told from their quotes, letters have case, order asks for nothing of the host', async () => {
    const sql = `select to_tsvector('russian', '«Привет», мир — №5')::text as words, upper('ёж') as upper, datlocprovider as by
      from pg_database where datname = 'otklik'`
    expect(await ask(database.addresses.app, sql)).toEqual([
      { words: "'5':3 'мир':2 'привет':1", upper: 'ЁЖ', by: 'b' },
    ])
  })

  test('passwords are for the keeper only', async () => {
    const file = await stat(join(stage.folder, 'postgres', 'access.json'))
    expect(file.mode & 0o777).toBe(0o600)
    const cluster = await stat(join(stage.folder, 'postgres', 'cluster'))
    expect(cluster.mode & 0o777).toBe(0o700)
  })
})

describe('The two roles', () => {
  test.each(['otklik_operator', 'otklik_app'])('%s has no power over the installation', async (role) => {
    const sql = `select rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
      from pg_roles where rolname = '${role}'`
    expect(Object.values((await ask(database.superuser, sql))[0] ?? {})).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('the operator owns the database and may make what migrations make', async () => {
    const sql = `create extension pg_trgm; create schema trial; create table trial.note (words text); drop schema trial cascade`
    await ask(database.addresses.operator, sql)
    const owner = `select pg_get_userbyid(datdba) as owner from pg_database where datname = 'otklik'`
    expect(await ask(database.superuser, owner)).toEqual([{ owner: 'otklik_operator' }])
  })

  test('the application owns nothing and makes nothing', async () => {
    const owned = `select from pg_shdepend where deptype = 'o' and refobjid = 'otklik_app'::regrole`
    expect(await ask(database.superuser, owned)).toEqual([])
    await expect(ask(database.addresses.app, 'create schema mine')).rejects.toThrow(/permission denied/)
    await expect(ask(database.addresses.app, 'create table public.mine ()')).rejects.toThrow(/permission denied/)
    await expect(ask(database.addresses.app, 'create temporary table mine ()')).rejects.toThrow(/permission denied/)
    const elsewhere = database.addresses.app.replace('/otklik?', '/postgres?')
    await expect(ask(elsewhere, 'select 1')).rejects.toThrow(/permission denied/)
  })

  test('what somebody has loosened is narrowed at the next start', async () => {
    await ask(database.superuser, 'alter role otklik_app superuser; grant all on database otklik to public')
    await database.stop()
    database = await startEmbedded(stage.folder, 'product', undefined, stage.setup)
    const sql = `select rolsuper, has_database_privilege('otklik_app', 'otklik', 'temporary') as temporary
      from pg_roles where rolname = 'otklik_app'`
    expect(await ask(database.superuser, sql)).toEqual([{ rolsuper: false, temporary: false }])
  })
})

describe('Administrator', () => {
  test('who starts a second one on the folder is told what to do', async () => {
    const second = startEmbedded(stage.folder, 'product', undefined, stage.setup)
    await expect(second).rejects.toThrow(DataFolderBusy)
    await expect(second).rejects.toThrow(
      `Папку данных «${stage.folder}» уже использует другой процесс Отклика (сам Отклик, процесс № ${process.pid}). ` +
        'Остановите его или укажите другую папку в переменной OTKLIK_DATA',
    )
    await ask(database.addresses.app, 'select 1')
  })

  test('who stops it finds no process left, and the same addresses at the next start', async () => {
    const { addresses } = database
    await Promise.all([database.stop(), database.stop()])
    expect(await serversUnder(stage.root)).toEqual([])
    await expect(ask(addresses.app, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
    database = await startEmbedded(stage.folder, 'product', undefined, stage.setup)
    expect(database.addresses).toEqual(addresses)
  })

  test('whose port a stranger has taken gets another one', async () => {
    const port = Number(new URL(database.superuser).port)
    await database.stop()
    const stranger = createServer().listen(port, '127.0.0.1')
    database = await startEmbedded(stage.folder, 'product', undefined, stage.setup)
    expect(new URL(database.superuser).port).not.toBe(String(port))
    await ask(database.addresses.operator, 'select 1')
    stranger.close()
  })

  test('finds no statement and no value of a person in the journal', async () => {
    await ask(database.superuser, 'create table person (name text unique); insert into person values ($$Ёлкин$$)')
    await expect(ask(database.superuser, 'insert into person values ($$Ёлкин$$)')).rejects.toThrow(/duplicate key/)
    const cluster = join(stage.folder, 'postgres', 'cluster')
    const [, journal] = (await readFile(join(cluster, 'current_logfiles'), 'utf8')).trim().split(' ')
    expect(await readFile(join(cluster, String(journal)), 'utf8')).not.toMatch(/Ёлкин|insert/)
  })

  test.each([
    ['cluster/PG_VERSION', '15\n', 'создана PostgreSQL 15, а установлен PostgreSQL 18'],
    ['access.json', '{', 'с паролями базы данных пропал или испорчен. Верните его из резервной копии'],
  ])('who has a wrong %s is told what to do', async (name, wrong, words) => {
    await database.stop()
    const file = join(stage.folder, 'postgres', name)
    const right = await readFile(file)
    await writeFile(file, wrong)
    await expect(startEmbedded(stage.folder, 'product', undefined, stage.setup)).rejects.toThrow(words)
    await writeFile(file, right)
    database = await startEmbedded(stage.folder, 'product', undefined, stage.setup)
  })
})
