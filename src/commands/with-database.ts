import { resolve } from 'node:path'
import type { Config } from '#platform/config/config.ts'
import { openEmbedded, startEmbedded } from '#platform/db/embedded/start.ts'
import { type Addresses, rolesOf } from '#platform/db/pools.ts'

export interface Database {
  addresses: Addresses
  /** Sentences for whoever starts the product. */
  notes: readonly string[]
  stop(): Promise<void>
}

/** The database of the settings: one's own server by DATABASE_URL, or the embedded one of the data folder. */
export async function openDatabase(
  config: Config,
  holder: 'product' | 'command',
  say: (line: string) => void,
): Promise<Database> {
  if (config.DATABASE_URL) return { addresses: rolesOf(config.DATABASE_URL), notes: [], stop: async () => {} }
  const folder = resolve(config.OTKLIK_DATA)
  return holder === 'product' ? startEmbedded(folder, 'product', say) : openEmbedded(folder, say)
}
