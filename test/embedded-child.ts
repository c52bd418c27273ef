import pg from 'pg'
import type { Setup } from '#platform/db/embedded/ready.ts'
import { openEmbedded, startEmbedded } from '#platform/db/embedded/start.ts'

/** A process of its own that runs the embedded database: told all in one argument, it speaks one JSON line per event. */
export interface Orders {
  dataFolder: string
  as: 'product' | 'command' | 'guest'
  setup: Setup
}

const tell = (event: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(event)}\n`)
const { dataFolder, as, setup } = JSON.parse(process.argv[2] ?? '') as Orders
const say = (line: string) => tell({ said: line })

try {
  const database = await (as === 'guest'
    ? openEmbedded(dataFolder, say, setup)
    : startEmbedded(dataFolder, as, say, setup))
  const { addresses, superuser, notes } = database
  const client = new pg.Client(addresses.operator)
  await client.connect()
  await client.end()
  const asked = new Promise((resolve) => process.once('SIGTERM', resolve))
  tell({ ready: { addresses, superuser, notes } })
  await asked
  await database.stop()
  process.exit(0)
} catch (error) {
  const { name, message } = error as Error
  tell({ fault: { name, message } })
  process.exit(1)
}
