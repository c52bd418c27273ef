import { randomUUID } from 'node:crypto'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { clamdOn } from '#test/clamd.ts'
import { scanBy } from './scan.ts'

const servers: Server[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))))

/** Something that listens and says this to whatever it is sent. */
async function saying(words: string | undefined): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.resume()
    if (words !== undefined) socket.end(words)
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const HARMLESS = Buffer.from('Прошу помочь с субсидией')
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

describe('The scanner', () => {
  test.each(['tcp', 'unix'] as const)('by %s tells what is clean from what is not', async (kind) => {
    const clamd = await clamdOn(kind === 'unix' ? join(tmpdir(), `clamd-${randomUUID()}`) : undefined)
    servers.push(clamd.server)
    const scan = scanBy(clamd.address)
    expect(await scan(HARMLESS)).toEqual({ is: 'clean' })
    expect(await scan(Buffer.alloc(0))).toEqual({ is: 'clean' })
    expect(await scan(Buffer.concat([Buffer.alloc(300_000, 'a'), EICAR]))).toEqual({
      is: 'infected',
      threat: 'Eicar-Signature',
    })
    expect(clamd.longest()).toBeLessThanOrEqual(64 * 1024)
    async function* pieces() {
      yield EICAR.subarray(0, 20)
      yield EICAR.subarray(20)
    }
    expect(await scan(pieces())).toMatchObject({ is: 'infected' })
  })

  test.each([
    ['says nothing and hangs up', ''],
    ['has its own trouble', 'INSTREAM size limit exceeded. ERROR\0'],
    ['says something else', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ])('that %s is silent, never clean', async (_, words) => {
    expect(await scanBy(await saying(words))(Buffer.alloc(3_000_000))).toEqual({ is: 'silent' })
  })

  test('that does not answer is waited for so long and no longer; one that is not there not at all', async () => {
    expect(await scanBy(await saying(undefined), 60)(HARMLESS)).toEqual({ is: 'silent' })
    expect(await scanBy('tcp://127.0.0.1:1')(HARMLESS)).toEqual({ is: 'silent' })
    expect(await scanBy(`unix:/nowhere/${randomUUID()}`)(HARMLESS)).toEqual({ is: 'silent' })
  })

  test('a stream that breaks is silent', async () => {
    const clamd = await clamdOn()
    servers.push(clamd.server)
    async function* broken() {
      yield HARMLESS
      throw new Error('the disk is gone')
    }
    expect(await scanBy(clamd.address)(broken())).toEqual({ is: 'silent' })
  })
})
