import { NotFound } from '#platform/http/answer.ts'
import type { Work } from '#platform/work.ts'
import { base32 } from '../proofs/base32.ts'
import { openSecret } from '../proofs/sealed-secret.ts'
import { type FactorState, factorState } from '../rules/second-factor.ts'
import { readCredential } from '../store/credentials.ts'
import { type Entrant, entrantById } from '../store/entrants.ts'
import { listSessions, type OwnSession } from '../store/sessions.ts'

export interface Account {
  entrant: Entrant
  bodyName: string
  factor: FactorState
  sessions: OwnSession[]
}

export async function readAccount(work: Work): Promise<Account> {
  const entrant = await entrantById(work, work.by.id)
  if (!entrant) throw new NotFound()
  const credential = await readCredential(work, entrant.id)
  const factor = factorState(credential?.secondFactor?.since, credential?.backupCodes.length ?? 0)
  return { entrant, bodyName: work.body.name, factor, sessions: await listSessions(work, entrant.id) }
}

/** The secret for the telephone, as programs for codes take it; only while it waits for its first code. */
export async function readWaitingSecret(work: Work, key: Buffer): Promise<string | undefined> {
  const factor = (await readCredential(work, work.by.id))?.secondFactor
  return factor && !factor.since ? base32(openSecret(key, work.by.id, factor.sealed)) : undefined
}
