import type { Channel, EntryNeed } from '#touchpoints'
import { stemsOf } from './words.ts'

/** An entry of the register, as far as words can point to it. */
export interface LikelyEntry {
  touchpointId: string
  name: string
  processName: string
  channel: Channel
  needs: readonly EntryNeed[]
  details?:
    | { features?: string; whereabouts?: { address: string; phone: string; email: string; link: string } }
    | undefined
}

/** Entries that a message may be about or have come by, best first. @clause M11 */
export function likelyTouchpoints(words: string, entries: readonly LikelyEntry[], channel?: Channel): string[] {
  const said = new Set(stemsOf(words))
  const score = (entry: LikelyEntry) =>
    stemsOf(`${entry.name} ${entry.processName}`).filter((stem) => said.has(stem)).length +
    (entry.channel === channel ? 2 : 0)
  return entries
    .map((entry) => ({ id: entry.touchpointId, score: score(entry) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}
