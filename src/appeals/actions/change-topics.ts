import { createHash } from 'node:crypto'
import { record } from '#audit'
import { openUnits } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { changesOf, changesSeen } from '../rules/topics/changes.ts'
import { checked } from '../rules/topics/reading.ts'
import { closeTopics, listTopics, lockTopics, putTopics } from '../store/topics.ts'
import type { TopicChanges, TopicLine } from '../terms/topics.ts'

const CHANGED = {
  field: 'seen',
  why: 'Пока вы смотрели, классификатор изменили. Ниже то, что выйдет теперь: проверьте и подтвердите ещё раз',
}

/** In short what a preview showed. */
export const seenOf = (changes: TopicChanges): string =>
  createHash('sha256').update(changesSeen(changes)).digest('base64url')

/**
 * Puts a classifier in the place of the one that stands: new topics come, names change, what is left out is closed and kept.
 *
 * @param seen what the preview showed; without it nobody looked at one
 * @clause K3.3, K5.4
 */
export async function changeTopics(
  work: Work,
  lines: readonly TopicLine[],
  seen?: string,
): Promise<Outcome<TopicChanges>> {
  const forbidden = whyNotPermitted('topics.change', work.by)
  if (forbidden.length > 0) return refuse(...forbidden)
  const brought = checked(lines)
  if ('refused' in brought) return brought
  const units = new Set((await openUnits(work)).map(({ id }) => id))
  const strange = lines.find(({ unitId }) => unitId && !units.has(unitId))
  if (strange) return refuse({ field: 'unit', why: `У темы ${strange.code} названо подразделение, которого нет` })
  await lockTopics(work)
  const changes = changesOf(await listTopics(work), brought.done)
  if (seen !== undefined && seen !== seenOf(changes)) return refuse(CHANGED)

  await putTopics(work, brought.done)
  await closeTopics(
    work,
    changes.closed.map(({ code }) => code),
  )
  await record(work, 'topics.changed', `body:${work.body.id}`, fieldsOf(changes))
  return done(changes)
}

const fieldsOf = (changes: TopicChanges): string[] =>
  (['added', 'renamed', 'moved', 'reopened', 'closed'] as const).filter((field) => changes[field].length > 0)
