import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { freePort, startProduct } from '#test/product.ts'
import { asSuperuser, withDatabase } from '#test/setup/template.ts'
import { DatabaseUnreachable, untilServerAnswers } from './own-server.ts'

const superuser = inject('superuser')
const folder = mkdtempSync(join(tmpdir(), 'otklik-commands-'))
const role = `keeper_${randomBytes(4).toString('hex')}`
beforeAll(async () => {
  chmodSync(folder, 0o755)
  await asSuperuser(superuser, [`create role ${role} login password 'geheim'`])
})
afterAll(async () => {
  await asSuperuser(superuser, [`drop role ${role}`])
  rmSync(folder, { recursive: true, force: true })
})

/** The command in a process of its own, to its end. */
function otklik(args: readonly string[], settings: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', OTKLIK_DATA: folder, LOG_LEVEL: 'warn', ...settings }
  const child = spawn(process.execPath, [resolve('dist/main.js'), ...args], { env })
  const ended = { code: null as number | null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk))
  child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk))
  return new Promise<typeof ended>((done) => child.on('close', (code) => done({ ...ended, code })))
}

const url = (name: string, login: string, port?: number) => {
  const address = new URL(withDatabase(superuser, name, login))
  if (port) address.port = String(port)
  return address.toString()
}

test('Administrator: a token can be made before the first start, and the start finds all of it', async () => {
  const made = await otklik(['token', 'create', '--role', 'administrator', '--name', 'Портал'])
  expect([made.code, made.err.match(/at .*:\d+/)]).toEqual([0, null])
  const token = made.out.trim().split('\n').at(-1) ?? ''
  const product = await startProduct({ dataFolder: folder })
  try {
    const response = await fetch(`${product.url}/api/v1/register.json`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect([response.status, (await response.json()).body.code]).toEqual([200, 'organ'])
    expect(product.printed()).toContain('/sign-in/first/')
  } finally {
    await product.stop()
  }
})

describe('Whoever starts the product reads a sentence and no trace', () => {
  const refused = async (settings: Record<string, string>) => {
    const ended = await otklik(['start'], { PORT: String(await freePort()), ...settings })
    expect(ended.code).toBe(1)
    expect(ended.err).not.toMatch(/^\s+at |geheim/m)
    return ended.err.trim()
  }

  test('the port is busy', async () => {
    const busy = createServer().listen(0, 'localhost')
    onTestFinished(() => void busy.close())
    await new Promise((done) => busy.once('listening', done))
    const { port } = busy.address() as { port: number }
    expect(await refused({ PORT: String(port) })).toMatch(`Порт ${port} занят другой программой`)
  })

  test('the address is not of this machine', async () => {
    expect(await refused({ HOST: '203.0.113.1' })).toMatch(/У этой машины нет адреса 203\.0\.113\.1/)
  })

  test.each<[string, string, RegExp]>([
    ['a wrong password', url('postgres', `${role}:geheim-not`), /не приняла пароль роли keeper_/],
    ['no such database', url('nowhere', `${role}:geheim`), /Базы данных nowhere на сервере нет. Создайте её/],
    ['no such server', 'postgres://a:geheim@db.invalid/otklik', /db\.invalid/],
  ])('of a database of one’s own: %s', async (_title, DATABASE_URL, words) => {
    expect(await refused({ DATABASE_URL })).toMatch(words)
  })

  test.each([{}, { DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/otklik' }])(
    'the data folder cannot be made: %j',
    async (settings) => {
      const words = await refused({ ...settings, OTKLIK_DATA: '/proc/otklik' })
      expect(words).toMatch(/\/proc\/otklik.*OTKLIK_DATA/)
    },
  )
})

describe('The database of one’s own is not up yet', () => {
  test('it is waited for, which is said once', async () => {
    const port = await freePort()
    const said: string[] = []
    const waiting = untilServerAnswers(url('postgres', `${role}:geheim`, port), (line) => said.push(line), 20_000)
    await new Promise((done) => setTimeout(done, 1_200))
    const { hostname, port: real } = new URL(superuser)
    const wire = createServer((socket) => {
      const onward = connect(Number(real), hostname)
      socket.pipe(onward).pipe(socket)
      for (const end of [socket, onward]) end.on('error', () => {})
    }).listen(port, hostname)
    onTestFinished(() => void wire.close())
    await waiting
    expect(said).toEqual([expect.stringMatching(/ещё не отвечает, ждём до 20 секунд/)])
  })

  test('it says that it is starting up: it is waited for as well, and not for ever', async () => {
    const starting = createServer((socket) => {
      // ErrorResponse of the protocol: severity, code, message.
      const fields = Buffer.from('SFATAL\0C57P03\0Mthe database system is starting up\0\0')
      const head = Buffer.alloc(5)
      head.write('E')
      head.writeInt32BE(fields.length + 4, 1)
      socket.once('data', () => socket.end(Buffer.concat([head, fields])))
      socket.on('error', () => {})
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void starting.close())
    await new Promise((done) => starting.once('listening', done))
    const { port } = starting.address() as { port: number }
    const said: string[] = []
    const waiting = untilServerAnswers(`postgres://a:geheim@127.0.0.1:${port}/otklik`, (line) => said.push(line), 1_000)
    await expect(waiting).rejects.toThrow(DatabaseUnreachable)
    await expect(waiting).rejects.toThrow(/127\.0\.0\.1:\d+\/otklik не отвечает .*starting up.*Запустите её/)
    expect(said).toHaveLength(1)
  })
})
