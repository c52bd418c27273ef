import { identityDoors } from '#identity'
import type { Clock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import { type WorkOpener, workOpener } from '#platform/db/open-work.ts'
import { checkAppRole } from '#platform/db/operator/app-role.ts'
import { makeSecrets } from '#platform/db/operator/make-secrets.ts'
import { migrate } from '#platform/db/operator/migrate.ts'
import { type Addresses, openPools, type Pools } from '#platform/db/pools.ts'
import { readSecrets, type Secrets } from '#platform/db/secrets.ts'
import type { Doors } from '#platform/http/web-parts.ts'
import { jobsAfter } from './reactions.ts'

/** What every command and every process stands on: the migrated database, its keys, the way to open a work. */
export interface Installation {
  config: Config
  clock: Clock
  pools: Pools
  works: WorkOpener
  secrets: Secrets
  doors: Doors
  addresses: Addresses
  close(): Promise<void>
}

export interface InstallationParts {
  config: Config
  addresses: Addresses
  clock: Clock
  migrations: string
  say(fault: Error): void
}

export async function openInstallation({
  config,
  addresses,
  clock,
  migrations,
  say,
}: InstallationParts): Promise<Installation> {
  const pools = openPools(addresses, config.DATABASE_CONNECTIONS, say)
  await migrate(pools.operator, migrations, config.DATABASE_URL ? 'is lent' : 'signs in')
  await checkAppRole(pools.app)
  await makeSecrets(pools.operator)
  const secrets = await readSecrets(pools.app)
  const works = workOpener({ pool: pools.app, clock, jobsAfter })
  return { config, clock, pools, works, secrets, addresses, doors: identityDoors, close: pools.close }
}
