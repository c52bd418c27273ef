import type { Work } from '#platform/work.ts'
import { insertNote } from '../store/interaction-notes.ts'
import { lowerCounter, takeNoteBack } from '../store/take-back.ts'
import type { OneInteraction } from '../terms/journal.ts'

/** Counters of a day are folded, and laid down anew once it is over: what was not there a moment ago may be now. */
const TIMES = 3

/**
 * Counts an interaction elsewhere than it was noted, or nowhere any more: whether it waits as a note or was folded long ago, exactly
 * one goes and exactly one comes. What was never counted is not moved.
 *
 * @clause K1.3, M7, M11
 */
export async function moveInteraction(
  work: Work,
  from: OneInteraction | undefined,
  to: OneInteraction | undefined,
): Promise<void> {
  if (from && !(await takeBack(work, from))) return
  if (to) await insertNote(work, to)
}

async function takeBack(work: Work, one: OneInteraction): Promise<boolean> {
  for (let time = 0; time < TIMES; time++)
    if ((await takeNoteBack(work, one)) || (await lowerCounter(work, one))) return true
  return false
}
