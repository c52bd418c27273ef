import { Client } from 'pg'
import { openEmbedded } from '#platform/db/embedded/start.ts'

/** Asks the embedded database of a product that may be dead at this moment, as the owner of its tables. */
export async function asOwner<T>(dataFolder: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const database = await openEmbedded(dataFolder)
  const client = new Client({ connectionString: database.addresses.operator })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
    await database.stop()
  }
}
