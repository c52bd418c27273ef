import type { Work } from '#platform/work.ts'
import { insertNote } from '../store/interaction-notes.ts'
import type { OneInteraction } from '../terms/journal.ts'

/**
 * Notes one interaction where many come at once: a row of its own, so that nobody waits for a counter. Within a minute a job folds it
 * into the counter of the day.
 *
 * @clause M7, M11
 */
export const noteOne = (work: Work, interaction: OneInteraction): Promise<void> => insertNote(work, interaction)
