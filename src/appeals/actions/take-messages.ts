import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdMessages } from '../hold-messages.ts'
import { previewMessages } from '../preview-messages.ts'
import { saveTaking } from '../store/imports.ts'
import { MESSAGES_LEFT, type Taking } from '../terms/imports.ts'
import type { IntakeParts } from './submit-appeal.ts'
import { takeRows } from './take-rows.ts'

/** While the person waits; what is more goes on by itself. */
const AT_FIRST = 250

/**
 * Begins to take the messages of a file in: of one with a wrong row none. Small files are taken whole at once; what is left of a large one
 * is announced and goes on by itself, each message once. What was taken before stays as it is, so the same file, or one that overlaps, adds
 * only what is new. Asked for again while it goes on, it goes on, and no faster; one that has stopped goes on as whoever asks.
 *
 * @clause K2.4, K3.4
 */
export async function takeMessages(work: Work, parts: IntakeParts, id: string): Promise<Outcome<void>> {
  const { file, refused } = await holdMessages(work, id, 'held')
  if (refused.length > 0) return refuse(...refused)
  if (file.takenAt) return done(undefined)
  if (file.taking) return goOn(work, id, file.taking)
  const { hurdles } = await previewMessages(work, parts.secrets, file)
  if (hurdles.length > 0) return refuse(...hurdles)

  await record(work, 'messages.taken', `appeal-import:${id}`)
  const outcome = { taken: 0, known: 0, ended: 0 }
  const taking = { by: work.by, rows: 0, of: file.sheet.rows.length, outcome }
  await takeRows(work, parts, { ...file, taking }, AT_FIRST)
  return done(undefined)
}

async function goOn(work: Work, id: string, taking: Taking): Promise<Outcome<void>> {
  if (taking.isStopped) {
    await record(work, 'messages.taken', `appeal-import:${id}`)
    await saveTaking(work, id, { ...taking, by: work.by, isStopped: false })
  }
  await work.announce({ type: MESSAGES_LEFT, importId: id, from: taking.rows })
  return done(undefined)
}
