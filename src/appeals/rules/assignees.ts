import type { Contour } from '#clients'
import { type Worker, whyAboutThem } from './acting/assigning.ts'
import { contoursOf } from './permissions.ts'

/** An answered appeal, as far as it tells who knows such matters. */
export interface AnsweredBefore {
  assigneeId: string
  touchpointId: string | null
  segment: string | null
  topicCodes: readonly string[]
}

export interface Alike {
  contour: Contour
  touchpointId: string | null
  segment: string | null
  topicCodes: readonly string[]
  againstPersonId: string | null
  againstUnitId: string | null
}

export interface ProposedAssignee {
  personId: string
  /** Plain Russian: what it rests on. */
  reason: string
}

const WEIGHT = { topic: 4, touchpoint: 3, segment: 1 } as const
const MOST = 3

/**
 * Who might work it, best first: whoever answered such appeals before, by topic, touchpoint and segment.
 * Never whom the complaint is about, and nobody who does not work such appeals.
 *
 * @clause M18b
 */
export function proposedAssignees(
  appeal: Alike,
  before: readonly AnsweredBefore[],
  people: readonly Worker[],
): ProposedAssignee[] {
  const may = people.filter(
    (person) =>
      contoursOf(person.roles).includes(appeal.contour) && whyAboutThem({ unitId: '', person }, appeal).length === 0,
  )
  return may
    .map(({ id }) => ({
      personId: id,
      ...weighed(
        appeal,
        before.filter(({ assigneeId }) => assigneeId === id),
      ),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.personId < b.personId ? -1 : 1))
    .slice(0, MOST)
    .map(({ personId, reason }) => ({ personId, reason }))
}

function weighed(appeal: Alike, before: readonly AnsweredBefore[]) {
  const topic = before.filter(({ topicCodes }) => topicCodes.some((code) => appeal.topicCodes.includes(code))).length
  const touchpoint = countSame(before, appeal, 'touchpointId')
  const segment = countSame(before, appeal, 'segment')
  const reasons = [
    topic > 0 && `по этой теме: ${topic}`,
    touchpoint > 0 && `в этой точке: ${touchpoint}`,
    segment > 0 && `от таких клиентов: ${segment}`,
  ].filter(Boolean)
  const weight = topic * WEIGHT.topic + touchpoint * WEIGHT.touchpoint + segment * WEIGHT.segment
  return { weight, reason: `уже отвечал отдел или сотрудник, ${reasons.join(', ')}` }
}

const countSame = (before: readonly AnsweredBefore[], appeal: Alike, fact: 'touchpointId' | 'segment'): number =>
  appeal[fact] === null ? 0 : before.filter((past) => past[fact] === appeal[fact]).length
