import type { Selectable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Attempts } from '../rules/lock-out.ts'
import { type IdentityTables, identityTables } from './tables.ts'

export interface SecondFactor {
  sealed: Buffer
  /** Null until it was confirmed with a code. */
  since: Temporal.Instant | null
  usedStep: number | null
}

export interface Credential {
  personId: string
  passwordHash: string
  changedAt: Temporal.Instant
  attempts: Attempts
  secondFactor: SecondFactor | null
  backupCodes: readonly Buffer[]
}

export async function readCredential(work: Work, personId: string): Promise<Credential | undefined> {
  const row = await credentialRow(work, personId).executeTakeFirst()
  return row && credentialOf(row)
}

/** Whoever guesses at the same moment waits here, so every failure is counted. */
export async function lockCredential(work: Work, personId: string): Promise<Credential | undefined> {
  const row = await credentialRow(work, personId).forUpdate().executeTakeFirst()
  return row && credentialOf(row)
}

const CREDENTIAL = [
  'person_id',
  'password_hash',
  'changed_at',
  'failures',
  'failed_at',
  'locked_until',
  'second_factor',
  'second_factor_since',
  'second_factor_step',
  'backup_codes',
] as const

const credentialRow = (work: Work, personId: string) =>
  identityTables(work).selectFrom('identity.credential').select(CREDENTIAL).where('person_id', '=', personId)

const credentialOf = (
  row: Pick<Selectable<IdentityTables['identity.credential']>, (typeof CREDENTIAL)[number]>,
): Credential => ({
  personId: row.person_id,
  passwordHash: row.password_hash,
  changedAt: row.changed_at,
  attempts: { failures: row.failures, failedAt: row.failed_at, lockedUntil: row.locked_until },
  secondFactor: row.second_factor && {
    sealed: row.second_factor,
    since: row.second_factor_since,
    usedStep: row.second_factor_step,
  },
  backupCodes: row.backup_codes,
})

/** A password set anew opens the account as well. */
export async function savePassword(work: Work, personId: string, passwordHash: string): Promise<void> {
  const fresh = {
    password_hash: passwordHash,
    changed_at: work.now.toString(),
    failures: 0,
    failed_at: null,
    locked_until: null,
  }
  await identityTables(work)
    .insertInto('identity.credential')
    .values({ person_id: personId, ...fresh })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(fresh))
    .execute()
}

/** The same password, hashed better. */
export const saveStrongerHash = (work: Work, personId: string, passwordHash: string): Promise<void> =>
  change(work, personId, { password_hash: passwordHash })

export const saveAttempts = (
  work: Work,
  personId: string,
  { failures, failedAt, lockedUntil }: Attempts,
): Promise<void> =>
  change(work, personId, {
    failures,
    failed_at: failedAt?.toString() ?? null,
    locked_until: lockedUntil?.toString() ?? null,
  })

/** A secret that waits for its first code. */
export const saveWaitingFactor = (work: Work, personId: string, sealed: Buffer): Promise<void> =>
  change(work, personId, {
    second_factor: sealed,
    second_factor_since: null,
    second_factor_step: null,
    backup_codes: [],
  })

export const saveConfirmedFactor = (work: Work, personId: string, step: number, codes: Buffer[]): Promise<void> =>
  change(work, personId, { second_factor_since: work.now.toString(), second_factor_step: step, backup_codes: codes })

export const dropFactor = (work: Work, personId: string): Promise<void> =>
  change(work, personId, { second_factor: null, second_factor_since: null, second_factor_step: null, backup_codes: [] })

export const saveUsedStep = (work: Work, personId: string, step: number): Promise<void> =>
  change(work, personId, { second_factor_step: step })

export const saveBackupCodes = (work: Work, personId: string, codes: Buffer[]): Promise<void> =>
  change(work, personId, { backup_codes: codes })

type Change = Partial<{
  password_hash: string
  failures: number
  failed_at: string | null
  locked_until: string | null
  second_factor: Buffer | null
  second_factor_since: string | null
  second_factor_step: number | null
  backup_codes: Buffer[]
}>

async function change(work: Work, personId: string, columns: Change): Promise<void> {
  await identityTables(work).updateTable('identity.credential').set(columns).where('person_id', '=', personId).execute()
}
