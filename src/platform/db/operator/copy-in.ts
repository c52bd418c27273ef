import type { PoolClient } from 'pg'

/** What the connection of node-postgres does for COPY; its types leave it out. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/**
 * COPY from memory, by PostgreSQL's own protocol: what is given is one message, so it is as large as a batch and no larger.
 * It takes its place in the client's queue like every query.
 */
export function copyIn(client: PoolClient, statement: string, lines: string): Promise<void> {
  return new Promise((done, fail) => {
    let fault: Error | undefined
    const nothing = () => {}
    client.query({
      submit: (connection: CopyConnection) => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(lines))
        connection.endCopyFrom()
      },
      handleError: (error: Error) => {
        fault = error
        fail(error)
      },
      handleReadyForQuery: () => {
        if (!fault) done()
      },
      handleCommandComplete: nothing,
      handleRowDescription: nothing,
      handleDataRow: nothing,
      handlePortalSuspended: nothing,
      handleEmptyQuery: nothing,
    } as never)
  })
}

/** A value in the text format of COPY. */
export const copied = (value: string | null): string =>
  value === null
    ? '\\N'
    : /[\\\n\r\t]/.test(value)
      ? value.replaceAll(/[\\\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)
      : value

const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
