import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ask, openStage, type Stage, serversUnder, until } from '#test/embedded-stage.ts'
import { openEmbedded, startEmbedded } from './start.ts'

let stage: Stage
let dataFolder: string

beforeAll(async () => {
  stage = await openStage()
  dataFolder = stage.folder
})

afterEach(() => stage.clear())
afterAll(() => stage.strike())

const isUp = async () => (await serversUnder(stage.root)).length === 1

describe('Two products', () => {
  test('started at the same instant on an empty folder: one runs, the other is refused in a sentence', async () => {
    const both = await Promise.all([stage.start({ dataFolder }), stage.start({ dataFolder })])
    const outcomes = await Promise.all(both.map(({ outcome }) => outcome))
    const faults = outcomes.flatMap(({ fault }) => fault ?? [])
    expect(faults).toEqual([
      { name: 'DataFolderBusy', message: expect.stringContaining(`Папку данных «${dataFolder}»`) },
    ])
    const winner = both[outcomes.findIndex(({ ready }) => ready)]
    await ask(String(outcomes.find(({ ready }) => ready)?.ready?.addresses.app), 'select 1')
    await winner?.stop()
    expect(await serversUnder(stage.root)).toEqual([])
  })

  test('the second is refused with the number of the first, which goes on', async () => {
    const first = await stage.start({ dataFolder })
    const { addresses } = await first.ready()
    const second = await stage.start({ dataFolder })
    expect((await second.fault()).message).toContain(`сам Отклик, процесс № ${first.child.pid}`)
    await ask(addresses.app, 'select 1')
  })

  test('the next is started while the last still stops: it waits and runs', async () => {
    const first = await stage.start({ dataFolder })
    await first.ready()
    first.child.kill('SIGTERM')
    const second = await startEmbedded(dataFolder, 'product', undefined, stage.setup)
    await ask(second.addresses.app, 'select 1')
    await second.stop()
  })
})

describe('Administrator runs a command', () => {
  test('beside the product: both work, and the product is still there when it ends', async () => {
    const product = await stage.start({ dataFolder })
    const { addresses } = await product.ready()
    const guest = await openEmbedded(dataFolder, undefined, stage.setup)
    expect(guest.addresses).toEqual(addresses)
    await guest.stop()
    await ask(addresses.app, 'select 1')
  })

  test('while the product is down: the server is there for the command alone', async () => {
    const guest = await openEmbedded(dataFolder, undefined, stage.setup)
    await ask(guest.addresses.operator, 'create table kept (n int)')
    await guest.stop()
    expect(await serversUnder(stage.root)).toEqual([])
  })

  test('after the product was killed: it takes the server that was left and then stops it', async () => {
    const product = await stage.start({ dataFolder })
    await product.ready()
    await product.kill()
    const guest = await openEmbedded(dataFolder, undefined, stage.setup)
    await guest.stop()
    expect(await serversUnder(stage.root)).toEqual([])
  })

  test('and a second one: the first to end waits, the last one out turns off the light', async () => {
    const first = await openEmbedded(dataFolder, undefined, stage.setup)
    const second = await openEmbedded(dataFolder, undefined, stage.setup)
    const ended = first.stop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await ask(second.addresses.app, 'select 1')
    await second.stop()
    await ended
    expect(await serversUnder(stage.root)).toEqual([])
  })

  test('and then starts the product: it waits for the command and takes over its server', async () => {
    const command = await startEmbedded(dataFolder, 'command', undefined, stage.setup)
    const product = await stage.start({ dataFolder })
    const waiting = `select 1 from pg_stat_activity where application_name = 'otklik product ${product.child.pid}'`
    await until(async () => (await ask(command.superuser, waiting)).length === 1)
    await command.stop()
    await product.ready()
    expect(await isUp()).toBe(true)
    await product.stop()
    expect(await isUp()).toBe(false)
  })
})
