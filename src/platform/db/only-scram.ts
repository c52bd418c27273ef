import { Client } from 'pg'

interface Stream {
  connection: { stream: { destroy(fault: Error): void } }
}

/**
 * A connection that shows its password to nobody. The embedded server stands on a port that any program of the machine may
 * take while the server is down; such a program must not get the password by asking for it in the clear.
 */
export class OnlyScram extends Client {
  // The names are those of pg's own methods for what a server asks.
  protected _handleAuthCleartextPassword(): void {
    this.#leave()
  }

  protected _handleAuthMD5Password(): void {
    this.#leave()
  }

  #leave(): void {
    const { connection } = this as unknown as Stream
    connection.stream.destroy(new Error('the server asks for the password in the clear: it is not ours'))
  }
}
