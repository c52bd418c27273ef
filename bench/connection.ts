import { connect, type Socket } from 'node:net'

export interface Said {
  status: number
  body: string
}

/** One connection kept open, one request at a time, no more parsing than it takes: the load must not be what is measured. */
export class Connection {
  readonly #host: string
  readonly #socket: Socket
  #came = ''
  #answered: ((said: Said) => void) | undefined
  #failed: ((fault: Error) => void) | undefined

  /** @param from an address of this machine; visitors are told apart by theirs */
  constructor({ port, host }: URL, from = '127.0.0.1') {
    this.#host = host
    this.#socket = connect({ host: '127.0.0.1', port: Number(port), localAddress: from, noDelay: true })
    this.#socket.setEncoding('latin1').on('data', (text: string) => this.#read(text))
    this.#socket.on('error', (fault) => this.#failed?.(fault))
    this.#socket.on('close', () => this.#failed?.(new Error('the connection was closed')))
  }

  /** @param headers each with its line break */
  get(path: string, headers = ''): Promise<Said> {
    return this.#send(`GET ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${headers}\r\n`)
  }

  /** @param headers each with its line break */
  post(path: string, type: string, body: string, headers = ''): Promise<Said> {
    const length = Buffer.byteLength(body)
    return this.#send(
      `POST ${path} HTTP/1.1\r\nhost: ${this.#host}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n${headers}\r\n${body}`,
    )
  }

  end(): void {
    this.#failed = undefined
    this.#socket.destroy()
  }

  #send(text: string): Promise<Said> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(text)
    })
  }

  #read(text: string): void {
    this.#came += text
    const end = this.#came.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#came)?.[1])
    if (this.#came.length < end + 4 + length) return
    const said = { status: Number(this.#came.slice(9, 12)), body: this.#came.slice(end + 4) }
    this.#came = ''
    this.#answered?.(said)
  }
}
