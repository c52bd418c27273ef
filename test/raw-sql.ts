import type { Client } from 'pg'
import type { Town } from './town.ts'

/** Raw SQL in the role of the application, as whoever broke through everything above it would send it. */
export function rawSql(town: Town) {
  /** In a transaction of a body, or of none, that is then undone. */
  async function asApp<T>(body: string | undefined, act: (client: Pick<Client, 'query'>) => Promise<T>): Promise<T> {
    const client = await town.installation.pools.app.connect()
    try {
      await client.query('begin')
      if (body) await client.query(`select set_config('otklik.body', $1, true)`, [body])
      return await act(client)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  /** The code and the words with which the database refuses; «done» if it does not. */
  const refusalOf = (body: string, sql: string, values: unknown[] = []) =>
    asApp(body, (client) =>
      client.query(sql, values).then(
        () => 'done',
        (fault: Error & { code?: string }) => `${fault.code} ${fault.message}`,
      ),
    )

  return { asApp, refusalOf }
}
