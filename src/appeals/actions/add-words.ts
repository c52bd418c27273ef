import type { Attachment } from '#channels'
import { dateIn } from '#platform/clock/clock.ts'
import { listFiles } from '#platform/files/list-files.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { formHashOf } from '../codes.ts'
import { keepAppealFiles } from '../keep-files.ts'
import { whyNoMoreAdded } from '../rules/additions.ts'
import { stateOf } from '../rules/states.ts'
import { whyNotAdded } from '../rules/status.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { readAdditionNorm } from '../store/file-norm.ts'
import { lockAppeal } from '../store/find-appeal.ts'
import { addedWords, insertClientWords } from '../store/messages.ts'
import type { Brought } from '../terms/additions.ts'
import type { IntakeParts } from './submit-appeal.ts'

export interface AddedWords {
  appealId: string
  words: string
  /** Looked at already. */
  files: readonly Attachment[]
  formId: string
}

/** The client adds to what they said; sent twice it is added once. Whoever works on it meanwhile is told. @clause M13, M15c */
export async function addWords(
  work: Work,
  { secrets, filesFolder }: IntakeParts,
  { appealId, words, files, formId }: AddedWords,
): Promise<Outcome<void>> {
  const appeal = await lockAppeal(work, appealId)
  const refusals = appeal ? whyNotAdded(stateOf(appeal), words, files.length) : []
  if (!appeal || refusals.length > 0) return refuse(...refusals)

  const formHash = formHashOf(secrets, work.body.id, `${appealId}:${formId}`)
  const brought = await broughtTo(work, appealId, formHash)
  if (brought.isBefore) return done(undefined)
  const tooMuch = whyNoMoreAdded(brought, files, await readAdditionNorm(work))
  if (tooMuch.length > 0) return refuse(...tooMuch)
  const messageId = await insertClientWords(work, { appealId, at: work.now, words, formHash })
  if (!messageId) return done(undefined)
  await keepAppealFiles(work, filesFolder, { ownerKind: 'appeal-message', ownerId: messageId }, files)
  await changeAppeal(work, appealId, appeal.version, {})
  await writeEvent(work, appealId, 'added', { messageId, files: files.length })
  return done(undefined)
}

/** Counted while the appeal is locked, so of two that come at once the second counts the first. */
async function broughtTo(work: Work, appealId: string, formHash: Buffer): Promise<Brought> {
  const added = await addedWords(work, appealId)
  const ids = added.map(({ id }) => id)
  const files = [...(await listFiles(work, 'appeal', [appealId])), ...(await listFiles(work, 'appeal-message', ids))]
  return {
    today: added.filter(({ at }) => dateIn(work.body.timeZone, at).equals(work.today)).length,
    bytes: files.reduce((sum, { bytes }) => sum + Number(bytes), 0),
    isBefore: added.some((one) => one.formHash?.equals(formHash)),
  }
}
