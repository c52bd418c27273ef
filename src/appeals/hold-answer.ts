import { actorNames } from '#identity'
import { timeOf } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type Held, holdAppeal } from './hold-appeal.ts'
import type { ActOn } from './rules/acting/table.ts'
import { openAnswer } from './store/answers.ts'
import type { Answer } from './terms/answer.ts'

export interface HeldAnswer extends Held {
  /** The one that is being written; none before somebody began. */
  answer: Answer | undefined
}

/**
 * An appeal with the answer that is being written, held until the work ends.
 *
 * @param seen the version of the answer that the form was drawn with; 0 before there was one
 * @throws NotFound
 */
export async function holdAnswer(work: Work, appealId: string, act: ActOn, seen: number): Promise<HeldAnswer> {
  const held = await holdAppeal(work, appealId, act)
  const answer = await openAnswer(work, appealId)
  const refusals = [...held.refusals]
  if (answer && answer.version !== seen) refusals.push(await overtaken(work, answer))
  return { ...held, answer, refusals }
}

/** The second of two is told who was first. */
async function overtaken(work: Work, answer: Answer): Promise<Refusal> {
  const who = (await actorNames(work)).get(answer.madeBy) ?? 'Другой сотрудник'
  const at = timeOf(answer.savedAt, work.body.timeZone)
  return {
    field: 'words',
    why: `Пока вы писали, ответ менял другой человек: ${who}, ${at}. Ваш текст цел, ниже — то, что сохранено. Выберите и сохраните ещё раз`,
  }
}

export const NO_ANSWER: Refusal = { field: 'words', why: 'Ответа ещё нет. Напишите его' }
