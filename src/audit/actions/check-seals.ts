import type { Work } from '#platform/work.ts'
import { sealHash } from '../seal-hash.ts'
import { countWaiting, readEntries, readSeals } from '../store/read-seals.ts'
import type { SealCheck } from '../terms.ts'

type Seal = Awaited<ReturnType<typeof readSeals>>[number]

/** Computes every seal anew from the entries as they stand now. */
export async function checkSeals(work: Work): Promise<SealCheck> {
  const seals = await readSeals(work)
  const broken: SealCheck['broken'][number][] = []
  let previous: Buffer = Buffer.alloc(32)
  for (const [index, seal] of seals.entries()) {
    const why = await faultOf(work, seal, index + 1, previous)
    if (why) broken.push({ seal: seal.number, why })
    previous = seal.hash
  }
  const last = seals.at(-1)
  return {
    seals: seals.length,
    sealed: seals.reduce((sum, seal) => sum + seal.entry_ids.length, 0),
    waiting: await countWaiting(work),
    lastHash: last?.hash.toString('hex') ?? null,
    lastSealedAt: last?.sealed_at ?? null,
    broken,
  }
}

async function faultOf(
  work: Work,
  seal: Seal,
  number: number,
  previous: Buffer,
): Promise<SealCheck['broken'][number]['why'] | undefined> {
  if (seal.number !== number || !seal.previous.equals(previous)) return 'chain broken'
  const entries = await readEntries(work, seal.entry_ids)
  if (entries.length !== seal.entry_ids.length) return 'entry missing'
  return sealHash(work.body.id, number, previous, entries).equals(seal.hash) ? undefined : 'entry changed'
}
