import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder, usableBinaries } from '../../src/platform/db/embedded/binaries.ts'

/** Where the embedded server's programs lie, usable by the account that runs them in tests. */
export async function embeddedBinaries(): Promise<string> {
  const root = process.getuid?.() === 0
  const account = root ? { uid: 65534, gid: 65534 } : undefined
  const { folder } = await usableBinaries(packageFolder(), '/var/lib/otklik', account)
  return join(folder, 'native', 'bin')
}

/** The newest PostgreSQL ≥ 15 installed on this machine, if there is one. */
export function systemBinaries(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).filter((version) => Number(version) >= 15) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  return newest && join(root, newest, 'bin')
}
