import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Clock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { type Installation, openInstallation } from '../src/installation.ts'
import { asSuperuser, TEMPLATE, withDatabase } from './setup/template.ts'

/** An installation of one's own that holds nothing yet: no body, no people. */
export interface EmptyInstallation {
  installation: Installation
  folder: string
  /** Runs SQL as the owner of the tables. */
  sql<R>(text: string, values?: unknown[]): Promise<R[]>
  close(): Promise<void>
}

export async function openEmptyInstallation(clock: Clock): Promise<EmptyInstallation> {
  const superuser = inject('superuser')
  const database = `empty_${randomBytes(6).toString('hex')}`
  await asSuperuser(superuser, [`create database ${database} template ${TEMPLATE} owner otklik_operator`])
  const operator = withDatabase(inject('operator'), database)
  const app = new URL(operator)
  app.username = 'otklik_app'
  const folder = mkdtempSync(join(tmpdir(), 'otklik-empty-'))
  const installation = await openInstallation({
    config: readConfig({ OTKLIK_DATA: folder, LOG_LEVEL: 'silent', PORT: '0' }),
    addresses: { operator, app: app.toString() },
    clock,
    migrations: 'migrations',
    say: () => {},
  })
  return {
    installation,
    folder,
    sql: async (text, values) => (await openOperator(installation.pools.operator).query(text, values)).rows,
    close: async () => {
      await installation.close()
      await asSuperuser(superuser, [`drop database ${database} with (force)`])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
