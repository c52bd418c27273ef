import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire between the product and its database that can be cut. */
export interface Wire {
  port: number
  /** Breaks every connection; new ones are refused until it is mended. */
  cut(): void
  /** Takes connections and never says a word. */
  swallow(): void
  mend(): void
  close(): Promise<void>
}

export async function openProxy(target: { host: string; port: number }): Promise<Wire> {
  const sockets = new Set<Socket>()
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const server = createServer((socket) => {
    keep(socket)
    if (state === 'cut') socket.destroy()
    if (state === 'silent') socket.resume()
    if (state !== 'whole') return
    const onward = connect(target)
    keep(onward)
    socket.pipe(onward).pipe(socket)
    socket.on('close', () => onward.destroy())
    onward.on('close', () => socket.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut'
      destroyAll()
    },
    swallow: () => {
      destroyAll()
      state = 'silent'
    },
    mend: () => {
      state = 'whole'
    },
    close: async () => {
      destroyAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
