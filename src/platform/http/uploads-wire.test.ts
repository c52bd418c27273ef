import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'
import { formToken } from './origin.ts'

let web: Awaited<ReturnType<typeof openSmallWeb>>
let port: number
beforeAll(async () => {
  web = await openSmallWeb()
  await web.server.listen({ host: '127.0.0.1', port: 0 })
  port = (web.server.server.address() as AddressInfo).port
})
afterAll(() => web.server.close())

const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const formOf = (bytes: number) =>
  Buffer.concat([
    Buffer.from(part('csrf', formToken(web.secrets.sessions, 'session'))),
    Buffer.from('--x\r\nContent-Disposition: form-data; name="list"; filename="a.csv"\r\n\r\n'),
    Buffer.alloc(bytes, 'a'),
    Buffer.from(`\r\n${part('words', 'Мой текст')}--x--\r\n`),
  ])

const head = (length: number, cookie = 'otklik_session=session') =>
  `POST /desk/files HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nContent-Length: ${length}\r\n` +
  'Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n'

/** Sends all of it, however long that takes, and tells what came back until the answer was over. */
function exchange(form: Buffer, socket: Socket = connect(port, '127.0.0.1'), from = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    socket.setEncoding('utf8').on('data', (words) => {
      heard += words
      const [headers = '', body = ''] = heard.split('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(headers)?.[1])
      if (Buffer.byteLength(body) < length) return
      socket.destroy()
      resolve(heard)
    })
    socket.on('error', reject).on('close', () => reject(new Error('closed before the answer was over')))
    if (from === 0) socket.write(head(form.length))
    socket.write(form.subarray(from))
  })
}

const status = (heard: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1])

/** The first half of a form, and then nothing. */
async function halfWay(form: Buffer): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  socket.write(head(form.length))
  socket.write(form.subarray(0, form.length / 2))
  await new Promise((resolve) => setTimeout(resolve, 30))
  return socket
}

/** Sends a form with a file of so many bytes, none of which is held here, and watches how much the process holds meanwhile. */
async function pourOut(bytes: number): Promise<{ heard: string; most: number }> {
  const [before = '', after = ''] = formOf(0).toString('latin1').split('\r\n\r\n\r\n')
  const start = Buffer.from(`${before}\r\n\r\n`, 'latin1')
  const end = Buffer.from(`\r\n${after}`, 'latin1')
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('error', reject).on('close', () => resolve())
    socket.setEncoding('utf8').on('data', (words) => {
      heard += words
      if (heard.includes('</html>')) socket.destroy()
    })
  })
  socket.write(head(start.length + bytes + end.length))
  socket.write(start)
  const piece = Buffer.alloc(1024 * 1024, 'a')
  let most = 0
  for (let sent = 0; sent < bytes; sent += piece.length) {
    if (!socket.write(piece)) await new Promise((resolve) => socket.once('drain', resolve))
    most = Math.max(most, process.memoryUsage().arrayBuffers)
  }
  socket.write(end)
  await answered
  return { heard, most }
}

describe('On a real connection', () => {
  test('a form with a file arrives', async () => {
    const heard = await exchange(formOf(500_000))
    expect([status(heard), heard]).toEqual([200, expect.stringContaining('500000')])
  })

  test.each([2_000_000, 30_000_000])('a file of %d bytes is refused with a page that arrives whole', async (bytes) => {
    const heard = await exchange(formOf(bytes))
    expect(status(heard)).toBe(413)
    expect(heard).toContain('можно не больше 1\u00a0МБ')
    expect(heard).toContain('Мой текст')
  })

  test('one that is far too large is refused without being kept, and takes nobody’s place', async () => {
    const others = await Promise.all(Array.from({ length: 8 }, () => halfWay(formOf(500_000))))
    const before = process.memoryUsage().arrayBuffers
    const { heard, most } = await pourOut(256 * 1024 * 1024).finally(() => {
      for (const other of others) other.destroy()
    })
    expect(status(heard)).toBe(413)
    for (const words of ['можно не больше 1\u00a0МБ', 'Мой текст']) expect(heard).toContain(words)
    expect(most - before).toBeLessThan(96 * 1024 * 1024)
  })

  test('eight send at once; the ninth waits, and goes on when one of them is gone', async () => {
    const form = formOf(500_000)
    const others = await Promise.all(Array.from({ length: 8 }, () => halfWay(form)))
    let isDone = false
    const ninth = exchange(form).finally(() => {
      isDone = true
    })
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(isDone).toBe(false)
    others[0]?.destroy()
    expect(status(await ninth)).toBe(200)
    const rest = others.slice(1).map((socket) => exchange(form, socket, form.length / 2))
    expect((await Promise.all(rest)).map(status)).toEqual(Array(7).fill(200))
  })

  test('a form that is cut off takes nothing with it', async () => {
    for (let n = 0; n < 20; n += 1) (await halfWay(formOf(100_000))).destroy()
    expect(status(await exchange(formOf(1_000)))).toBe(200)
    expect(web.log()).not.toContain('"level":50')
  })
})
