import { resolve } from 'node:path'
import type { Config } from '#platform/config/config.ts'
import { openFolder } from '#platform/db/embedded/durable.ts'
import { explained } from '#platform/db/embedded/faults.ts'
import { openEmbedded, startEmbedded } from '#platform/db/embedded/start.ts'
import { type Addresses, rolesOf } from '#platform/db/pools.ts'
import { untilServerAnswers } from './own-server.ts'

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
  const folder = resolve(config.OTKLIK_DATA)
  if (config.DATABASE_URL) {
    await explained(cannotKeep.bind(undefined, folder), () => openFolder(folder, 0o700))
    await untilServerAnswers(config.DATABASE_URL, say)
    return { addresses: rolesOf(config.DATABASE_URL), notes: [], stop: async () => {} }
  }
  return holder === 'product' ? startEmbedded(folder, 'product', say) : openEmbedded(folder, say)
}

/** The folder holds files and letters even where the database is elsewhere. */
export const cannotKeep = (folder: string, why: string): string =>
  `В папке данных «${folder}» нельзя хранить файлы (${why}). ` +
  'Проверьте, что она доступна для записи, или укажите другую в переменной OTKLIK_DATA'
