import type { Refusal } from '../outcome.ts'
import type { Work } from '../work.ts'
import { keepAnswer, markPlace, takeKey, undoFromPlace } from './store/keys.ts'
import type { Keyed } from './terms.ts'

export interface ActedOnce {
  status: number
  reply: string
  isReplayed: boolean
}

interface Acts {
  /** Says in JSON what came of it. */
  act(): Promise<{ status: number; reply: string }>
  /** The reasons, if this was a refusal; anything else is a fault, and then nothing is kept. */
  refusalsIn(fault: unknown): readonly Refusal[] | undefined
}

/** Acts once for the key, in one transaction with what is kept of it; a refusal undoes the act and is kept as an answer. */
export async function actOnce(work: Work, keyed: Keyed, acts: Acts): Promise<ActedOnce> {
  const kept = await takeKey(work, keyed)
  if (kept && !kept.hash.equals(keyed.hash)) return { ...refusal([OTHER_CONTENT]), isReplayed: false }
  if (kept) return { status: kept.status, reply: kept.reply, isReplayed: true }
  const answer = await answered(work, acts)
  await keepAnswer(work, keyed, answer)
  return { ...answer, isReplayed: false }
}

async function answered(work: Work, { act, refusalsIn }: Acts) {
  await markPlace(work)
  try {
    return await act()
  } catch (fault) {
    const refusals = refusalsIn(fault)
    if (!refusals) throw fault
    await undoFromPlace(work)
    return refusal(refusals)
  }
}

const OTHER_CONTENT = {
  field: 'Idempotency-Key',
  why: 'Something else was sent under this key: take a new key for a new act',
}

const refusal = (refusals: readonly Refusal[]) => ({ status: 422, reply: JSON.stringify(refusals) })
