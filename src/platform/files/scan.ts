import { connect, type Socket } from 'node:net'
import type { Content } from './content.ts'

/** What a scanner says of bytes; silent: it could not be asked, or did not say. */
export type Scanned = { is: 'clean' } | { is: 'infected'; threat: string } | { is: 'silent' }

/** Looks at bytes and never throws. */
export type Scan = (content: Content) => Promise<Scanned>

const CHUNK = 64 * 1024
const TEN_SECONDS = 10_000
const MOST_REPLY = 4_096

/** Asks clamd by its INSTREAM: the bytes in pieces, each with its length before it, and one line back. */
export function scanBy(address: string, patienceMs = TEN_SECONDS): Scan {
  const place = placeOf(address)
  return (content) =>
    new Promise((resolve) => {
      const socket: Socket = connect(place)
      let reply = ''
      const settle = (scanned: Scanned) => {
        socket.destroy()
        resolve(scanned)
      }
      socket.setTimeout(patienceMs, () => settle({ is: 'silent' }))
      // One that went over its own limit answers and hangs up while we are still sending.
      socket.on('error', () => settle(readReply(reply)))
      socket.on('close', () => settle(readReply(reply)))
      socket.on('data', (piece) => {
        reply += piece.toString('latin1')
        if (reply.includes('\0') || reply.length > MOST_REPLY) settle(readReply(reply))
      })
      socket.on('connect', () => {
        send(socket, content).catch(() => settle({ is: 'silent' }))
      })
    })
}

async function send(socket: Socket, content: Content): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    for (let from = 0; from < piece.length; from += CHUNK) {
      const chunk = piece.subarray(from, from + CHUNK)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      await written(socket, Buffer.concat([length, chunk]))
    }
  }
  await written(socket, Buffer.alloc(4))
}

const written = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (fault) => (fault ? reject(fault) : resolve()))
  })

/** «stream: OK», «stream: Eicar-Signature FOUND»; anything else is its own trouble. */
function readReply(reply: string): Scanned {
  const said = reply.replaceAll('\0', '').trim()
  if (said === 'stream: OK') return { is: 'clean' }
  const threat = /^stream: (.+) FOUND$/.exec(said)?.[1]
  return threat === undefined ? { is: 'silent' } : { is: 'infected', threat: threat.slice(0, 200) }
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) }
  const { hostname, port } = new URL(address)
  return { host: hostname.replaceAll(/^\[|\]$/g, ''), port: Number(port) }
}
