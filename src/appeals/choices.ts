import { openUnits, workingStaff } from '#identity'
import type { Option, OptionGroup } from '#platform/html/control.tsx'
import type { Work } from '#platform/work.ts'
import { type ProposedAssignee, proposedAssignees } from './rules/assignees.ts'
import { contoursOf } from './rules/permissions.ts'
import { answeredLately, unitOfTopics } from './store/answered-before.ts'
import { questionsOf } from './store/appeal-questions.ts'
import { touchpointUnit } from './store/touchpoint-unit.ts'
import type { Appeal } from './terms/appeal.ts'

export const unitChoices = async (work: Work): Promise<Option[]> =>
  (await openUnits(work)).map(({ id, name }) => ({ value: id, label: name }))

export const staffChoices = async (work: Work): Promise<Option[]> => (await workingStaff(work)).map(optionOf)

const optionOf = ({ id, name, unit }: { id: string; name: string; unit: string | null }): Option => ({
  value: id,
  label: unit ? `${name}, ${unit}` : name,
})

export interface AssigneeChoices {
  options: readonly (Option | OptionGroup)[]
  units: readonly Option[]
  /** The best of those proposed, and why. */
  proposed: (ProposedAssignee & { name: string }) | undefined
  /** The unit that answers on the topic, or for the touchpoint. */
  unitId: string
}

/** Who may work an appeal, whoever answered such ones before first. @clause M18b */
export async function assigneeChoices(work: Work, appeal: Appeal): Promise<AssigneeChoices> {
  const people = (await workingStaff(work)).filter(
    ({ id, roles }) => contoursOf(roles).includes(appeal.contour) && id !== appeal.againstPersonId,
  )
  const topicCodes = (await questionsOf(work, appeal.id)).flatMap(({ topicCode }) => topicCode ?? [])
  const before = await answeredLately(work, appeal.contour)
  const proposed = proposedAssignees({ ...appeal, topicCodes }, before, people)
  const first = proposed.flatMap(({ personId }) => people.filter(({ id }) => id === personId))
  const others = people.filter(({ id }) => !proposed.some(({ personId }) => personId === id))
  const ofTopic = await unitOfTopics(work, topicCodes)
  const unitId = appeal.unitId ?? ofTopic ?? (await touchpointUnit(work, appeal.touchpointId)) ?? ''
  return {
    options:
      first.length > 0
        ? [
            { label: 'Отвечали на похожие', options: first.map(optionOf) },
            { label: 'Остальные', options: others.map(optionOf) },
          ]
        : others.map(optionOf),
    units: await unitChoices(work),
    proposed: proposed[0] && { ...proposed[0], name: first[0]?.name ?? '' },
    unitId: unitId === appeal.againstUnitId ? '' : unitId,
  }
}
