import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { OnlyScram } from './only-scram.ts'

let close = () => {}
afterEach(() => close())

/** Somebody else on our port, who asks for the password. @returns what was heard */
async function thief(asksFor: Buffer): Promise<{ port: number; heard: () => string }> {
  let heard = ''
  const server = createServer((socket) => {
    socket.once('data', () => socket.write(asksFor))
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.on('error', () => {})
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  close = () => server.close()
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, heard: () => heard }
}

test.each([
  ['in the clear', Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])],
  ['by md5', Buffer.from([0x52, 0, 0, 0, 12, 0, 0, 0, 5, 1, 2, 3, 4])],
])('whoever asks for the password %s does not get it', async (_how, asksFor) => {
  const { port, heard } = await thief(asksFor)
  const client = new OnlyScram({ connectionString: `postgres://otklik_app:geheim@127.0.0.1:${port}/otklik` })
  await expect(client.connect()).rejects.toThrow()
  expect(heard()).toContain('otklik_app')
  expect(heard()).not.toMatch(/geheim|md5/)
})
