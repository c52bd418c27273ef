import { type AddressInfo, createServer, type Server } from 'node:net'

/** A virus scanner as far as its INSTREAM goes; it knows one virus, the harmless one that all of them know. */
export interface Clamd {
  server: Server
  /** As the setting takes it. */
  address: string
  /** The longest piece that it was sent. */
  longest(): number
}

export async function clamdOn(path?: string): Promise<Clamd> {
  let longest = 0
  const server = createServer((socket) => {
    let sent = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      sent = Buffer.concat([sent, piece])
      const read = readStream(sent)
      if (!read) return
      longest = Math.max(longest, ...read.lengths)
      socket.end(read.bytes.includes('EICAR-STANDARD-ANTIVIRUS') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((ready) => (path ? server.listen(path, ready) : server.listen(0, '127.0.0.1', ready)))
  const address = path ? `unix:${path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, address, longest: () => longest }
}

const COMMAND = 'zINSTREAM\0'

/** Nothing until the last piece, which is empty, has come. */
function readStream(sent: Buffer): { bytes: Buffer; lengths: number[] } | undefined {
  if (sent.subarray(0, COMMAND.length).toString() !== COMMAND) return undefined
  const pieces: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= sent.length; ) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return { bytes: Buffer.concat(pieces), lengths: pieces.map((piece) => piece.length) }
    pieces.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
