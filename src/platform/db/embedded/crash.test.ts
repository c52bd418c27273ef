import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ask, kill, openStage, type Stage, serversUnder, until } from '#test/embedded-stage.ts'
import { startEmbedded } from './start.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterEach(() => stage.clear())
afterAll(() => stage.strike())

const rows = (address: string) => ask<{ n: number }>(address, 'select n from answer order by n')

test('Citizen: an answer outlives kill -9 of the product; its server is adopted with the same addresses', async () => {
  const first = await stage.start({ dataFolder: stage.folder })
  const { addresses, superuser } = await first.ready()
  await ask(
    addresses.operator,
    'drop table if exists answer; create table answer (n int); insert into answer values (1)',
  )
  const servers = await serversUnder(stage.root)
  await first.kill()
  expect(await serversUnder(stage.root)).toEqual(servers)

  const second = await stage.start({ dataFolder: stage.folder })
  expect((await second.ready()).addresses).toEqual(addresses)
  expect(await serversUnder(stage.root)).toEqual(servers)
  expect(await rows(superuser)).toEqual([{ n: 1 }])
  await second.stop()
  expect(await serversUnder(stage.root)).toEqual([])
})

test('Citizen: an answer outlives kill -9 of product and server together; recovery is waited for', async () => {
  const first = await stage.start({ dataFolder: stage.folder })
  const { addresses } = await first.ready()
  await ask(addresses.operator, 'drop table if exists answer; create table answer (n int)')
  await ask(addresses.operator, 'insert into answer select generate_series(1, 200000)')
  for (const pid of await serversUnder(stage.root)) kill(pid, 'SIGKILL')
  await first.kill()

  const second = await startEmbedded(stage.folder, 'product', undefined, stage.setup)
  expect(await ask(second.addresses.operator, 'select count(*)::int as n from answer')).toEqual([{ n: 200_000 }])
  await second.stop()
})

test('Clerk: the server is killed under a running product, which brings it back by itself at the same address', async () => {
  const said: string[] = []
  const database = await startEmbedded(stage.folder, 'product', (line) => said.push(line), stage.setup)
  await ask(
    database.addresses.operator,
    'drop table if exists answer; create table answer (n int); insert into answer values (1)',
  )
  for (const round of [1, 2]) {
    for (const pid of await serversUnder(stage.root)) kill(pid, 'SIGKILL')
    await until(() => said.filter((line) => line === 'Связь с базой данных восстановлена').length === round)
  }
  expect(await rows(database.addresses.operator)).toEqual([{ n: 1 }])
  await expect(startEmbedded(stage.folder, 'product', undefined, stage.setup)).rejects.toThrow(/уже использует/)
  await database.stop()
  expect(await serversUnder(stage.root)).toEqual([])
})

test('Administrator stops the product while its server is being brought back: nothing is left', async () => {
  const said: string[] = []
  const database = await startEmbedded(stage.folder, 'product', (line) => said.push(line), stage.setup)
  for (const pid of await serversUnder(stage.root)) kill(pid, 'SIGKILL')
  await until(() => said.includes('Связь с базой данных прервалась, восстанавливаем'))
  await database.stop()
  await until(async () => (await serversUnder(stage.root)).length === 0)
})

test('A number in the pid file that belongs to somebody else by now does not stop the start', async () => {
  const database = await startEmbedded(stage.folder, 'product', undefined, stage.setup)
  const pidFile = join(stage.folder, 'postgres', 'cluster', 'postmaster.pid')
  const lines = (await readFile(pidFile, 'utf8')).split('\n').slice(1)
  await database.stop()
  await writeFile(pidFile, [process.pid, ...lines].join('\n'))
  const again = await startEmbedded(stage.folder, 'product', undefined, stage.setup)
  await again.stop()
})

test('A server that does not answer at all is stopped and started anew', async () => {
  const first = await stage.start({ dataFolder: stage.folder })
  const { addresses } = await first.ready()
  await ask(
    addresses.operator,
    'drop table if exists answer; create table answer (n int); insert into answer values (1)',
  )
  await first.kill()
  const [frozen] = await serversUnder(stage.root)
  kill(Number(frozen), 'SIGSTOP')
  const database = await startEmbedded(stage.folder, 'product', undefined, { ...stage.setup, silenceMs: 3_000 })
  expect(await rows(database.addresses.operator)).toEqual([{ n: 1 }])
  await database.stop()
}, 40_000)

test('A server that was asked to stop and waits for a forgotten visitor is stopped and started anew', async () => {
  const first = await stage.start({ dataFolder: stage.folder })
  const { superuser } = await first.ready()
  await first.kill()
  const visitor = new pg.Client(superuser)
  visitor.on('error', () => undefined)
  await visitor.connect()
  for (const pid of await serversUnder(stage.root)) kill(pid, 'SIGTERM')
  const database = await startEmbedded(stage.folder, 'product', undefined, { ...stage.setup, recoveryMs: 3_000 })
  await ask(database.addresses.app, 'select 1')
  await database.stop()
})

test('Ctrl-C in a terminal does not reach the server before the product has ended its work', async () => {
  const product = await stage.start({ dataFolder: stage.folder })
  await product.ready()
  process.kill(-Number(product.child.pid), 'SIGINT')
  await product.ended
  expect(await serversUnder(stage.root)).toHaveLength(1)
})
