import { tracesOf } from '#platform/db/operator/forget-traces.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { everySecond, type Loop } from '#platform/jobs/every-second.ts'
import { type BatchParts, type Emptied, emptyBox } from './empty-box.ts'

/** One round: the box is emptied, then what deleted rows still tell is forgotten. */
export function boxRound(operator: OperatorPool, parts: BatchParts): () => Promise<Emptied> {
  const box = tracesOf(operator, ['surveys.box'])
  // The draft of what was sent went in the transaction of its sheet.
  const drafts = tracesOf(operator, ['surveys.draft'])
  return async () => {
    const round = await emptyBox(operator, parts)
    await box.forget(round.emptied.length > 0)
    await drafts.forget(false)
    return round
  }
}

/** Empties the box once a second: no line of the timetable (those count minutes), no job. A failed round is told and tried again. */
export const startBoxLoop = (round: () => Promise<Emptied>, say: (round: Emptied) => void): Loop =>
  everySecond(async () => {
    const done = await round().catch((fault: unknown): Emptied => ({ emptied: [], faults: [fault] }))
    if (done.emptied.length > 0 || done.faults.length > 0) say(done)
  })
