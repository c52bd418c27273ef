import type { Pool } from 'pg'

/** What the keys of the installation are for. Each is made once and lives in the database, so every copy and the backup share it. */
export const SECRETS = ['sessions', 'receipts', 'second-factor', 'links'] as const
export type SecretName = (typeof SECRETS)[number]
export type Secrets = Readonly<Record<SecretName, Buffer>>

export async function readSecrets(app: Pool): Promise<Secrets> {
  const { rows } = await app.query<{ name: SecretName; value: Buffer }>('select name, value from platform.secret')
  const found = Object.fromEntries(rows.map(({ name, value }) => [name, value]))
  const missing = SECRETS.find((name) => !found[name])
  if (missing) throw new Error(`the key ${missing} is missing`)
  return found as Secrets
}
