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
  /** Says in JSON what came of it, and what of that is written down. */
  act(): Promise<{ status: number; reply: string; kept: string }>
  /** Makes what was answered of what is written down. */
  again(kept: string): Promise<string>
  /** The reasons, if this was a refusal; anything else is a fault, and then nothing is kept. */
  refusalsIn(fault: unknown): readonly Refusal[] | undefined
}

/** Acts once for the key, in one transaction with what is kept of it; a refusal undoes the act and is kept as an answer. */
export async function actOnce(work: Work, keyed: Keyed, acts: Acts): Promise<ActedOnce> {
  const kept = await takeKey(work, keyed)
  if (kept && !kept.hash.equals(keyed.hash)) return { ...refusal([OTHER_CONTENT]), isReplayed: false }
  if (kept) {
    const { status, reply } = kept
    return { status, reply: status === REFUSED ? reply : await acts.again(reply), isReplayed: true }
  }
  const { status, reply, kept: written } = await answered(work, acts)
  await keepAnswer(work, keyed, { status, reply: written })
  return { status, reply, isReplayed: false }
}

async function answered(work: Work, { act, refusalsIn }: Omit<Acts, 'again'>) {
  await markPlace(work)
  try {
    return await act()
  } catch (fault) {
    const refusals = refusalsIn(fault)
    if (!refusals) throw fault
    await undoFromPlace(work)
    const refused = refusal(refusals)
    return { ...refused, kept: refused.reply }
  }
}

const OTHER_CONTENT = {
  field: 'Idempotency-Key',
  why: 'Something else was sent under this key: take a new key for a new act',
}

const REFUSED = 422

const refusal = (refusals: readonly Refusal[]) => ({ status: REFUSED, reply: JSON.stringify(refusals) })
