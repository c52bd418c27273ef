import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { besideQuestion, TOLD } from '../act-words.ru.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { whyNotAsked } from '../rules/acting/conversing.ts'
import { type Attached, attachBrought } from '../sent-files.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { tellClient } from '../tell-client.ts'

/** Asks the client: it stands in the correspondence and goes by e-mail where they chose that. The term goes on. @clause M15c, M18b */
export async function askClient(
  work: Work,
  appealId: string,
  { words }: { words: string },
  attached?: Attached,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'ask')
  const reasons = [...refusals, ...whyNotAsked(words)]
  if (reasons.length > 0) return refuse(...reasons)

  await changeAppeal(work, appealId, appeal.version, {})
  const names = attached ? [...attached.files, ...attached.kept].map(({ name }) => name) : []
  const besides = names.length > 0 ? besideQuestion(names) : undefined
  const messageId = await tellClient(work, appeal, { ...TOLD.asked(words.trim()), besides })
  if (attached)
    await attachBrought(work, attached.filesFolder, { ownerKind: 'appeal-message', ownerId: messageId }, attached)
  await writeEvent(work, appealId, 'asked', { messageId })
  await record(work, 'appeal.asked', `appeal:${appealId}`, ['message'])
  return done(undefined)
}
