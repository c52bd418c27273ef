import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#test/product.ts'
import { type Running, startNode } from './running.ts'

export interface Product extends Running {
  url: string
  dataFolder: string
}

/** Open to look through: as root the database then lies inside and goes with the folder. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-bench-'))
  chmodSync(folder, 0o755)
  return folder
}

export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** Both ways run the same process: `npm start` looks first whether something must be installed or built. */
// What `npm start` gives Node: garbage is collected sooner, and the process stays smaller at the same speed.
const SMALLER = '--max-semi-space-size=4'
const WAYS = { built: [SMALLER, 'dist/main.js', 'start'], 'npm start': [SMALLER, 'scripts/start.mjs'] }

const READY = /Отклик работает/
/** Printed after that, until there is an administrator. */
export const FIRST_LINK = /http:\S+\/sign-in\/first\/\S+(?=\n)/

/** The real product over its embedded database, once it has printed what matches. */
export async function startProduct(
  dataFolder: string,
  { way = 'built', until = READY }: { way?: keyof typeof WAYS; until?: RegExp } = {},
): Promise<Product> {
  const port = await freePort()
  const settings = {
    PORT: String(port),
    OTKLIK_DATA: dataFolder,
    LOG_LEVEL: 'warn',
    // All load comes from one address; nobody's office sends this much.
    ANSWERS_PER_MINUTE: '100000000',
    // As many as bare commits are measured with.
    DATABASE_CONNECTIONS: '16',
  }
  const running = await startNode(WAYS[way], settings, until)
  return { ...running, url: `http://localhost:${port}`, dataFolder }
}
